import type { AuditAction } from '@rapport/shared/contract/audit.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { StreamEvent } from '../core/stream-event.ts';

/** What the audit trail tells of an event: never what was said or written. */
export interface RoomStep {
  readonly seq: number;
  readonly at: number;
  readonly action: AuditAction;
  readonly actor: SeatId | undefined;
  readonly subject: SeatId;
}

// Only what is needed is read: all else that the events hold, such as words, is left where it is.
const seat = z.string();
const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('care:called'), seat }),
  z.object({ type: z.literal('care:left-alone'), seat }),
  z.object({ type: z.literal('care:call-ended'), seat }),
  z.object({ type: z.literal('care:seen'), seat }),
  z.object({ type: z.literal('care:shown'), seat }),
  z.object({ type: z.literal('care:escalated'), seat }),
  z.object({ type: z.literal('care:side-room-opened'), person: seat }),
  z.object({ type: z.literal('care:moved'), seat, room: z.string().optional() }),
  z.object({ type: z.literal('care:whereabouts'), seat }),
  z.object({ type: z.literal('lobby:admitted'), seat }),
  z.object({ type: z.literal('floor:removed'), seat }),
  z.object({ type: z.literal('lobby:device-knocked'), seat }),
  z.object({ type: z.literal('lobby:device-admitted'), seat }),
  z.object({ type: z.literal('lobby:device-declined'), seat }),
  z.object({ type: z.literal('lobby:device-disowned'), seat }),
  z.object({ type: z.literal('lobby:device-taken'), seat, instead: z.boolean().optional() }),
]);
type Step = z.infer<typeof step>;

const TYPES: ReadonlySet<unknown> = new Set(step.options.map(({ shape }) => shape.type.value));

/** The steps that the audit trail tells of, out of the events of a room. */
export const stepsIn = (events: readonly StreamEvent[]): RoomStep[] =>
  events.flatMap((event) => stepOf(event) ?? []);

/** The step that an event is, if it is one. */
export function stepOf({ seq, at, actor, event }: StreamEvent): RoomStep | undefined {
  // Nearly all that happens in a room is something else.
  if (typeof event !== 'object' || event === null || !('type' in event)) return undefined;
  if (!TYPES.has(event.type)) return undefined;
  const { data } = step.safeParse(event);
  if (!data) return undefined;
  const subject = 'seat' in data ? data.seat : data.person;
  // A facilitator lets themselves in; nobody else is needed for it.
  if (data.type === 'lobby:admitted' && actor === subject) return undefined;
  // The first device of a seat is the one that everyone comes with.
  if (data.type === 'lobby:device-taken' && data.instead !== true) return undefined;
  return { seq, at, action: actionOf(data), actor, subject };
}

function actionOf(happened: Step): AuditAction {
  switch (happened.type) {
    case 'care:called':
      return 'help-called';
    case 'care:left-alone':
      return 'help-call-opened';
    case 'care:call-ended':
      return 'help-call-ended';
    case 'care:seen':
      return 'help-seen';
    case 'care:shown':
      return 'help-shown';
    case 'care:escalated':
      return 'help-escalated';
    case 'care:side-room-opened':
      return 'side-room-opened';
    case 'care:moved':
      return happened.room !== undefined ? 'side-room-entered' : 'side-room-left';
    case 'care:whereabouts':
      return 'whereabouts-given';
    case 'lobby:admitted':
      return 'admitted';
    case 'floor:removed':
      return 'removed';
    case 'lobby:device-knocked':
      return 'new-device-knocked';
    case 'lobby:device-admitted':
      return 'new-device-admitted';
    case 'lobby:device-declined':
      return 'new-device-declined';
    case 'lobby:device-disowned':
      return 'new-device-disowned';
    case 'lobby:device-taken':
      return 'seat-taken-by-sign-in';
  }
}
