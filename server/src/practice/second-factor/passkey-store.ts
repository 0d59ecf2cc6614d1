import type { OwnPasskey } from '@rapport/shared/contract/passkey.ts';
import type { Seal } from '../../platform/seal.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { KnownPasskey, NewPasskey } from './webauthn.ts';
import type {} from './tables.ts';

const placeOf = (id: string): string => `passkey ${id}`;

/** The passkeys of an account, as its owner sees them, the oldest first. */
export async function passkeysOf(db: Db, seal: Seal, account: string): Promise<OwnPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .where('account', '=', account)
    .select(['id', 'name', 'since', 'last_used'])
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, since, last_used }) => ({
    id,
    name: seal.open(name, placeOf(id)),
    since: new Date(since).toISOString(),
    ...(last_used !== null && { lastUsed: new Date(last_used).toISOString() }),
  }));
}

/** The same as browsers know them. */
export const knownPasskeys = (db: Db, account: string): Promise<KnownPasskey[]> =>
  db
    .selectFrom('passkey')
    .where('account', '=', account)
    .select(['credential', 'transports'])
    .execute();

/** Keeps a new one. Says whether it was new. */
export async function keepPasskey(
  tx: Db,
  { seal, now }: { seal: Seal; now: number },
  { account, name, transports, made }: ToKeep,
): Promise<boolean> {
  const id = randomId();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      id,
      account,
      credential: made.credential,
      name: seal.seal(name, placeOf(id)),
      public_key: made.publicKey,
      transports: transports.join(' '),
      counter: made.counter,
      since: now,
      last_used: null,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** A passkey that was made, with whose it is and what they call it. */
interface ToKeep {
  readonly account: string;
  readonly name: string;
  readonly transports: readonly string[];
  readonly made: NewPasskey;
}

/** The passkey that a device knows by this. */
export const passkeyBy = (db: Db, credential: string) =>
  db
    .selectFrom('passkey')
    .where('credential', '=', credential)
    .select(['id', 'account', 'public_key'])
    .executeTakeFirst();

/**
 * Notes that a passkey was used, in its device's count and by our clock. Says whether the count has
 * gone on: where it has not, a copy of the device may exist. Devices that never count say 0.
 */
export async function noteUse(
  db: Db,
  id: string,
  { counter, now }: { counter: number; now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ counter, last_used: now })
    .where('id', '=', id)
    .where((eb) => (counter === 0 ? eb('counter', '=', 0) : eb('counter', '<', counter)))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives one of an account's own another name. Says whether it is there. */
export async function renamePasskey(
  db: Db,
  seal: Seal,
  { account, id, name }: { account: string; id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ name: seal.seal(name, placeOf(id)) })
    .where('id', '=', id)
    .where('account', '=', account)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes one of an account's own away. Says whether it was there. */
export async function deletePasskey(tx: Db, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('account', '=', account)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
