import type { CircleCommand } from '@rapport/shared/contract/room/circle.ts';
import { type Makers, pickOf, seatOf, type Sketch } from '../../testing/makers.ts';
import { tiesOf } from './state.ts';

const placeOf = (pick: number) => ({
  ring: pickOf([1, 2, 3] as const, pick) ?? 1,
  angle: pick % 360,
});

const tieOf = (play: Sketch, pick: number) =>
  pickOf(tiesOf(play.state, play.actor), pick)?.id ?? 'none';

/** Random commands, see {@link Makers}. */
export const makers: Makers<CircleCommand> = {
  'circle:add': (_play, pick) => ({
    name: `Tie ${pick % 9}`,
    note: pick % 2 ? 'A note' : '',
    ...placeOf(pick),
  }),
  'circle:place': (play, pick) => ({ tie: tieOf(play, pick), ...placeOf(pick >> 3) }),
  'circle:describe': (play, pick) => ({
    tie: tieOf(play, pick),
    name: `Tie ${pick % 7}`,
    note: `Note ${pick % 3}`,
  }),
  'circle:remove': (play, pick) => ({ tie: tieOf(play, pick) }),
  'circle:show': (play, pick) => ({ tie: tieOf(play, pick) }),
  'circle:hide': (play, pick) => ({ tie: tieOf(play, pick) }),
  'circle:show-all': () => ({}),
  'circle:hide-all': () => ({}),
  'circle:look': (_play, pick) => ({ seat: seatOf(pick) }),
  'circle:look-away': () => ({}),
};
