import { z } from 'zod';
import { messageId, seatId } from '../ids.ts';
import { MESSAGE_LIMITS } from './messages-limits.ts';
import { paragraph } from '../text.ts';

const text = paragraph(MESSAGE_LIMITS.text);

/** Commands of what people write to each other. */
const messagesCommand = z.discriminatedUnion('type', [
  /** To all facilitators and to nobody else; from the lobby too. */
  z.strictObject({ type: z.literal('messages:to-leaders'), text }),
  /** By a facilitator, to one person; all facilitators read it too. */
  z.strictObject({ type: z.literal('messages:to-person'), seat: seatId, text }),
  /** To everyone who is together with the sender at this moment. */
  z.strictObject({ type: z.literal('messages:to-group'), text }),
  z.strictObject({ type: z.literal('messages:among-leaders'), text }),
  /** Nobody but facilitators writes to the group for a while. */
  z.strictObject({ type: z.literal('messages:hush') }),
  z.strictObject({ type: z.literal('messages:open') }),
  /** One has read what was written in this message's thread, up to it. */
  z.strictObject({ type: z.literal('messages:read'), upTo: messageId }),
  /** Takes back what one wrote oneself; facilitators can take it from the group. */
  z.strictObject({ type: z.literal('messages:withdraw'), message: messageId }),
]);
export type MessagesCommand = z.infer<typeof messagesCommand>;

const message = z.strictObject({
  seat: seatId,
  /** What the writer was called when they wrote it. */
  name: z.string(),
  /** On the server's clock, ms since the epoch. */
  at: z.number(),
  /** Empty once it was withdrawn. */
  text: z.string(),
  /** Who took it back. */
  withdrawn: z.enum(['writer', 'leaders']).optional(),
  /** The viewer may take it back. */
  mayWithdraw: z.literal(true).optional(),
});
export type Message = z.infer<typeof message>;

const thread = z.strictObject({
  messages: z.record(messageId, message),
  /** How many of the others’ messages the viewer has not read. */
  unread: z.int(),
});
export type Thread = z.infer<typeof thread>;

/** What the viewer may read of what was written. Nothing of it is sent to the lobby. */
const messagesView = z.strictObject({
  /** Whether messages are kept with the session; otherwise they are gone when it is over. */
  kept: z.boolean(),
  /** The viewer's own conversation with all facilitators. */
  leaders: thread.optional(),
  /** What was written to those the viewer was together with; where the course allows it. */
  group: thread.extend({ hushed: z.boolean() }).optional(),
  /** Facilitators, among themselves. */
  among: thread.optional(),
  /** For facilitators: the conversation with each person. */
  people: z
    .record(
      seatId,
      thread.extend({ name: z.string(), standing: z.enum(['admitted', 'waiting', 'gone']) }),
    )
    .optional(),
});
export type MessagesView = z.infer<typeof messagesView>;

/** This part of a room, for the table of all parts. */
export const messages = { commands: messagesCommand, view: messagesView };
