import { randomInt } from 'node:crypto';
import { hmac } from '../../platform/secret.ts';
import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

const CODES = 10;
const LENGTH = 10;
/** Without the letters that look like digits: 32 of them, so that a code has 50 bits. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A code as it was meant, however it was typed. */
const plain = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/gu, '');

/** With the account in it, so that equal codes of two accounts have nothing in common. */
const hashOf = (key: Buffer, account: string, code: string): string =>
  hmac(key, `${account}\n`, plain(code)).toString('base64url');

/** Ten new codes in place of those before. What is kept is their hashes: nobody can read them again. */
export async function renewRecoveryCodes(
  tx: Db,
  key: Buffer,
  account: string,
): Promise<readonly string[]> {
  const codes = new Set<string>();
  while (codes.size < CODES) codes.add(newCode());
  await tx.deleteFrom('recovery_code').where('account', '=', account).execute();
  await tx
    .insertInto('recovery_code')
    .values([...codes].map((code) => ({ account, hash: hashOf(key, account, code) })))
    .execute();
  return [...codes];
}

/** Uses a code up. Says whether it was one; of two who use it at once, one does. */
export async function takeRecoveryCode(
  db: Db,
  key: Buffer,
  account: string,
  typed: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('account', '=', account)
    .where('hash', '=', hashOf(key, account, typed))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function newCode(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  const half = () => Array.from({ length: LENGTH / 2 }, letter).join('');
  return `${half()}-${half()}`;
}
