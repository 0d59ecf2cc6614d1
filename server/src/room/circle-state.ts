import { tie, type Tie } from '@rapport/shared/contract/circle.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { CompanyId } from './company.ts';
import type { RoomState } from './state.ts';

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
  /** Shown in this company, and nowhere before. */
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

/** Someone on a circle, and the company in which they were shown, if they are. */
export type KeptTie = Tie & { readonly shown?: CompanyId };

/** The circles in the room. */
export interface CircleSlice {
  /** Who stands on whose circle, in the order in which they were put there. */
  readonly ties: Readonly<Record<SeatId, readonly KeptTie[]>>;
  /** At whose circle a company looks together. */
  readonly looking: Readonly<Record<CompanyId, SeatId>>;
}

declare module './state.ts' {
  interface Slices {
    circle: CircleSlice;
  }
  interface Events {
    circle: z.infer<typeof circleEvent>;
  }
}

const NOBODY: readonly KeptTie[] = [];

/** Who stands on the seat's own circle. */
export const tiesOf = (state: RoomState, seat: SeatId): readonly KeptTie[] =>
  state.circle.ties[seat] ?? NOBODY;

/** Whether the seat shows somebody on its circle. */
export const showsCircle = (state: RoomState, seat: SeatId): boolean =>
  tiesOf(state, seat).some(({ shown }) => shown !== undefined);

/** What a tie is for everyone, without where it is shown. */
export const plainTie = ({ id, name: called, note: words, ring: on, angle: at }: Tie): Tie => ({
  id,
  name: called,
  note: words,
  ring: on,
  angle: at,
});
