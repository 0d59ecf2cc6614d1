import type { Conflict } from '@rapport/shared/contract/course.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { takesPart } from '../people/takes-part.ts';
import type { Start } from '../scheduling/expand-plan.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { coursesLedBy } from './course-access.ts';

const MINUTE = 60_000;

/** What is asked about: sessions to be, the people in them, and who reads the answer. */
export interface Wanted {
  readonly starts: readonly (Start & { readonly minutes: number })[];
  readonly people: readonly string[];
  /** The course that they belong to, whose own sessions are no conflict, but for those of one member alone. */
  readonly course?: string;
  /** Set where they are a member's alone: then the group's own sessions count too, but for this one. */
  readonly alone?: { readonly session?: string | undefined };
  readonly account: string;
}

/**
 * Who is in a session of another course while one of these goes on, in the order of the sessions.
 * The other course is named only where the reader is one of its facilitators.
 */
export async function conflictsOf(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  { starts, people, course, alone, account }: Wanted,
): Promise<Conflict[]> {
  if (starts.length === 0 || people.length === 0) return [];
  const first = Math.min(...starts.map(({ at }) => at)) - COURSE_LIMITS.longest * MINUTE;
  const last = Math.max(...starts.map(({ at, minutes }) => at + minutes * MINUTE));
  const others = await db
    .selectFrom('membership')
    .innerJoin('session', 'session.course', 'membership.course')
    .innerJoin('course', 'course.id', 'session.course')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('membership.person', 'in', people)
    .where((eb) =>
      alone
        ? eb('session.id', '!=', alone.session ?? '')
        : eb.or([
            eb('membership.course', '!=', course ?? ''),
            eb('session.only_for', 'is not', null),
          ]),
    )
    .where('session.cancelled_at', 'is', null)
    .where(takesPart)
    .where('session.starts_at', '>', first)
    .where('session.starts_at', '<', last)
    .select([
      'person.id as person',
      'person.name',
      'session.starts_at as at',
      'session.time_zone as timeZone',
      'session.minutes',
      'course.id as course',
      'course.title',
    ])
    .orderBy('session.starts_at')
    .orderBy('person.name')
    .execute();
  const led = new Set(
    (await coursesLedBy(db, account, clock.now()).execute()).map((row) => row.course),
  );
  return starts.flatMap(({ wall, at, minutes }) =>
    others
      .filter((other) => at < other.at + other.minutes * MINUTE && other.at < at + minutes * MINUTE)
      .map((other) => ({
        wall,
        person: other.person,
        name: other.name,
        startsAt: isoInZone(other.at, other.timeZone),
        minutes: other.minutes,
        ...(led.has(other.course) && { title: other.title }),
      })),
  );
}
