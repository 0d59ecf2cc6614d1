import { z } from 'zod';
import { boardLineId } from '../ids.ts';
import { lineOfText, optionalLineOfText } from '../text.ts';
import { BOARD_LIMITS as LIMITS } from './board-limits.ts';

/**
 * What is asked of each line of an exchange: the words themselves, what was meant by them, what
 * the other heard, what each felt, and another way to say it.
 */
export const boardField = z.enum(['said', 'meant', 'heard', 'felt', 'instead']);
export type BoardField = z.infer<typeof boardField>;

/** Which of the two in the exchange: the one whose example it is, or the other. */
export const boardSide = z.enum(['self', 'other']);
export type BoardSide = z.infer<typeof boardSide>;

/** Commands of the communication analysis board. `was` is the text that the sender saw. */
const boardCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('board:open') }),
  z.strictObject({
    type: z.literal('board:describe'),
    title: optionalLineOfText(LIMITS.title),
    /** What the two are called. */
    self: lineOfText(LIMITS.name),
    other: lineOfText(LIMITS.name),
  }),
  z.strictObject({
    type: z.literal('board:add'),
    side: boardSide,
    /** The line it is to stand before; at the end without it. */
    before: boardLineId.optional(),
  }),
  z.strictObject({
    type: z.literal('board:write'),
    line: boardLineId,
    field: boardField,
    was: z.string().max(LIMITS.text * 4),
    text: optionalLineOfText(LIMITS.text),
  }),
  z.strictObject({ type: z.literal('board:turn'), line: boardLineId }),
  z.strictObject({ type: z.literal('board:remove'), line: boardLineId }),
  /** Puts the board aside; what is on it stays and comes back when it is opened again. */
  z.strictObject({ type: z.literal('board:put-aside') }),
  z.strictObject({ type: z.literal('board:clear') }),
  /** Brings a board that was filled in in a breakout to the main group, in place of an empty one. */
  z.strictObject({ type: z.literal('board:bring'), board: boardLineId }),
]);
export type BoardCommand = z.infer<typeof boardCommand>;

const boardLine = z.strictObject({
  id: boardLineId,
  side: boardSide,
  said: z.string(),
  meant: z.string(),
  heard: z.string(),
  felt: z.string(),
  instead: z.string(),
});

/** The board of the gathering that the viewer is in. */
const boardView = z.strictObject({
  /** Whether it is shown; put aside it is not, but can be opened again. */
  open: z.boolean(),
  title: z.string(),
  self: z.string(),
  other: z.string(),
  lines: z.array(boardLine),
  /** Boards filled in in breakouts that are closed now: only for facilitators. */
  kept: z.array(z.strictObject({ id: boardLineId, title: z.string(), lines: z.int() })).optional(),
});
export type BoardView = z.infer<typeof boardView>;
export type BoardLine = z.infer<typeof boardLine>;

/** This part of a room, for the table of all parts. */
export const board = { commands: boardCommand, view: boardView };
