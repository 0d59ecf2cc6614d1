import { timingSafeEqual } from 'node:crypto';
import { DEVICE_CODE_DIGITS, DEVICE_CODE_MINUTES } from '@rapport/shared/contract/code-limits.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import { hmac } from '../../platform/secret.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { enqueue, letterToken } from '../outbox/enqueue.ts';
import { mailOf } from '../people/mail-of.ts';
import { linkedDevice } from './code-standing.ts';
import type {} from './tables.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So many codes are sent to a person in a day, and one in a minute. */
const MOST_A_DAY = 10;
/** So often a code may be entered; then it takes a new one. */
const MOST_TRIES = 5;

type Context = Pick<PracticeContext, 'db' | 'clock' | 'linkKey' | 'mail'>;

/** A device, and whose link it shows. */
export interface Showing {
  readonly invitation: string;
  readonly person: string;
  readonly secret: string;
}

/**
 * The code in a letter. It stands nowhere, as it can be computed again: a letter that is sent once
 * more has the same.
 */
export function codeOf(mail: { readonly tokenKey: Buffer }, letter: string): string {
  const token = Buffer.from(letterToken(mail, letter), 'base64url');
  return String(token.readUIntBE(0, 6) % 10 ** DEVICE_CODE_DIGITS).padStart(
    DEVICE_CODE_DIGITS,
    '0',
  );
}

/**
 * Sends a code to the person whose link the device shows. One that it was sent before ends.
 * @throws AppError `no-mail` where it can not be sent, `rate-limited` (`minute` or `day`)
 */
export async function sendDeviceCode(
  context: Context,
  { invitation, person, secret }: Showing,
): Promise<void> {
  const { db, clock, linkKey, mail } = context;
  if (!mail || (await mailOf(db, person)) === undefined) throw new AppError('no-mail');
  const now = clock.now();
  const id = randomId();
  const expires_at = now + DEVICE_CODE_MINUTES * MINUTE;
  await db.transaction().execute(async (tx) => {
    await ensureNotTooMany(tx, person, now);
    await tx
      .insertInto('device_code')
      .values({
        id,
        person,
        device: linkedDevice(context, invitation, secret),
        code: hashOf(linkKey, id, codeOf(mail, id)),
        created_at: now,
        expires_at,
        tries: 0,
        used_at: null,
      })
      .execute();
    await enqueue(tx, mail, {
      id,
      kind: 'device-code',
      subject: person,
      at: now,
      notAfter: expires_at,
    });
  });
  mail.wake();
}

async function ensureNotTooMany(tx: Db, person: string, now: number): Promise<void> {
  // Of two who ask at once the second waits for the first here.
  await tx
    .updateTable('person')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', person)
    .execute();
  await tx
    .deleteFrom('device_code')
    .where('created_at', '<=', now - DAY)
    .execute();
  const sent = await tx
    .selectFrom('device_code')
    .where('person', '=', person)
    .select('created_at')
    .orderBy('created_at', 'desc')
    .execute();
  const [last] = sent;
  if (last && last.created_at > now - MINUTE) {
    const retryAfterMs = last.created_at + MINUTE - now;
    throw new AppError('rate-limited', 'minute', { retryAfterMs });
  }
  const eldest = sent[MOST_A_DAY - 1];
  if (eldest) {
    throw new AppError('rate-limited', 'day', { retryAfterMs: eldest.created_at + DAY - now });
  }
}

/**
 * The device is known by its code from now on. The code that it was sent last counts, once.
 * @throws AppError `wrong-code`; `code-over` where it was used, is too old or was tried too often,
 * and where there is none
 */
export async function enterDeviceCode(
  context: Context,
  { invitation, secret }: Omit<Showing, 'person'>,
  code: string,
): Promise<void> {
  const { db, clock, linkKey } = context;
  const device = linkedDevice(context, invitation, secret);
  const now = clock.now();
  const tried = await tryOnce(db, device, now);
  if (!tried) throw new AppError('code-over');
  const [right, typed] = [tried.code, hashOf(linkKey, tried.id, code)].map((one) =>
    Buffer.from(one, 'base64url'),
  );
  if (!right || !typed || !timingSafeEqual(right, typed)) {
    throw new AppError(tried.tries < MOST_TRIES ? 'wrong-code' : 'code-over');
  }
  await db.transaction().execute(async (tx) => {
    const used = await tx
      .updateTable('device_code')
      .set({ used_at: now })
      .where('id', '=', tried.id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) throw new AppError('code-over');
    await tx
      .insertInto('proven_device')
      .values({ device, invitation, proven_at: now })
      .onConflict((conflict) => conflict.column('device').doNothing())
      .execute();
  });
}

/** Counts a try of the code that the device was sent last, if it may still be tried. */
async function tryOnce(db: Db, device: string, now: number) {
  const last = await db
    .selectFrom('device_code')
    .where('device', '=', device)
    .orderBy('created_at', 'desc')
    .select('id')
    .executeTakeFirst();
  return db
    .updateTable('device_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', last?.id ?? '')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', MOST_TRIES)
    .returning(['id', 'code', 'tries'])
    .executeTakeFirst();
}

const hashOf = (linkKey: Buffer, id: string, code: string): string =>
  hmac(linkKey, 'rapport device code v1', JSON.stringify([id, code])).toString('base64url');
