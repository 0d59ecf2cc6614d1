import type { ClientCourse, ClientDetail } from '@rapport/shared/contract/client.ts';
import { isMinor } from '@rapport/shared/rules/minor.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { knownClient } from '../people/known-clients.ts';
import { recordIn } from '../people/sealed-record.ts';
import { goesOn } from '../people/takes-part.ts';

/** All that the practice keeps of a client. @throws AppError `not-found` */
export async function clientDetail(
  { db, clock, clientSeal, timeZone }: PracticeContext,
  account: string,
  person: string,
): Promise<ClientDetail> {
  const row = await knownClient({ db, clock }, account, person);
  const record = recordIn(clientSeal, row);
  const phone = showPhone(record.phone.number, record.phone.country);
  return {
    id: person,
    record,
    ...(phone && { phone }),
    minor: isMinor(record.born, dayIn(clock.now(), timeZone)),
    ...(row.merged_into !== null && { merged: await nameOf(db, row.merged_into) }),
    ...(row.archived_at !== null && { archived: new Date(row.archived_at).toISOString() }),
    courses: await coursesOf({ db, clock }, account, person),
    revision: row.revision,
    ...(row.updated_at > 0 && {
      changed: {
        at: new Date(row.updated_at).toISOString(),
        ...(row.changedBy !== null && { by: row.changedBy }),
      },
    }),
  };
}

const nameOf = (db: Db, id: string) =>
  db.selectFrom('person').where('id', '=', id).select(['id', 'name']).executeTakeFirstOrThrow();

/** The courses that somebody is or was in, of those that the reader facilitates; the newest first. */
async function coursesOf(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  person: string,
): Promise<ClientCourse[]> {
  const rows = await db
    .selectFrom('membership as theirs')
    .innerJoin('course', 'course.id', 'theirs.course')
    .innerJoin('membership as own', 'own.course', 'theirs.course')
    .innerJoin('person as reader', 'reader.id', 'own.person')
    .where('theirs.person', '=', person)
    .where('reader.account', '=', account)
    .where('own.role', 'in', ['facilitator', 'co-facilitator'])
    .where(goesOn('own.left_at', clock.now()))
    .select(['course.id', 'course.title', 'course.format', 'theirs.left_at as leftAt'])
    .orderBy('course.planned_at', 'desc')
    .orderBy('course.id')
    .execute();
  return rows.map(({ leftAt, ...course }) => ({
    ...course,
    ...(leftAt !== null && { left: new Date(leftAt).toISOString() }),
  }));
}
