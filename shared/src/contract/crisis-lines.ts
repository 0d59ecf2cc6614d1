import { z } from 'zod';
import { CRISIS_LIMITS } from './care-limits.ts';
import type { LastChange } from './revision.ts';
import { lineOfText, optionalLineOfText } from './text.ts';

/** Whom to call in a crisis, as the practice has entered it. */
export const crisisLine = z.strictObject({
  label: lineOfText(CRISIS_LIMITS.label),
  /** The number, or how else one reaches them. */
  how: lineOfText(CRISIS_LIMITS.how),
  /** When, for whom, in which language. */
  note: optionalLineOfText(CRISIS_LIMITS.note),
  /** The country or region that it is for. */
  region: optionalLineOfText(CRISIS_LIMITS.region),
  /** The day on which somebody last saw that it is right: `2026-06-16`. */
  verifiedOn: z.iso.date(),
});
export type CrisisLine = z.infer<typeof crisisLine>;

/** A crisis line as it is shown. */
export interface CrisisLineShown extends CrisisLine {
  /** It was verified long ago and may be wrong by now. */
  check: boolean;
}

/** `GET /api/crisis-lines`, for staff. */
export interface CrisisLines {
  lines: CrisisLineShown[];
  /** The revision that a change is made from; 0 while nothing has been entered. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/crisis-lines`: keeps the whole list. */
export const keepCrisisLinesRequest = z.strictObject({
  revision: z.int().min(0),
  lines: z.array(crisisLine).max(CRISIS_LIMITS.lines),
});
export type KeepCrisisLines = z.infer<typeof keepCrisisLinesRequest>;
