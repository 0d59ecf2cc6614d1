import { z } from 'zod';
import { pollId } from '../ids.ts';
import {
  HIGHEST_MOOD,
  LONGEST_QUESTION,
  LONGEST_WORD,
  POLL_AUDIENCES,
  POLL_KINDS,
} from './polls-limits.ts';
import { lineOfText, optionalLineOfText } from '../text.ts';

/** What is asked. */
export const pollKind = z.enum(POLL_KINDS);
export type PollKind = z.infer<typeof pollKind>;

/** Who is shown the answers. */
export const pollAudience = z.enum(POLL_AUDIENCES);
export type PollAudience = z.infer<typeof pollAudience>;

const mood = z.int().min(0).max(HIGHEST_MOOD);
/** An answer: a mood, a word, or whether one is ready. */
export const pollValue = z.union([mood, z.string(), z.boolean()]);
export type PollValue = z.infer<typeof pollValue>;

/** Commands of polls. `poll` is the one that the sender saw. */
const pollCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('poll:ask'),
    kind: pollKind,
    audience: pollAudience,
    /** Without it the usual one of its kind is asked. */
    question: optionalLineOfText(LONGEST_QUESTION).optional(),
  }),
  z.strictObject({
    type: z.literal('poll:answer'),
    poll: pollId,
    value: z.union([mood, lineOfText(LONGEST_WORD), z.boolean()]),
  }),
  /** Not to answer, or not any more: told to nobody. */
  z.strictObject({ type: z.literal('poll:skip'), poll: pollId }),
  /** Nobody can answer any more; anonymous answers are shown from now on. */
  z.strictObject({ type: z.literal('poll:close'), poll: pollId }),
  z.strictObject({ type: z.literal('poll:put-away'), poll: pollId }),
]);
export type PollCommand = z.infer<typeof pollCommand>;

const poll = z.strictObject({
  id: pollId,
  kind: pollKind,
  audience: pollAudience,
  /** Empty where it is the usual one of its kind. */
  question: z.string(),
  open: z.boolean(),
  /** Whether the course keeps the answers after the session. */
  kept: z.boolean(),
  /** What the viewer has answered, if they are asked. Which anonymous answer is theirs is not known. */
  own: z
    .strictObject({
      answered: z.boolean(),
      skipped: z.boolean(),
      value: pollValue.optional(),
      /** The server was restarted: an answer without a name that one gave before is lost. */
      again: z.literal(true).optional(),
    })
    .optional(),
  /** How many are asked and have answered, for who may know it. */
  progress: z.strictObject({ answered: z.int(), asked: z.int() }).optional(),
  /** The answers, as far as the viewer may know them, by their values. */
  answers: z.array(z.strictObject({ name: z.string().optional(), value: pollValue })).optional(),
  /** Too few have answered for their answers to be shown without names. */
  tooFew: z.literal(true).optional(),
});
export type PollView = z.infer<typeof poll>;
export type PollAnswers = NonNullable<PollView['answers']>;

/** The poll that lies before the viewer's gathering, and, for facilitators, those before. */
const pollsView = z.strictObject({
  /** For who can ask: whether the course keeps the answers after the session. */
  kept: z.boolean().optional(),
  current: poll.optional(),
  earlier: z.array(poll).optional(),
});
export type PollsView = z.infer<typeof pollsView>;

/** This part of a room, for the table of all parts. */
export const polls = { commands: pollCommand, view: pollsView };
