import type { ObserversCommand } from '@rapport/shared/contract/room/observers.ts';
import { type Makers, seatOf } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<ObserversCommand> = {
  'observers:ask': (_play, pick) => ({ seat: seatOf(pick), about: `About ${pick % 3}` }),
  'observers:cancel': (_play, pick) => ({ seat: seatOf(pick) }),
  'observers:agree': (_play, pick) => ({ seat: seatOf(pick) }),
  'observers:decline': (_play, pick) => ({ seat: seatOf(pick) }),
};
