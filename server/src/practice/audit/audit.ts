import type { AuditAction, AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import { randomId } from '../../platform/ids.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Db } from '../../storage/database.ts';
import type { Insertable } from 'kysely';
import type { AuditTable } from './tables.ts';
import { openReason, sealReason, type ReasonedEntry } from './reasons.ts';
import { type EnteredStep, stepsIn } from './audit-steps.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';

/** How many entries of a session are shown, the newest ones. */
export const MOST_SHOWN = 1000;

/** A member of staff who did something about somebody, in a session or from their record. */
interface About {
  readonly at: number;
  readonly session?: SessionId;
  /** The person who did it. */
  readonly actor: string;
  /** The person whom it was about. */
  readonly subject: string;
}

/** Somebody has opened a person's care sheet. */
export const auditCareSheetRead = (db: Db, about: About): Promise<void> =>
  enter(db, [{ ...about, action: 'care-sheet-read' }]);

/** Somebody has changed a person's care sheet. */
export const auditCareSheetChanged = (db: Db, about: About): Promise<void> =>
  enter(db, [{ ...about, action: 'care-sheet-changed' }]);

/** A facilitator has prepared the agenda of a session. */
export const auditAgendaPrepared = (
  db: Db,
  about: { at: number; session: SessionId; actor: string },
): Promise<void> => enter(db, [{ ...about, action: 'agenda-prepared' }]);

/** The holder of a staff account has changed the crisis lines of the practice. */
export const auditCrisisLinesChanged = (
  db: Db,
  { at, account }: { at: number; account: string },
): Promise<void> => enter(db, [{ at, account, action: 'crisis-lines-changed' }]);

/** The holder of a staff account has changed what clients are told of the practice. */
export const auditPracticeChanged = (
  db: Db,
  { at, account }: { at: number; account: string },
): Promise<void> => enter(db, [{ at, account, action: 'practice-changed' }]);

/** A facilitator has entered that a client has told them that they take a signature back. */
export const auditWithdrawalEntered = (
  db: Db,
  {
    at,
    account,
    actor,
    subject,
  }: { at: number; account: string; actor: string | null; subject: string },
): Promise<void> =>
  enter(db, [{ at, account, actor: actor ?? undefined, subject, action: 'withdrawal-entered' }]);

/** A facilitator has said why a member may come in although something is missing. */
export async function auditReasonGiven(
  db: Db,
  seal: Seal,
  about: Required<About>,
  reason: string,
): Promise<void> {
  const entry = row({ ...about, action: 'reason-given' });
  await db
    .insertInto('audit')
    .values({ ...entry, reason: sealReason(seal, entry, reason) })
    .execute();
}

/** A page of staff outside the room has shown a call for help, or its holder has seen it. */
export async function auditHelpReached(
  db: Db,
  {
    at,
    account,
    how,
    session,
    seat,
  }: { at: number; account: string; how: 'told' | 'seen'; session: SessionId; seat: string },
): Promise<void> {
  const [actor, subject] = await Promise.all([
    db.selectFrom('person').where('account', '=', account).select('id').executeTakeFirst(),
    db
      .selectFrom('seat')
      .innerJoin('membership', 'membership.id', 'seat.membership')
      .where('seat.id', '=', seat)
      .select('membership.person as id')
      .executeTakeFirst(),
  ]);
  await enter(db, [
    {
      at,
      session,
      account,
      actor: actor?.id,
      subject: subject?.id,
      action: how === 'told' ? 'help-staff-told' : 'help-staff-seen',
    },
  ]);
}

/** The sessions in whose rooms somebody has called for help since. */
export async function sessionsThatCalled(db: Db, since: number): Promise<SessionId[]> {
  const rows = await db
    .selectFrom('audit')
    .where('action', '=', 'help-called')
    .where('at', '>=', since)
    .select('session')
    .distinct()
    .execute();
  return rows.flatMap(({ session }) => session ?? []);
}

/** What happened in a session's room. What has been entered before is not entered again. */
export async function auditRoomSteps(
  db: Db,
  { session, steps }: { session: SessionId; steps: readonly EnteredStep[] },
): Promise<void> {
  if (steps.length === 0) return;
  const seats = await db
    .selectFrom('seat')
    .innerJoin('membership', 'membership.id', 'seat.membership')
    .where('seat.session', '=', session)
    .select(['seat.id', 'membership.person'])
    .execute();
  const personOf = new Map(seats.map(({ id, person }) => [id, person]));
  await enter(
    db,
    steps.map(({ seq, at, action, actor, subject }) => ({
      at,
      session,
      seq,
      actor: actor === undefined ? undefined : personOf.get(actor),
      subject: personOf.get(subject),
      action,
    })),
  );
}

/** The session's entries as its facilitators read them, the newest last. */
export async function trailOf(
  context: Pick<PracticeContext, 'db' | 'rooms' | 'logger' | 'clientSeal'>,
  session: Session,
): Promise<AuditTrail> {
  const { db, clientSeal } = context;
  await catchUp(context, session.id);
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person as actor', 'actor.id', 'audit.actor_person')
    .leftJoin('person as subject', 'subject.id', 'audit.subject')
    .where('audit.session', '=', session.id)
    .select([
      'audit.id',
      'audit.at',
      'audit.seq',
      'audit.action',
      'audit.reason',
      'audit.actor_person as actorId',
      'actor.name as actor',
      'audit.subject as subjectId',
      'subject.name as subject',
    ])
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id')
    .limit(MOST_SHOWN + 1)
    .execute();
  const seats = await seatsOf(db, session);
  const nameHere = new Map(seats.map(({ person, name }) => [person, name]));
  const nameOf = (id: string | null, name: string | null) => nameHere.get(id ?? '') ?? name;
  const shown = rows
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a.at - b.at || (a.seq ?? 0) - (b.seq ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    more: rows.length > MOST_SHOWN,
    entries: shown.map(({ id, at, action, actorId, actor, subjectId, subject, reason }) => {
      const [by, about] = [nameOf(actorId, actor), nameOf(subjectId, subject)];
      return {
        id,
        at: new Date(at).toISOString(),
        action,
        ...(by !== null && { by }),
        ...(about !== null && { about }),
        ...(reason !== null && {
          reason: openReason(clientSeal, { id, session: session.id, subject: subjectId }, reason),
        }),
      };
    }),
  };
}

/** Enters what the room's stream holds and could not be entered when it happened. */
async function catchUp(
  { db, rooms, logger }: Pick<PracticeContext, 'db' | 'rooms' | 'logger'>,
  session: SessionId,
): Promise<void> {
  try {
    await auditRoomSteps(db, { session, steps: stepsIn(await rooms.streamOf(session)) });
  } catch (error) {
    // What was entered is still to be read.
    logger.error({ err: error, session }, 'audit trail not caught up');
  }
}

interface Entry {
  readonly at: number;
  readonly session?: SessionId;
  readonly seq?: number;
  readonly actor?: string | undefined;
  readonly account?: string;
  readonly subject?: string | undefined;
  readonly action: AuditAction;
}

async function enter(db: Db, entries: readonly Entry[]): Promise<void> {
  await db
    .insertInto('audit')
    .values(entries.map(row))
    .onConflict((conflict) => conflict.columns(['session', 'seq']).doNothing())
    .execute();
}

const row = ({
  at,
  session,
  seq,
  actor,
  account,
  subject,
  action,
}: Entry): Insertable<AuditTable> & ReasonedEntry => ({
  id: randomId(),
  at,
  session: session ?? null,
  seq: seq ?? null,
  actor_person: actor ?? null,
  actor_account: account ?? null,
  subject: subject ?? null,
  action,
});
