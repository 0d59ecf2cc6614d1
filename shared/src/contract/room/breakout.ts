import { z } from 'zod';
import { wholeCard } from '../card.ts';
import { breakoutId, cardId, itemId, seatId } from '../ids.ts';
import { membershipRole } from '../practice.ts';
import { stopwatch } from '../stopwatch.ts';
import { lineOfText } from '../text.ts';
import { BREAKOUT_LIMITS as LIMITS } from './breakout-limits.ts';

/** What the people in a breakout are there to do; without one, they talk. */
export const breakoutTask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: cardId }),
  /** A card of the practice's own comes whole, and is kept with the session as it was. */
  z.strictObject({ kind: z.literal('own-card'), card: wholeCard }),
  z.strictObject({ kind: z.literal('item'), item: itemId }),
]);
export type BreakoutTask = z.infer<typeof breakoutTask>;

/** What one breakout is there to do where that is not the same as for all. */
export const breakoutOwnTask = z.discriminatedUnion('kind', [
  ...breakoutTask.options,
  z.strictObject({ kind: z.literal('talk') }),
]);
export type BreakoutOwnTask = z.infer<typeof breakoutOwnTask>;

/** How many belong in a breakout of the planner's: the odd one out makes one larger. */
export const breakoutSize = z.union([z.literal(2), z.literal(3)]);
export type BreakoutSize = z.infer<typeof breakoutSize>;

/** Who goes with whom; whoever stands in none of the groups stays in the main group. */
const groups = z.array(z.array(seatId).min(1).max(LIMITS.inGroup)).max(LIMITS.groups);

const minutes = z.int().min(1).max(LIMITS.minutes);

/**
 * Commands of breakouts. Nobody moves between them by themselves but facilitators, except back
 * to the main group. `from` is the revision of the draft that the sender saw.
 */
const breakoutCommand = z.discriminatedUnion('type', [
  /** Has the planner deal the members out; a higher `shuffle` gives another of the good ways. */
  z.strictObject({
    type: z.literal('breakout:deal'),
    size: breakoutSize,
    shuffle: z.int().min(0).max(LIMITS.shuffle),
  }),
  /**
   * Groups made by hand. `was` says which group of the draft each of them was, and `null` of a new
   * one: what it is to do goes along. Without it a group stays what it was by its place.
   */
  z.strictObject({
    type: z.literal('breakout:arrange'),
    from: z.int(),
    groups,
    was: z.array(z.int().min(0).nullable()).max(LIMITS.groups).optional(),
  }),
  /**
   * What the group of exactly these people does; with `null`, the same as all. It is named by its
   * people, so that two facilitators who give groups their cards at once do not cross.
   */
  z.strictObject({
    type: z.literal('breakout:assign'),
    seats: z.array(seatId).min(1).max(LIMITS.inGroup),
    task: breakoutOwnTask.nullable(),
  }),
  /**
   * What all of them do that have nothing of their own to do, for how long, and whether all come
   * back by themselves when time is up.
   */
  z.strictObject({
    type: z.literal('breakout:prepare'),
    minutes: minutes.optional(),
    task: breakoutTask.nullable().optional(),
    comeBack: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('breakout:discard') }),
  /** Two people who are never to be in a breakout together. */
  z.strictObject({ type: z.literal('breakout:keep-apart'), seat: seatId, other: seatId }),
  z.strictObject({ type: z.literal('breakout:allow-together'), seat: seatId, other: seatId }),
  /** Opens the breakouts as they are drafted, for those who are there. */
  z.strictObject({ type: z.literal('breakout:open') }),
  /** Brings someone to a breakout; without `to`, back to the main group. */
  z.strictObject({ type: z.literal('breakout:move'), seat: seatId, to: breakoutId.optional() }),
  /** Finds new company for everyone who is left alone, and for those who came late. */
  z.strictObject({ type: z.literal('breakout:regroup') }),
  z.strictObject({ type: z.literal('breakout:visit'), to: breakoutId }),
  /** Back to the main group: a visitor from a visit, a member because they want to. */
  z.strictObject({ type: z.literal('breakout:return') }),
  /** A line of text for every breakout. */
  z.strictObject({ type: z.literal('breakout:tell'), text: lineOfText(LIMITS.told) }),
  /** The sender's voice reaches every breakout until they stop. */
  z.strictObject({ type: z.literal('breakout:speak') }),
  z.strictObject({ type: z.literal('breakout:stop-speaking') }),
  z.strictObject({
    type: z.literal('breakout:extend'),
    seconds: z.int().min(-LIMITS.extendSeconds).max(LIMITS.extendSeconds),
  }),
  /** Everyone back, after so many seconds to say goodbye. */
  z.strictObject({
    type: z.literal('breakout:close'),
    seconds: z.int().min(0).max(LIMITS.goodbyeSeconds),
  }),
  /** Takes back a close that has not happened yet. */
  z.strictObject({ type: z.literal('breakout:stay') }),
  z.strictObject({ type: z.literal('breakout:ask-help') }),
  z.strictObject({ type: z.literal('breakout:withdraw-help') }),
]);
export type BreakoutCommand = z.infer<typeof breakoutCommand>;

