import { z } from 'zod';
import { COURSE_LIMITS as LIMITS } from './course-limits.ts';
import { personId } from './ids.ts';
import { membershipRole } from './practice.ts';
import { lineOfText } from './text.ts';

/** How long a session is. */
export const sessionMinutes = z.int().min(LIMITS.shortest).max(LIMITS.longest);

/** A day on which sessions are to be. */
export const plannedDay = z.iso.date().refine((day) => day <= LIMITS.latest);

/** Days on which no session is held, as dates. */
export const skippedDays = z.array(z.iso.date()).max(LIMITS.skipped);

/** Somebody in a course, by the name that they go by there. */
export const courseMember = z.strictObject({
  person: personId,
  role: membershipRole,
  name: lineOfText(LIMITS.name),
});
