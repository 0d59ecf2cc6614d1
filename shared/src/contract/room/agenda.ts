import { z } from 'zod';
import { itemId } from '../ids.ts';
import { readyThing } from '../prepared-agenda.ts';
import { stopwatch } from '../stopwatch.ts';
import { lineOfText } from '../text.ts';
import { AGENDA_LIMITS as LIMITS } from './agenda-limits.ts';

const minutes = z.int().min(LIMITS.shortest).max(LIMITS.longest);

/**
 * Commands of the agenda. Those that depend on where it stands say where the sender saw it
 * (`from`), so that of two facilitators who press at once only one moves it.
 */
const agendaCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agenda:start') }),
  /** To the next item that is not skipped; from the last one, the agenda is finished. */
  z.strictObject({ type: z.literal('agenda:advance'), from: itemId }),
  z.strictObject({ type: z.literal('agenda:back'), from: itemId }),
  z.strictObject({ type: z.literal('agenda:go-to'), item: itemId }),
  z.strictObject({ type: z.literal('agenda:pause') }),
  z.strictObject({ type: z.literal('agenda:resume') }),
  /** Gives the current item more minutes, or (negative) fewer. */
  z.strictObject({
    type: z.literal('agenda:extend'),
    item: itemId,
    minutes: z.int().min(-LIMITS.extend).max(LIMITS.extend),
  }),
  z.strictObject({ type: z.literal('agenda:skip'), item: itemId }),
  z.strictObject({ type: z.literal('agenda:unskip'), item: itemId }),
  z.strictObject({
    type: z.literal('agenda:add'),
    title: lineOfText(LIMITS.title),
    minutes,
    /** The item it is to stand before; at the end without it. */
    before: itemId.optional(),
  }),
  z.strictObject({
    type: z.literal('agenda:edit'),
    item: itemId,
    title: lineOfText(LIMITS.title).optional(),
    minutes: minutes.optional(),
  }),
  z.strictObject({
    type: z.literal('agenda:move'),
    item: itemId,
    /** The item it is to stand before; at the end without it. */
    before: itemId.optional(),
  }),
]);
export type AgendaCommand = z.infer<typeof agendaCommand>;

const agendaItemView = z.strictObject({
  id: itemId,
  title: z.string(),
  /** What the item is for; only facilitators are sent it. */
  purpose: z.string().optional(),
  /** What was laid ready in it; only facilitators are sent it. */
  ready: z.array(readyThing).optional(),
  minutes: z.int(),
  state: z.enum(['ahead', 'current', 'done', 'skipped']),
  /** When the group turned to it last, ms since the epoch; only facilitators are sent it. */
  begun: z.number().optional(),
});

/** The agenda, the same item and time for everyone inside. */
const agendaView = z.strictObject({
  state: z.enum(['ready', 'running', 'paused', 'finished']),
  items: z.array(agendaItemView),
  /** The time spent on the current item. */
  item: stopwatch.optional(),
  /** The time since the start, pauses excepted. */
  total: stopwatch.optional(),
  /** When the agenda was begun, and how many minutes it had then; only for facilitators. */
  begun: z.strictObject({ at: z.number(), minutes: z.int() }).optional(),
  /** When it was finished, while it is; only for facilitators. */
  finished: z.number().optional(),
});
export type AgendaView = z.infer<typeof agendaView>;
export type AgendaItemView = z.infer<typeof agendaItemView>;

/** This part of a room, for the table of all parts. */
export const agenda = { commands: agendaCommand, view: agendaView };
