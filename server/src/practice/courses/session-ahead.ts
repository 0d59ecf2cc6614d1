import type { SessionAhead } from '@rapport/shared/contract/course.ts';
import type { Start } from '../scheduling/expand-plan.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import type { Place } from './numbering.ts';

/** A session before it is kept, as its facilitators are shown it. */
export const sessionAhead = (
  { number, phase, kind, wall, at }: Place & Start,
  timeZone: string,
): SessionAhead => ({ number, phase, kind, wall, startsAt: isoInZone(at, timeZone) });
