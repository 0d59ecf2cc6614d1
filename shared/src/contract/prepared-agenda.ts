import { z } from 'zod';
import { CARD_LIMITS } from './card-limits.ts';
import { cardId, itemId } from './ids.ts';
import { PREPARED_LIMITS as LIMITS } from './prepared-agenda-limits.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { AGENDA_LIMITS } from './room/agenda-limits.ts';
import { BREAKOUT_LIMITS } from './room/breakout-limits.ts';
import { breakoutSize } from './room/breakout.ts';
import { LONGEST_QUESTION } from './room/polls-limits.ts';
import { pollAudience, pollKind } from './room/polls.ts';
import { lineOfText, optionalLineOfText, optionalParagraph } from './text.ts';

/** A card by its identifier: of the library, or of the practice's own (`own`). */
const readyCard = z.strictObject({
  id: cardId,
  own: z.boolean(),
  /** What it is called, to be read where the card is not at hand. */
  title: lineOfText(CARD_LIMITS.title),
});
export type ReadyCard = z.infer<typeof readyCard>;

/** What lies ready in an item. Nothing of it begins by itself. */
export const readyThing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('poll'),
    poll: pollKind,
    audience: pollAudience,
    /** Empty where the usual one of its kind is asked. */
    question: optionalLineOfText(LONGEST_QUESTION),
  }),
  z.strictObject({ kind: z.literal('card'), card: readyCard }),
  z.strictObject({
    kind: z.literal('breakouts'),
    size: breakoutSize,
    minutes: z.int().min(1).max(BREAKOUT_LIMITS.minutes),
    /** Whether all come back by themselves when time is up. */
    comeBack: z.boolean(),
    /** What they play; without it they talk. */
    card: readyCard.optional(),
  }),
]);
export type ReadyThing = z.infer<typeof readyThing>;

const minutes = z.int().min(AGENDA_LIMITS.shortest).max(AGENDA_LIMITS.longest);
const ready = z.array(readyThing).max(LIMITS.ready);
/** The template's item that it was made from. */
const key = z.string().max(80).optional();

/** An item of a prepared agenda, as it is written and read. */
export const preparedItem = z.strictObject({
  id: itemId,
  key,
  title: lineOfText(AGENDA_LIMITS.title),
  minutes,
  /** Only for facilitators. */
  note: optionalParagraph(LIMITS.note),
  ready,
});
export type PreparedItem = z.infer<typeof preparedItem>;

export const preparedItems = z
  .array(preparedItem)
  .min(1)
  .max(AGENDA_LIMITS.items)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length);

/**
 * The same as it is kept and as a room has it: what the template says itself, in whichever
 * language, is left out.
 */
export const plannedItem = z.strictObject({
  id: z.string(),
  key: z.string().optional(),
  title: z.string().optional(),
  minutes: z.int(),
  note: z.string().optional(),
  ready: z.array(readyThing).optional(),
});
export type PlannedItem = z.infer<typeof plannedItem>;

/** An agenda that was prepared for a session. */
export interface PreparedAgenda {
  readonly items: readonly PlannedItem[];
  /** How often it was changed, 1 upwards. */
  readonly revision: number;
}

/** A session whose agenda can be copied. */
export interface AgendaSource {
  session: string;
  title: string;
  /** Absent for a session with one member alone. */
  number?: number;
  /** ISO 8601. */
  startsAt: string;
  timeZone: string;
  /** The one before in the same course. */
  before: boolean;
}

/** `GET /api/sessions/:id/agenda`: the agenda of a session, as it is prepared. */
export interface AgendaShown {
  session: Omit<AgendaSource, 'session' | 'before'> & {
    minutes: number;
    /** Not for whoever stands in for one session. */
    course?: string;
  };
  items: PreparedItem[];
  /** 0 while it is the usual one of its kind. */
  revision: number;
  changed?: LastChange;
  /**
   * `open` while it can be prepared; `moved` once it was begun or changed in the room; `ended`.
   */
  state: 'open' | 'moved' | 'ended';
  sources: AgendaSource[];
}

/** `PUT /api/sessions/:id/agenda`: the whole of it, as it is to be. */
export const keepAgendaRequest = z.strictObject({
  revision: anyRevision,
  items: preparedItems,
});
export type KeepAgenda = z.infer<typeof keepAgendaRequest>;
