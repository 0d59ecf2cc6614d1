import { type BoardCommand, boardField } from '@rapport/shared/contract/room/board.ts';
import { type Makers, pickOf, type Sketch } from '../../testing/makers.ts';

const lineOf = ({ state }: Sketch, pick: number) =>
  pickOf(
    Object.values(state.board.boards).flatMap(({ lines }) => lines),
    pick,
  );

/** Random commands, see {@link Makers}. */
export const makers: Makers<BoardCommand> = {
  'board:open': () => ({}),
  'board:describe': (_play, pick) => ({ title: `Talk ${pick % 3}`, self: 'Ada', other: 'Bo' }),
  'board:add': (_play, pick) => ({ side: pick % 2 ? 'self' : 'other' }),
  'board:write': (play, pick) => {
    const line = lineOf(play, pick);
    const field = pickOf(boardField.options, pick) ?? 'said';
    return { line: line?.id ?? 'none', field, was: line?.[field] ?? '', text: `Words ${pick % 9}` };
  },
  'board:turn': (play, pick) => ({ line: lineOf(play, pick)?.id ?? 'none' }),
  'board:remove': (play, pick) => ({ line: lineOf(play, pick)?.id ?? 'none' }),
  'board:put-aside': () => ({}),
  'board:clear': () => ({}),
  'board:bring': (play, pick) => ({ board: pickOf(play.state.board.kept, pick)?.id ?? 'none' }),
};
