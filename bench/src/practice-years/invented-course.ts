import type { Format, MembershipRole } from '@rapport/shared/contract/practice.ts';
import { numbered, type Place } from '@rapport/server/src/practice/courses/numbering.ts';
import { inventedId, inventedName, pick } from './invented.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** How large the invented practice is. */
export const SIZE = { therapists: 50, coursesAYear: 200, sessions: 16, minutes: 90 } as const;

const GROUP = 7;
/** Courses begin one after the other, so far apart. */
const APART_MS = (365 * DAY) / SIZE.coursesAYear;

/** How many courses the practice has had after so many years. */
export const coursesAfter = (years: number): number => years * SIZE.coursesAYear;

interface InventedMember {
  readonly id: string;
  readonly person: string;
  readonly role: MembershipRole;
  readonly name: string;
}

interface InventedSession extends Place {
  readonly id: string;
  readonly at: number;
  /** Whether it was held by now. */
  readonly held: boolean;
}

/** A course as the practice planned it once. */
export interface InventedCourse {
  readonly id: string;
  readonly title: string;
  readonly format: Format;
  readonly plannedAt: number;
  readonly members: readonly InventedMember[];
  readonly sessions: readonly InventedSession[];
  /** The clients who are in their first course here. */
  readonly newClients: readonly InventedClient[];
}

interface InventedClient {
  readonly person: string;
  readonly name: string;
  /** The therapist who added them. */
  readonly by: number;
  /** When the last session of their last course is. */
  readonly until: number;
}

/** The person who is the therapist of that number. */
export const therapistId = (number: number): string => inventedId('therapist', number);

/**
 * A course of the practice, counted back from the one that begins now: what stands at the moment is
 * the same, however many years lie behind.
 * @param of how many there are
 */
export function inventedCourse(index: number, of: number, now: number): InventedCourse {
  const id = inventedId('course', index);
  const format = index % 4 === 3 ? 'individual' : 'group';
  const starts = startsOf(index, now);
  const lead = index % SIZE.therapists;
  const clients = Array.from({ length: format === 'group' ? GROUP : 1 }, (_, place) =>
    firstPlace(index, place, of),
  );
  const member = (person: string, role: MembershipRole, name: string): InventedMember => {
    return { id: inventedId('membership', index, person), person, role, name };
  };
  const second = (lead + 17) % SIZE.therapists;
  return {
    id,
    title: `${format === 'group' ? 'Group' : 'One to one'} ${String(of - index)}`,
    format,
    plannedAt: (starts[0] ?? now) - 14 * DAY,
    members: [
      member(therapistId(lead), 'facilitator', therapistName(lead)),
      ...(format === 'group'
        ? [member(therapistId(second), 'co-facilitator', therapistName(second))]
        : []),
      ...clients.map((place) => member(clientId(place), 'member', clientName(place, of))),
    ],
    sessions: numbered(
      { approach: 'ipt', review: true },
      starts.map((at) => ({ at, begun: false })),
    ).map(({ begun: _, ...session }) => ({
      ...session,
      id: inventedId('session', index, session.number),
      held: session.at + SIZE.minutes * MINUTE < now,
    })),
    newClients: clients
      .filter(([course]) => course === index)
      .map((place) => ({
        person: clientId(place),
        name: clientName(place, of),
        by: lead,
        until: Math.max(...startsOf(lastCourse(place), now)),
      })),
  };
}

/** What the therapist of that number is called. */
export const therapistName = (number: number): string => `Therapist ${String(number)}`;

/** A client is known by the place in which they came first: the course, and which of its clients. */
type FirstPlace = readonly [course: number, place: number];

const clientId = ([course, place]: FirstPlace): string => inventedId('client', course, place);

// Counted from the first course on, as a practice would have numbered them.
const clientName = ([course, place]: FirstPlace, of: number): string =>
  inventedName((of - course) * GROUP + place);

/** Some clients have been in a course of the same therapist before. */
const cameBack = (course: number, place: number): boolean => pick(10, 'back', course, place) === 0;

/** Where the client at this place came first. */
function firstPlace(course: number, place: number, of: number): FirstPlace {
  const before = course + SIZE.therapists;
  const isOld = before < of && cameBack(course, place) && (place === 0 || before % 4 !== 3);
  return isOld ? firstPlace(before, place, of) : [course, place];
}

function lastCourse([course, place]: FirstPlace): number {
  const next = course - SIZE.therapists;
  const goesOn = next >= 0 && cameBack(next, place) && (place === 0 || next % 4 !== 3);
  return goesOn ? lastCourse([next, place]) : course;
}

/** Weekly, at a full hour of the working day in UTC. */
function startsOf(index: number, now: number): number[] {
  const midnight = Math.floor((now - index * APART_MS) / DAY) * DAY;
  const hour = 7 + pick(13, 'hour', index);
  return Array.from(
    { length: SIZE.sessions },
    (_, week) => midnight + week * 7 * DAY + hour * 60 * MINUTE,
  );
}
