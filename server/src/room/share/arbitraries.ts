import type { ShareCommand } from '@rapport/shared/contract/room/share.ts';
import { type Makers, seatOf } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<ShareCommand> = {
  'share:start': () => ({}),
  'share:stop': () => ({}),
  'share:stop-seat': (_play, pick) => ({ seat: seatOf(pick) }),
  'share:allow': (_play, pick) => ({ seat: seatOf(pick) }),
  'share:disallow': (_play, pick) => ({ seat: seatOf(pick) }),
};
