import type { Arrivals, ArrivalShown } from '@rapport/shared/contract/arrival.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { Db } from '../../storage/database.ts';
import { personsWithReason } from '../audit/reasons.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { unsignedPapers } from '../papers/unsigned.ts';
import { seatsOf } from '../people/seats.ts';
import { timingNow } from '../scheduling/current-session.ts';
import { findSession, type Session } from '../scheduling/sessions.ts';
import { askingOf } from '../care/arrival-rule.ts';
import { answerIn } from './sealed-answer.ts';
import type { ArrivalAnswerTable } from './tables.ts';

/** What each member of a session has answered and signed, and what is missing. */
export async function arrivalsShown(context: PracticeContext, session: Session): Promise<Arrivals> {
  const { db, clientSeal } = context;
  const members = (await seatsOf(db, session)).filter(({ role }) => role === 'member');
  const asked = (await askingOf(context)) !== 'off';
  const answers = await answersOf(context, session);
  const excused = await personsWithReason(db, session.id);
  const unsignedOf = await unsignedPapers(
    db,
    session.course,
    members.map(({ membership }) => membership),
  );
  return {
    asked,
    people: members.map(({ seat, membership, person }): ArrivalShown => {
      const answer = answers.find((row) => row.seat === seat);
      const unsigned = unsignedOf(membership);
      const isMissing = (asked && !answer) || unsigned.some(({ required }) => required);
      return {
        seat,
        ...(answer && { answer: answerIn(clientSeal, answer) }),
        unsigned,
        lacks: isMissing && !excused.has(person),
      };
    }),
  };
}

/** Somebody who may be let in. */
export interface Coming {
  readonly seat: SeatId;
  /** The hash of the secret of their device; without one all that wait by the seat's link are meant. */
  readonly device?: string | undefined;
  /** Whether they are inside already: then only the device matters. */
  readonly wasInside?: boolean;
}

/** Which of these lack something, and nobody has given a reason to let them in all the same. */
export async function lacking(
  context: PracticeContext,
  id: SessionId,
  comings: readonly Coming[],
): Promise<SeatId[]> {
  const codeless = await withoutCode(context, id, comings);
  if (!(await anythingIsAsked(context, id))) return codeless;
  const { people } = await arrivalsShown(context, await findSession(context.db, id));
  const lack = people.filter(
    ({ seat, lacks }) =>
      lacks && comings.some((one) => one.seat === seat && one.wasInside !== true),
  );
  return [...new Set([...codeless, ...lack.map(({ seat }) => seat)])];
}

/** Which of them come on a device without its code, and nobody has given a reason since it waits. */
async function withoutCode(
  { db, rooms }: PracticeContext,
  id: SessionId,
  comings: readonly Coming[],
): Promise<SeatId[]> {
  const codeless = (await rooms.codelessAt(id)).filter((one) =>
    comings.some(({ seat, device = one.device }) => seat === one.seat && device === one.device),
  );
  if (codeless.length === 0) return [];
  const seats = await seatsOf(db, await findSession(db, id));
  const reasonOf = await personsWithReason(db, id);
  return codeless
    .filter(({ seat, since }) => {
      const person = seats.find((one) => one.seat === seat)?.person ?? '';
      return (reasonOf.get(person) ?? -Infinity) < since;
    })
    .map(({ seat }) => seat);
}

/** Most rooms ask for nothing: then nothing else is looked up while somebody is let in. */
async function anythingIsAsked({ db }: PracticeContext, id: SessionId): Promise<boolean> {
  if ((await askingOf({ db })) !== 'off') return true;
  const required = await db
    .selectFrom('course_paper')
    .innerJoin('session', 'session.course', 'course_paper.course')
    .where('session.id', '=', id)
    .where('course_paper.required', '=', 1)
    .select('course_paper.paper')
    .limit(1)
    .executeTakeFirst();
  return required !== undefined;
}

/** Answers are for the session alone: once it is over they are told to nobody here. */
async function answersOf(
  context: PracticeContext,
  session: Session,
): Promise<ArrivalAnswerTable[]> {
  const timing = await timingNow(context, session);
  return timing === 'held' || timing === 'past' ? [] : rowsOf(context.db, session.id);
}

const rowsOf = (db: Db, session: SessionId): Promise<ArrivalAnswerTable[]> =>
  db.selectFrom('arrival_answer').where('session', '=', session).selectAll().execute();
