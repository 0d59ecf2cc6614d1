import { z } from 'zod';

const bySeat = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), seat: z.string() });

/** Microphones, cameras, hands, and people going. */
export const floorEvent = z.discriminatedUnion('type', [
  bySeat('floor:muted'),
  bySeat('floor:unmuted'),
  bySeat('floor:camera-turned-on'),
  bySeat('floor:camera-turned-off'),
  bySeat('floor:hand-raised'),
  bySeat('floor:hand-lowered'),
  bySeat('floor:left'),
  bySeat('floor:removed'),
]);

declare module '../core/state.ts' {
  interface Events {
    floor: z.infer<typeof floorEvent>;
  }
}
