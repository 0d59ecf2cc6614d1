import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';

/**
 * Whether sound and picture get through, seat by seat. A page may be connected to the room and get
 * no media, in a network that blocks its packets. The page finds that out, in either direction.
 */
export const mediaPathEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('path:lost'), seat: z.string() }),
  z.strictObject({ type: z.literal('path:back'), seat: z.string() }),
]);

/** Since when nothing gets through, ms since the epoch. */
type PathSlice = Readonly<Record<SeatId, number>>;

declare module '../core/state.ts' {
  interface Slices {
    path: PathSlice;
  }
  interface Events {
    path: z.infer<typeof mediaPathEvent>;
  }
}
