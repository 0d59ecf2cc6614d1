import { boardField, boardSide } from '@rapport/shared/contract/room/board.ts';
import { z } from 'zod';

const company = z.string();

/** One exchange being looked at, line by line. */
export const boardEvent = z.discriminatedUnion('type', [
  z.strictObject({ company, type: z.literal('board:opened') }),
  z.strictObject({
    company,
    type: z.literal('board:described'),
    title: z.string(),
    self: z.string(),
    other: z.string(),
  }),
  z.strictObject({
    company,
    type: z.literal('board:line-added'),
    line: z.string(),
    side: boardSide,
    before: z.string().optional(),
  }),
  z.strictObject({
    company,
    type: z.literal('board:written'),
    line: z.string(),
    field: boardField,
    text: z.string(),
  }),
  /** The line is the other one's. */
  z.strictObject({ company, type: z.literal('board:line-turned'), line: z.string() }),
  z.strictObject({ company, type: z.literal('board:line-removed'), line: z.string() }),
  z.strictObject({ company, type: z.literal('board:put-aside') }),
  z.strictObject({ company, type: z.literal('board:cleared') }),
  z.strictObject({ company, type: z.literal('board:brought'), board: z.string() }),
]);

declare module '../core/state.ts' {
  interface Events {
    board: z.infer<typeof boardEvent>;
  }
}