const pair = z.tuple([seatId, seatId]);

/** A task by what it is found by: a card comes whole only to those who play it. */
const taskRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['card', 'own-card']), card: cardId }),
  z.strictObject({ kind: z.literal('item'), item: itemId }),
]);

/** Breakouts being planned: only for facilitators. */
const breakoutDraft = z.strictObject({
  revision: z.int(),
  groups: z.array(z.array(seatId)),
  minutes: z.int(),
  /** What they do that have nothing of their own to do. */
  task: taskRef.optional(),
  /** The task's name, to be read; absent where it is no longer there. */
  taskTitle: z.string().optional(),
  /** What each of the groups does; without `task`, the same as all. */
  own: z.array(
    z.strictObject({
      task: z
        .discriminatedUnion('kind', [
          ...taskRef.options,
          z.strictObject({ kind: z.literal('talk') }),
        ])
        .optional(),
      title: z.string().optional(),
    }),
  ),
  comeBack: z.boolean(),
  /** Pairs in one group who are to be kept apart: it can not be opened like that. */
  conflicts: z.array(pair),
  /** Pairs in one group who were together before, and in which session they last were. */
  repeats: z.array(z.strictObject({ pair, times: z.int(), last: z.int() })),
});

const breakoutRoom = z.strictObject({
  id: breakoutId,
  /** 1 upwards, as they are called on the screen. */
  number: z.int(),
  /** Who is there now, connected or not. */
  seats: z.array(seatId),
  /** Since when they ask for help, ms since the epoch. */
  help: z.number().optional(),
  /** The title of what they are there to do. */
  task: z.string().optional(),
  /** The step of their exercise, to be read. */
  step: z.string().optional(),
  /** Whether someone is left without company there. */
  alone: z.boolean(),
  /** Since when the others of it have been without a connection, ms since the epoch. */
  awaySince: z.number().optional(),
});

/** Breakouts as one seat may know them. */
const breakoutView = z.strictObject({
  /** Whether breakouts are open. */
  open: z.boolean(),
  /** The viewer's own breakout; absent in the main group. */
  own: z
    .strictObject({
      id: breakoutId,
      number: z.int(),
      /** Whether they have asked for help. */
      helpAsked: z.boolean(),
    })
    .optional(),
  /** The title of what those in the viewer's own breakout are there to do. */
  task: z.string().optional(),
  timer: z.strictObject({ stopwatch, seconds: z.number() }).optional(),
  /** When everyone comes back, ms since the epoch; present once that is settled. */
  closesAt: z.number().optional(),
  /** The last line for every breakout: for those in one, and for facilitators. */
  word: z.strictObject({ text: z.string(), name: z.string(), at: z.number() }).optional(),
  /** Whose voice reaches every breakout. */
  speaking: z.strictObject({ seat: seatId, name: z.string() }).optional(),
  /** Only for facilitators. */
  draft: breakoutDraft.optional(),
  rooms: z.array(breakoutRoom).optional(),
  /** Everyone who may be sent to a breakout or is in one: also those out of sight. */
  people: z
    .record(
      seatId,
      z.strictObject({ name: z.string(), connected: z.boolean(), role: membershipRole }),
    )
    .optional(),
  apart: z.array(pair).optional(),
});
export type BreakoutView = z.infer<typeof breakoutView>;

/** This part of a room, for the table of all parts. */
export const breakout = { commands: breakoutCommand, view: breakoutView };
