import type { Kysely } from 'kysely';
import type { Secret } from '../platform/secret.ts';
import { StartupError } from '../platform/startup-error.ts';
import type { Db } from './database.ts';
import type { Schema } from './schema.ts';

/** Where it is remembered among the settings which secret the database was written with. */
const KEY = 'secret-check';

/** Tells one secret from another, and nothing about either. */
const mark = (secret: Secret): string => secret.keyFor('secret check').toString('base64url');

/**
 * Sees that a database is opened with the secret that it was written with; to be called before
 * anything in it is changed. A new one, or one from before this was remembered, takes any.
 * @throws StartupError `secret-wrong`
 */
export async function checkSecret(db: Kysely<unknown>, secret: Secret | undefined): Promise<void> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'setting')) return;
  const row = await (db as Kysely<Schema>)
    .selectFrom('setting')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst();
  if (!row || (secret && row.value === JSON.stringify(mark(secret)))) return;
  throw new StartupError(
    'secret-wrong',
    secret
      ? 'The database was written with another secret than the one that is set.'
      : 'The database was written with a secret that is not here.',
    'Put the secret back that belongs to it: the file DATA_DIR/secret, or the one that ' +
      'RAPPORT_SECRET_FILE names, or RAPPORT_SECRET. Without it nothing that is sealed in the ' +
      'database can be read. Nothing was changed.',
  );
}

/** Remembers which secret the database is written with. */
export async function noteSecret(db: Db, secret: Secret): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key: KEY, value: JSON.stringify(mark(secret)) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
