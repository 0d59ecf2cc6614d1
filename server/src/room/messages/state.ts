import type { MessageId, SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import { factsOf, isLeader, pactOf } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';

/** Whom a message is for. */
export const recipients = z.discriminatedUnion('kind', [
  /** Between one person and all facilitators. */
  z.strictObject({ kind: z.literal('person'), seat: z.string() }),
  /** Everyone who is together with the writer at the moment. */
  z.strictObject({ kind: z.literal('group') }),
  /** Facilitators, among themselves. */
  z.strictObject({ kind: z.literal('among') }),
]);

type Recipients = z.infer<typeof recipients>;

/** One message, with what was so when it was written. */
export interface Written {
  readonly id: MessageId;
  readonly seat: SeatId;
  readonly name: string;
  readonly to: Recipients;
  readonly at: number;
  readonly text: string;
  /** Of one to the group: who was there. Nobody who comes later reads it. */
  readonly readers: readonly SeatId[];
  readonly withdrawn?: 'writer' | 'leaders';
}

/** The thread of a message, as a key. */
export type ThreadKey = string;

interface MessagesSlice {
  /** In the order in which they were written. */
  readonly written: readonly Written[];
  readonly hushed: boolean;
  /** How far each has read in each thread. */
  readonly read: Readonly<Record<SeatId, Readonly<Record<ThreadKey, MessageId>>>>;
  /** What was withdrawn in this session: it is not kept, whatever else is. */
  readonly withdrawn: readonly MessageId[];
  /** What is kept of it now that it has ended, or has before; nothing unless that was agreed on. */
  readonly kept: readonly Written[];
}

export const NO_MESSAGES: MessagesSlice = {
  written: [],
  hushed: false,
  read: {},
  withdrawn: [],
  kept: [],
};

declare module '../core/state.ts' {
  interface Slices {
    messages: MessagesSlice;
  }
}

/** The key of the thread that a message with these recipients stands in. */
export const threadKey = (to: Recipients): ThreadKey =>
  to.kind === 'person' ? `with ${to.seat}` : to.kind;

/** Whether the message is for this seat to read, now that it is inside. */
export function isFor(state: RoomState, { to, readers }: Written, seat: SeatId): boolean {
  if (to.kind === 'group') return readers.includes(seat);
  return isLeader(state, seat) || (to.kind === 'person' && to.seat === seat);
}

/** Whether the seat may take the message back. */
export const isWithdrawable = (state: RoomState, message: Written, seat: SeatId): boolean =>
  message.withdrawn === undefined &&
  isFor(state, message, seat) &&
  (message.seat === seat || (message.to.kind === 'group' && isLeader(state, seat)));

/** Whether people write to the group in this course. */
export const hasGroupThread = (state: RoomState): boolean =>
  pactOf(state).groupMessages && factsOf(state).format === 'group';

/** Whether there is more than one facilitator, so that they have something to write among them. */
export const hasAmongThread = (state: RoomState): boolean =>
  factsOf(state).seats.filter(({ seat }) => isLeader(state, seat)).length > 1;
