import { agendaTemplate } from '@rapport/shared/content/agenda-templates.ts';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import {
  type AgendaShown,
  type KeepAgenda,
  plannedItem,
  type PlannedItem,
  type PreparedAgenda,
} from '@rapport/shared/contract/prepared-agenda.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { formatOf } from '@rapport/shared/rules/session-format.ts';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Db } from '../../storage/database.ts';
import { auditAgendaPrepared } from '../audit/audit.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type { Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { agendaSources } from './agenda-sources.ts';
import { asPlanned, asPrepared } from './planned-item.ts';
import type {} from './tables.ts';

const LOCALE = 'en';

const plannedItems = z.array(plannedItem);

/** A facilitator of the session, by their account. */
export interface Preparing {
  readonly session: Session;
  readonly seat: Seat;
  readonly account: string;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'rooms' | 'clientSeal'>;

/** The agenda that was prepared for a session; nothing where it has the usual one. */
export async function preparedFor(
  { db, clientSeal }: Pick<Context, 'db' | 'clientSeal'>,
  session: SessionId,
): Promise<PreparedAgenda | undefined> {
  const row = await rowOf(db, session);
  return row && { items: open(clientSeal, session, row), revision: row.revision };
}

/** The agenda of a session as its facilitators prepare it, and from where it can be copied. */
export async function agendaShown(
  context: Context,
  { session, seat, account }: Preparing,
): Promise<AgendaShown> {
  const { db, rooms, clientSeal } = context;
  const { id, title, course, number, member, startsAt, timeZone, minutes } = session;
  const format = formatOf(session.format, session.kind);
  const [row, state, sources] = await Promise.all([
    rowOf(db, id),
    rooms.preparingOf(id),
    agendaSources(context, account, session),
  ]);
  const items: readonly PlannedItem[] = row
    ? open(clientSeal, id, row)
    : agendaTemplate({ ...session, format }).map((item) => ({ ...item, id: randomId() }));
  return {
    session: {
      title,
      ...(!seat.standsIn && { course }),
      ...(member === null && { number }),
      startsAt: isoInZone(startsAt, timeZone),
      timeZone,
      minutes,
    },
    items: items.map((item) => asPrepared(item, format, LOCALE)),
    revision: row?.revision ?? 0,
    ...(row && {
      changed: {
        at: new Date(row.updated_at).toISOString(),
        ...(row.name !== null && { by: row.name }),
      },
    }),
    state,
    sources,
  };
}

/**
 * Keeps the agenda of a session. A request that is sent once more is answered as the first time.
 * @throws AppError `stale` when it was changed elsewhere meanwhile, or is the room's own by now
 */
export async function keepAgenda(
  { db, clock, rooms, clientSeal }: Context,
  { session, seat, account }: Preparing,
  { revision: from, items }: KeepAgenda,
): Promise<Kept> {
  const { id } = session;
  const format = formatOf(session.format, session.kind);
  const revision = from + 1;
  const body = JSON.stringify(items.map((item) => asPlanned(item, format, LOCALE)));
  const at = clock.now();
  const row = {
    revision,
    updated_at: at,
    updated_by: account,
    items: clientSeal.seal(body, placeOf(id, revision)),
  };
  if ((await rooms.preparingOf(id)) !== 'open') throw new AppError('stale', 'room');
  const changed = await db.transaction().execute(async (tx) => {
    const done = await (from === 0 ? insert(tx, id, row) : update(tx, id, from, row));
    if (done) await auditAgendaPrepared(tx, { at, session: id, actor: seat.person });
    return done;
  });
  if (!changed) {
    const stands = await rowOf(db, id);
    const again =
      stands?.revision === revision &&
      clientSeal.open(stands.items, placeOf(id, revision)) === body;
    if (!again) throw new AppError('stale', 'agenda');
  }
  await rooms.onAgendaPrepared(id);
  return { revision };
}

type Row = { revision: number; updated_at: number; updated_by: string; items: string };

const open = (
  seal: Seal,
  session: SessionId,
  { items, revision }: Pick<Row, 'items' | 'revision'>,
): PlannedItem[] => plannedItems.parse(JSON.parse(seal.open(items, placeOf(session, revision))));

/** It opens as that revision of that session's alone. */
const placeOf = (session: SessionId, revision: number): string =>
  `prepared_agenda ${session} ${String(revision)}`;

async function insert(db: Db, session: SessionId, row: Row): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('prepared_agenda')
    .values({ session, ...row })
    .onConflict((conflict) => conflict.column('session').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function update(db: Db, session: SessionId, from: number, row: Row): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('prepared_agenda')
    .set(row)
    .where('session', '=', session)
    .where('revision', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const rowOf = (db: Db, session: SessionId) =>
  db
    .selectFrom('prepared_agenda')
    .leftJoin('person', 'person.account', 'prepared_agenda.updated_by')
    .where('prepared_agenda.session', '=', session)
    .select(['revision', 'updated_at', 'items', 'person.name'])
    .executeTakeFirst();
