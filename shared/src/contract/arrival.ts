import { z } from 'zod';
import { ARRIVAL_ASKING, ARRIVAL_LIMITS as LIMITS, type ArrivalAsking } from './arrival-limits.ts';
import type { PhoneShown } from './phone.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { lineOfText } from './text.ts';

/*
 * What a member is asked each time before they come into a session: where they are, whether they
 * are alone, and which number to call if the line fails.
 */

/** Where somebody is: where they usually are, where they were the last time, or in their words. */
const where = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('usual') }),
  z.strictObject({ is: z.literal('last') }),
  z.strictObject({ is: z.literal('words'), words: lineOfText(LIMITS.where) }),
]);

/** Which number to call: that of their record, another one, or none. */
const phone = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('record') }),
  z.strictObject({ is: z.literal('number'), number: lineOfText(LIMITS.phone) }),
  z.strictObject({ is: z.literal('none') }),
]);

/** `POST /api/arrival`: the answers of whoever shows their link. */
export const answerArrivalRequest = z.strictObject({
  token: z.string().max(200),
  /** What the page has said of the answers: whether they are kept after the session. */
  kept: z.boolean(),
  where,
  /** Whether they are alone and nobody can listen. */
  alone: z.boolean(),
  phone,
});
export type AnswerArrival = z.infer<typeof answerArrivalRequest>;

/** What a member is asked, and what their practice has to offer as an answer: never the words. */
export interface ArrivalAsked {
  usual: boolean;
  last: boolean;
  phone: boolean;
  /** Whether the practice keeps the answers after the session. */
  kept: boolean;
  /** Whether they have answered for this session already. */
  answered: boolean;
}

/** What somebody has answered, as facilitators read it. */
export interface ArrivalAnswer {
  /** ISO 8601. */
  at: string;
  where: string;
  /** How they said it; `usual` and `last` are what the practice had at that moment. */
  by: 'usual' | 'last' | 'words';
  alone: boolean;
  /** Nothing where they cannot be called. */
  phone?: PhoneShown;
}

/** A member, and what is there or missing before they come in. */
export interface ArrivalShown {
  seat: string;
  answer?: ArrivalAnswer;
  /** The papers of the course that they have not signed as they stand now. */
  unsigned: { title: string; required: boolean }[];
  /** Whether letting them in takes a reason: something is missing, and none was given yet. */
  lacks: boolean;
}

/** `GET /api/sessions/:id/arrivals`, for the facilitators of the session. */
export interface Arrivals {
  /** Whether the questions are asked. */
  asked: boolean;
  people: ArrivalShown[];
}

/** `POST /api/sessions/:id/people/:seat/let-in`: why somebody may come in all the same. */
export const giveReasonRequest = z.strictObject({ reason: lineOfText(LIMITS.reason) });

/** What the practice has decided about the questions. */
export const arrivalRule = z.strictObject({ asking: z.enum(ARRIVAL_ASKING) });

/** `GET /api/arrival-rule`, for staff. */
export interface ArrivalRuleShown {
  asking: ArrivalAsking;
  /** The revision that a change is made from; 0 while nobody has decided. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/arrival-rule`. */
export const keepArrivalRuleRequest = arrivalRule.extend({ revision: anyRevision });
export type KeepArrivalRule = z.infer<typeof keepArrivalRuleRequest>;

/** What was kept of a session. */
export interface KeptArrival extends ArrivalAnswer {
  session: string;
  /** The course's title, and the session's number in it; one of a member alone has none. */
  title: string;
  number?: number;
}

/** `GET /api/clients/:person/arrivals`: the newest first, of the courses that the reader leads. */
export interface KeptArrivals {
  arrivals: KeptArrival[];
}
