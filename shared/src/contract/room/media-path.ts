import { z } from 'zod';
import { seatId } from '../ids.ts';

/** What a page tells of its own way for sound and picture, which may fail while all else works. */
const mediaPathCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('path:report-lost') }),
  z.strictObject({ type: z.literal('path:report-back') }),
]);
export type MediaPathCommand = z.infer<typeof mediaPathCommand>;

/** To and from whom no sound and no picture gets through at the moment. */
const mediaPathView = z.strictObject({
  /** Since when, ms since the epoch: of those who are with the viewer; to facilitators, of all inside. */
  lost: z.record(seatId, z.number()),
});
export type MediaPathView = z.infer<typeof mediaPathView>;

/** This part of a room, for the table of all parts. */
export const path = { commands: mediaPathCommand, view: mediaPathView };
