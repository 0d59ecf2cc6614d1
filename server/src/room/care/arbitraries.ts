import type { CareCommand } from '@rapport/shared/contract/room/care.ts';
import { type Makers, memberOf, seatOf } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<CareCommand> = {
  'care:call': () => ({}),
  'care:withdraw': () => ({}),
  'care:shown': (_play, pick) => ({ seat: seatOf(pick) }),
  'care:see': (_play, pick) => ({ seat: seatOf(pick) }),
  'care:settle': (_play, pick) => ({ seat: seatOf(pick) }),
  'care:take': (_play, pick) => ({ seat: memberOf(pick) }),
  'care:join': (_play, pick) => ({ seat: memberOf(pick) }),
  'care:return': () => ({}),
  'care:whereabouts': (_play, pick) => ({ text: pick % 3 ? `Street ${pick % 7}` : '' }),
};
