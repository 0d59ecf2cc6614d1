import { addCourse, reschedule } from '../courses/course-store.ts';
import { people, type DemoCourse } from './demo-cast.ts';
import type { DemoContext, DemoState } from './demo-state.ts';
import { selectSessions } from '../scheduling/sessions.ts';

const MINUTE = 60_000;
/** A demo session that is still open goes on for so long; then the next one takes its place. */
const OPEN_MS = 12 * 60 * MINUTE;
/** A session that nobody has come to is moved to now unless it is as near as this. */
const NEAR_MS = 10 * MINUTE;

/** The course and the number of its session to be held now. */
export async function presentSession(
  context: DemoContext,
  course: DemoCourse,
  state: DemoState,
): Promise<{ course: string; number: number }> {
  const { db, clock, rooms } = context;
  const now = clock.now();
  const at = Math.floor(now / (5 * MINUTE)) * 5 * MINUTE;
  const known = state.courses[course.key];
  const session =
    known &&
    (await selectSessions(db)
      .where('session.course', '=', known.course)
      .where('session.number', '=', known.number)
      .executeTakeFirst());
  if (!known || !session) return begin(context, course, state, at);
  if (session.movedAt === null) {
    if (Math.abs(session.startsAt - now) > NEAR_MS)
      await reschedule(db, known.course, { number: known.number, at });
    return known;
  }
  const { ended } = await rooms.roomStatus(session.id);
  if (!ended && now - session.movedAt < OPEN_MS) return known;
  if (known.number >= course.sessions) return begin(context, course, state, at);
  const next = { course: known.course, number: known.number + 1 };
  await reschedule(db, next.course, { number: next.number, at });
  return next;
}

/** Adds the course; when all its sessions have been held, the same people meet for another. */
async function begin(
  { db, timeZone }: DemoContext,
  { title, format, sessions, minutes, first, pact, roles }: DemoCourse,
  state: DemoState,
  at: number,
): Promise<{ course: string; number: number }> {
  const members = people.flatMap(({ key, name }) => {
    const [person, role] = [state.people[key], roles[key]];
    return person === undefined || role === undefined ? [] : [{ person, role, name }];
  });
  const course = await db.transaction().execute((tx) =>
    addCourse(tx, {
      title,
      approach: 'ipt',
      format,
      sessions,
      timeZone,
      minutes,
      known: { number: first, at },
      ...(pact && { pact }),
      people: members,
    }),
  );
  return { course, number: first };
}
