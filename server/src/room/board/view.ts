import type { BoardView } from '@rapport/shared/contract/room/board.ts';
import { leadsRoom } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { gatheringOf, runsGathering } from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import { type Board, type BoardSlice, EMPTY } from './state.ts';

export const boardView: ViewOf = (state, viewer) => {
  const gathering = gatheringOf(state, viewer);
  if (gathering === undefined) return {};
  const leading = leadsRoom(state, viewer);
  const board = state.board.boards[gathering];
  const kept = leading && state.board.kept.length > 0;
  // Put aside it is there for those who can open it again, and for nobody else.
  if (!kept && !(board && (board.open || runsGathering(state, viewer)))) return {};
  return {
    board: views(state, `${String(leading)} ${gathering}`, () =>
      viewOf(board ?? EMPTY, kept ? state.board.kept : []),
    ),
  };
};

const views = memoizedBy<BoardView>((state) => [state.board]);

const viewOf = (
  { open, title, self, other, lines }: Board,
  kept: BoardSlice['kept'],
): BoardView => ({
  open,
  title,
  self,
  other,
  lines: [...lines],
  ...(kept.length > 0
    ? { kept: kept.map(({ id, board }) => ({ id, title: board.title, lines: board.lines.length })) }
    : {}),
});
