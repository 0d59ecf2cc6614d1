import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../platform/errors.ts';
import { hmac } from '../../platform/secret.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { mergedInto } from '../people/merged-into.ts';
import type {} from './tables.ts';

/** Whether somebody is reminded of their appointments. */
export interface Reminders {
  /** Stops the reminders of whom the token is for, or sends them again. @throws AppError `link-invalid` */
  setReminders(change: { token: string; on: boolean }): Promise<void>;
}

type Context = Pick<PracticeContext, 'db' | 'clock' | 'linkKey'>;

export const createReminders = (context: Context): Reminders => ({
  setReminders: (change) => setReminders(context, change),
});

/** The token in the link by which a person stops their reminders; it opens nothing else. */
export const stopToken = (key: Buffer, person: string): string =>
  `${person}.${proof(key, person).toString('base64url')}`;

async function setReminders(
  { db, clock, linkKey }: Context,
  { token, on }: { token: string; on: boolean },
): Promise<void> {
  const person = await mergedInto(db, holderOf(linkKey, token));
  const known = await db
    .selectFrom('person')
    .where('id', '=', person)
    .select('id')
    .executeTakeFirst();
  if (!known) throw new AppError('link-invalid');
  if (on) {
    await db.deleteFrom('reminder_stop').where('person', '=', person).execute();
    return;
  }
  await db
    .insertInto('reminder_stop')
    .values({ person, stopped_at: clock.now() })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute();
}

/** @throws AppError `link-invalid` */
function holderOf(key: Buffer, token: string): string {
  const [person = '', given = '', ...more] = token.split('.');
  const expected = proof(key, person);
  const bytes = Buffer.from(given, 'base64url');
  const isOurs =
    more.length === 0 && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  if (!isOurs) throw new AppError('link-invalid');
  return person;
}

const proof = (key: Buffer, person: string): Buffer => hmac(key, 'rapport reminders v1', person);
