import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../database.ts';

/** What keeps a copy of the database from being of use to anybody, and the security log. */
export async function atRest(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  // Without a reference to the session, as its events have none either.
  await schema
    .createTable('session_key')
    .addColumn('session', 'text', (c) => c.primaryKey())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .execute();
  // Tokens of sign-ins are kept as hashes from now on: those that were kept plain have to go.
  await sql`delete from auth_session`.execute(db);
  // No references on purpose: an entry outlasts whatever it is about.
  await schema
    .createTable('security_log')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('session', 'text')
    .addColumn('actor_person', 'text')
    .addColumn('actor_account', 'text')
    .addColumn('subject', 'text')
    .addColumn('email_hash', 'text')
    .addColumn('source_hash', 'text')
    .addColumn('times', 'integer', (c) => c.notNull())
    .execute();
  await schema.createIndex('security_log_at').on('security_log').column('at').execute();
  for (const statement of kind === 'postgres' ? KEPT_IN_POSTGRES : KEPT_IN_SQLITE) {
    await sql.raw(statement).execute(db);
  }
}

// Entries are added, never changed, and taken out only once they are 400 days old.
const KEPT_IN_SQLITE = [
  `create trigger security_log_not_changed before update on security_log
   begin select raise(abort, 'the security log is append-only'); end`,
  `create trigger security_log_not_removed before delete on security_log
   when old.at > (unixepoch() - 400 * 86400) * 1000
   begin select raise(abort, 'the security log is kept for 400 days'); end`,
  `create trigger security_log_not_replaced before insert on security_log
   when exists (select 1 from security_log where id = new.id)
   begin select raise(ignore); end`,
];

const KEPT_IN_POSTGRES = [
  `create function security_log_refuse() returns trigger language plpgsql as
   $$ begin raise exception 'the security log is append-only'; end $$`,
  `create function security_log_expire() returns trigger language plpgsql as
   $$ begin
     if old.at > (extract(epoch from now()) - 400 * 86400) * 1000 then
       raise exception 'the security log is kept for 400 days';
     end if;
     return old;
   end $$`,
  `create trigger security_log_kept before update or truncate on security_log
   for each statement execute function security_log_refuse()`,
  `create trigger security_log_expires before delete on security_log
   for each row execute function security_log_expire()`,
];
