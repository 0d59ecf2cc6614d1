import { tie } from '@rapport/shared/contract/room/circle.ts';
import { z } from 'zod';

const { ring, angle, name, note } = tie.shape;

const onTie = { seat: z.string(), tie: z.string() };

/** People's closeness circles: who stands on them and where, and what of it is shown. */
export const circleEvent = z.discriminatedUnion('type', [
  // Without a place, or a name, what was changed is erased; how it stood at the end is `settled`.
  z.strictObject({
    type: z.literal('circle:added'),
    seat: z.string(),
    tie: tie.partial({ ring: true, angle: true }),
  }),
  z.strictObject({
    type: z.literal('circle:placed'),
    ...onTie,
    ring: ring.optional(),
    angle: angle.optional(),
  }),
  z.strictObject({ type: z.literal('circle:described'), ...onTie, name, note }),
  /** The seat's circle as it stood when its stream was redacted, in place of its last change. */
  z.strictObject({ type: z.literal('circle:settled'), seat: z.string(), ties: z.array(tie) }),
  z.strictObject({ type: z.literal('circle:removed'), ...onTie }),
  /** Shown in this gathering, and nowhere before. */
  z.strictObject({
    type: z.literal('circle:shown'),
    company: z.string(),
    seat: z.string(),
    ties: z.array(z.string()),
  }),
  z.strictObject({
    type: z.literal('circle:hidden'),
    seat: z.string(),
    ties: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal('circle:looked'), company: z.string(), seat: z.string() }),
  z.strictObject({ type: z.literal('circle:looked-away'), company: z.string() }),
]);

declare module '../core/state.ts' {
  interface Events {
    circle: z.infer<typeof circleEvent>;
  }
}
