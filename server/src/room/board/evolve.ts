import { BOARD_LIMITS } from '@rapport/shared/contract/room/board-limits.ts';
import type { BoardLine } from '@rapport/shared/contract/room/board.ts';
import type { BoardLineId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import { MAIN_GROUP, type GatheringId } from '../core/gathering.ts';
import { type Board, type BoardSlice, EMPTY } from './state.ts';

export const evolveBoard: Evolve<'board'> = (slice, { event }) => {
  switch (event.type) {
    case 'board:opened':
      return change(slice, event.company, (board) => ({ ...board, open: true }));
    case 'board:described': {
      const { title, self, other } = event;
      return change(slice, event.company, (board) => ({ ...board, title, self, other }));
    }
    case 'board:line-added': {
      const { line: id, side, before } = event;
      const line = { id, side, said: '', meant: '', heard: '', felt: '', instead: '' };
      return change(slice, event.company, (board) => {
        const at = board.lines.findIndex((known) => known.id === before);
        return {
          ...board,
          lines: board.lines.toSpliced(at < 0 ? board.lines.length : at, 0, line),
        };
      });
    }
    case 'board:written':
      return changeLine(slice, event, (line) => ({
        ...line,
        [event.field]: event.text,
      }));
    case 'board:line-turned':
      return changeLine(slice, event, (line) => ({
        ...line,
        side: line.side === 'self' ? 'other' : 'self',
      }));
    case 'board:line-removed':
      return change(slice, event.company, (board) => ({
        ...board,
        lines: board.lines.filter(({ id }) => id !== event.line),
      }));
    case 'board:put-aside':
      return change(slice, event.company, (board) => ({ ...board, open: false }));
    case 'board:cleared':
      return change(slice, event.company, ({ open }) => ({ ...EMPTY, open }));
    case 'board:brought': {
      const kept = slice.kept.find(({ id }) => id === event.board);
      if (!kept) return slice;
      const rest = { ...slice, kept: slice.kept.filter((one) => one !== kept) };
      return change(rest, event.company, () => ({ ...kept.board, open: true }));
    }
    case 'breakout:closed':
      return keepBoards(slice);
    default:
      return slice;
  }
};

const change = (
  slice: BoardSlice,
  gathering: GatheringId,
  next: (board: Board) => Board,
): BoardSlice => ({
  ...slice,
  boards: { ...slice.boards, [gathering]: next(slice.boards[gathering] ?? EMPTY) },
});

const changeLine = (
  slice: BoardSlice,
  { company: gathering, line: id }: { company: GatheringId; line: BoardLineId },
  next: (line: BoardLine) => BoardLine,
): BoardSlice =>
  change(slice, gathering, (board) => ({
    ...board,
    lines: board.lines.map((line) => (line.id === id ? next(line) : line)),
  }));

/** Boards of breakouts stay when these close: facilitators can bring them to the group. */
function keepBoards(slice: BoardSlice): BoardSlice {
  const { [MAIN_GROUP]: circle, ...others } = slice.boards;
  const filled = Object.entries(others).filter(([, { lines }]) => lines.length > 0);
  const kept = [...slice.kept, ...filled.map(([id, board]) => ({ id, board }))].slice(
    -BOARD_LIMITS.kept,
  );
  return { boards: circle ? { [MAIN_GROUP]: circle } : {}, kept };
}
