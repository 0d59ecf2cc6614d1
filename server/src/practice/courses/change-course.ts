import type { ChangeCourse, CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { KeptCourse, PlannedDates } from '@rapport/shared/contract/course.ts';
import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import { tellAppointments } from '../appointments/tell.ts';
import { endSeat, keepLinksInTime, withdraw } from '../access/invitations.ts';
import { agree } from '../consent/pact.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { noteKnownIn } from '../people/known-clients.ts';
import { hasBegun } from '../scheduling/current-session.ts';
import { selectSessions } from '../scheduling/sessions.ts';
import { changeDates, waitingAfter } from './change-dates.ts';
import { pauseOf } from '../scheduling/pause.ts';
import type { Slot } from './slots.ts';
import {
  checkHandOver,
  checkNoStandIn,
  checkStandIn,
  checkStay,
  endStandIn,
  handOver,
  standIn,
  standInsOf,
  stay,
  type HandedOver,
} from './change-lead.ts';
import { checkJoin, checkLeave, join, leave, peopleIn, type There } from './change-people.ts';
import { conflictsOf } from './conflicts.ts';
import {
  changeMeetings,
  isAboutMeeting,
  keepMeetings,
  meetingConflicts,
  meetingsOf,
  type Meeting,
} from './meetings.ts';
import { sessionAhead } from './session-ahead.ts';
import type { CourseLead } from './course-access.ts';
import {
  heldAfter,
  keepSessions,
  sessionsOf,
  waitingOf,
  type Numbered,
  type SessionRow,
} from './course-rows.ts';

/** A course, and what a change would make of it. */
interface Outcome {
  readonly course: Awaited<ReturnType<typeof courseAt>>;
  readonly before: readonly SessionRow[];
  readonly after: readonly Slot[];
  /** Whose time the change asks for. */
  readonly people: readonly string[];
  /** For which sessions; where absent, for those that it moves or makes. */
  readonly asked?: readonly Slot[];
  /** Set where it is asked for a session of a member alone. */
  readonly alone?: { readonly session: string };
  /** The person whom it is about. */
  readonly subject?: string;
  readonly handedOver?: HandedOver;
  readonly numbers: Numbered;
  /** The sessions of members alone, as they were and as the change leaves them. */
  readonly meetings: { readonly before: readonly Meeting[]; readonly after: readonly Meeting[] };
  readonly there: There;
  /** Whose connections end: in one session, or in all. */
  readonly out?: { readonly membership: string; readonly session?: string };
}

/**
 * What a change would come to: the sessions that are still to come, and who has no time for those
 * that the change makes or moves. Nothing is kept.
 * @throws AppError as {@link changeCourse}
 */
export async function previewChange(
  context: PracticeContext,
  { account, course: id }: CourseLead,
  { revision, change }: ChangeCourse,
): Promise<PlannedDates> {
  const begun = await begunIn(context, id);
  const made = await outcome(context, begun, { id, revision, change });
  const { course, before, after, people, alone } = made;
  const moved = toCome(after).filter((slot) => !before.includes(slot as SessionRow));
  const starts = made.asked ?? moved;
  const conflicts = await conflictsOf(context, {
    starts,
    people,
    course: id,
    account,
    ...(alone && { alone }),
  });
  const standIns = await standInsOf(context.db, id);
  for (const { session, person } of standIns) {
    const own = moved.filter((slot) => slot.id === session);
    const asked = { starts: own, people: [person], course: id, account };
    conflicts.push(...(await conflictsOf(context, asked)));
  }
  const { meetings, there } = made;
  const about = { course: id, timeZone: course.timeZone, account, there, standIns };
  conflicts.push(...(await meetingConflicts(context, about, meetings.before, meetings.after)));
  return {
    sessions: heldAfter(made.numbers, before, after)
      .filter(({ begun }) => !begun)
      .map((session) => sessionAhead(session, course.timeZone)),
    conflicts,
  };
}

const toCome = (slots: readonly Slot[]): Slot[] =>
  slots.filter((slot) => !slot.begun && !slot.cancelled);

/**
 * Changes a course. What has begun stays as it was.
 * @throws AppError `stale` when it was changed elsewhere meanwhile; what {@link changeDates},
 * {@link checkJoin}, {@link checkLeave} and the checks of `change-lead` refuse.
 */
export async function changeCourse(
  context: PracticeContext,
  { account, course: id }: CourseLead,
  { revision, change }: ChangeCourse,
): Promise<KeptCourse> {
  const { db, security } = context;
  const begun = await begunIn(context, id);
  const made = await db.transaction().execute(async (tx) => {
    // It is taken first, so that of two who change at once the second waits, and is told.
    const { numUpdatedRows } = await tx
      .updateTable('course')
      .set({ revision: revision + 1 })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('stale', 'course');
    const made = await outcome({ ...context, db: tx }, begun, {
      id,
      revision: revision + 1,
      change,
    });
    await keep({ ...context, db: tx }, id, change, made);
    await keepAlone({ ...context, db: tx }, id, made);
    if (made.subject !== undefined) await noteKnownIn(tx, id);
    await tellAppointments({ ...context, db: tx }, id, takenBackBy(made));
    return made;
  });
  context.mail?.wake();
  if (made.out) await endConnections(context, made.out);
  security.courseChanged({
    account,
    course: id,
    reason: change.kind,
    ...('session' in change && { session: change.session }),
    ...(made.subject !== undefined && { subject: made.subject }),
  });
  return { course: id, revision: revision + 1 };
}

/** Who stands in for a session no more. */
const takenBackBy = ({ out }: Outcome) =>
  out?.session === undefined ? undefined : { ...out, session: out.session };

async function outcome(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  begun: ReadonlySet<string>,
  { id, revision, change }: { id: string; revision: number; change: CourseChange },
): Promise<Outcome> {
  const now = clock.now();
  const hasBegun = (session: { id: string; at: number }) =>
    session.at <= now || begun.has(session.id);
  const course = await courseAt(db, id, revision);
  const before = await sessionsOf(db, id, hasBegun);
  const there = await peopleIn(db, id, now);
  const waiting = await waitingOf(db, id);
  const review = waiting.some(({ kind }) => kind === 'review');
  const numbers = { approach: course.approach, review, more: waiting.length };
  const met = await meetingsOf(db, id, hasBegun);
  const meetings = { before: met, after: changeMeetings(met, change, { ...course, there, now }) };
  const same = { course, before, after: before, numbers, meetings, there };
  if (isAboutMeeting(met, change)) return { ...same, people: [] };
  return groupOutcome({ db, now, waiting, change }, same);
}

/** As {@link outcome}, for what is not about a member's session alone. */
async function groupOutcome(
  {
    db,
    now,
    waiting,
    change,
  }: {
    db: Db;
    now: number;
    waiting: Awaited<ReturnType<typeof waitingOf>>;
    change: CourseChange;
  },
  same: Omit<Outcome, 'people'>,
): Promise<Outcome> {
  const { course, before, numbers, meetings, there } = same;
  const every = [...before, ...meetings.before];
  switch (change.kind) {
    case 'join': {
      await checkJoin(db, course.format, there, change);
      if (waiting.length === 0 && before.every((slot) => slot.begun))
        throw new AppError('not-allowed', 'over');
      const { person } = change;
      return { ...same, people: [person], asked: toCome(before), subject: person };
    }
    case 'leave':
      return {
        ...same,
        people: [],
        subject: checkLeave(there, change).person,
        out: { membership: change.membership },
      };
    case 'stand-in': {
      const { person, session } = change;
      const slot = await checkStandIn({ db, there, before: every }, change);
      const alone = meetings.before.some(({ id }) => id === session) && { alone: { session } };
      return { ...same, people: [person], asked: [slot], subject: person, ...alone };
    }
    case 'no-stand-in': {
      const { session } = change;
      const { person, membership } = await checkNoStandIn({ db, before: every }, session);
      return { ...same, people: [], subject: person, out: { membership, session } };
    }
    case 'hand-over': {
      const led = { db, there, before: every, waiting, now };
      const handedOver = await checkHandOver(led, change, course.timeZone);
      const { person, at } = handedOver;
      const asked = toCome(led.before).filter((slot) => slot.at >= at);
      const out = at <= now && { out: { membership: change.membership } };
      return { ...same, people: [person], asked, subject: person, handedOver, ...out };
    }
    case 'rename':
    case 'agree':
    case 'meet-alone':
      return { ...same, people: [] };
    case 'stay':
      return { ...same, people: [], subject: checkStay(there, change.membership).person };
    default: {
      const { timeZone, everyWeeks } = course;
      const rhythm = { timeZone, everyWeeks, now, pause: pauseOf(course, now), waiting };
      const after = changeDates(before, change, rhythm);
      const more = waitingAfter(after, change, rhythm);
      const people = there.map(({ person }) => person);
      return { ...same, after, people, numbers: { ...numbers, more } };
    }
  }
}

async function keep(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  id: string,
  change: CourseChange,
  { course: { timeZone }, before, after, handedOver, numbers, meetings }: Outcome,
): Promise<void> {
  const now = clock.now();
  if (isAboutMeeting(meetings.before, change)) return;
  switch (change.kind) {
    case 'join':
      return join(db, id, change, now);
    case 'leave':
      return leave(db, change, now);
    case 'stand-in':
      return standIn(db, id, change);
    case 'no-stand-in':
      return endStandIn(db, change.session);
    case 'hand-over':
      return handedOver && handOver(db, id, handedOver);
    case 'stay':
      return stay(db, change.membership);
    case 'rename':
      return rename(db, id, change.title);
    case 'agree':
      return agree(db, id, change.pact);
    case 'end':
    case 'extend': {
      // A course that was ended goes on when sessions are added.
      const ended_at = change.kind === 'end' ? now : null;
      await db.updateTable('course').set({ ended_at }).where('id', '=', id).execute();
      if (change.kind === 'end') await setPause(db, id, NO_PAUSE);
      break;
    }
    case 'pause':
      await setPause(db, id, { paused_from: change.from, paused_again: change.again });
      break;
    case 'resume':
      await setPause(db, id, NO_PAUSE);
      break;
    default:
  }
  await keepSessions(db, { id, numbers, timeZone, now }, before, after);
  await keepLinksInTime({ db, clock }, id);
}

/** Keeps what a change makes of the sessions of members alone. */
async function keepAlone(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  course: string,
  { course: { approach, timeZone, of }, meetings: { before, after } }: Outcome,
): Promise<void> {
  if (before === after) return;
  const now = clock.now();
  await keepMeetings(db, { course, approach, of, timeZone, now }, before, after);
  await keepLinksInTime({ db, clock }, course);
}

async function rename(db: Db, id: string, title: string): Promise<void> {
  await db.updateTable('course').set({ title }).where('id', '=', id).execute();
}

/** @throws AppError `stale` where the course has another revision. */
async function courseAt(db: Db, id: string, revision: number) {
  const course = await db
    .selectFrom('course')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .select(['approach', 'format', 'time_zone as timeZone', 'every_weeks as everyWeeks'])
    .select('sessions_planned as of')
    .select(['paused_from as pausedFrom', 'paused_again as pausedAgain'])
    .executeTakeFirst();
  if (!course) throw new AppError('stale', 'course');
  return course;
}

/** The sessions that go on or are over. Rooms are asked outside of any transaction. */
async function begunIn(context: PracticeContext, course: string): Promise<ReadonlySet<string>> {
  const sessions = await selectSessions(context.db).where('session.course', '=', course).execute();
  const begun = new Set<string>();
  for (const session of sessions) if (await hasBegun(context, session)) begun.add(session.id);
  return begun;
}

/** Ends what somebody has open of a course, or of one session, that they are in no more. */
async function endConnections(
  context: PracticeContext,
  { membership, session }: NonNullable<Outcome['out']>,
): Promise<void> {
  if (session === undefined) await withdraw(context, membership);
  else await endSeat(context, session, membership);
}

const NO_PAUSE = { paused_from: null, paused_again: null };

/** Says when the course pauses; when it does no more, nothing waits for a date any more. */
async function setPause(
  db: Db,
  course: string,
  pause: { paused_from: string | null; paused_again: string | null },
): Promise<void> {
  await db.updateTable('course').set(pause).where('id', '=', course).execute();
  if (pause.paused_from !== null) return;
  await db
    .updateTable('session')
    .set({ waiting: 0 })
    .where('course', '=', course)
    .where('waiting', '=', 1)
    .execute();
}
