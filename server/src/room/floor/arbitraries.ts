import type { FloorCommand } from '@rapport/shared/contract/room/floor.ts';
import { type Makers, seatOf } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<FloorCommand> = {
  'floor:mute': () => ({}),
  'floor:unmute': () => ({}),
  'floor:mute-seat': (_play, pick) => ({ seat: seatOf(pick) }),
  'floor:camera-on': () => ({}),
  'floor:camera-off': () => ({}),
  'floor:raise-hand': () => ({}),
  'floor:lower-hand': () => ({}),
  'floor:lower-seat-hand': (_play, pick) => ({ seat: seatOf(pick) }),
  'floor:leave': () => ({}),
  'floor:remove': (_play, pick) => ({ seat: seatOf(pick) }),
};
