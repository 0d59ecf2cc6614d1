import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../database.ts';

/** What is at hand when somebody is not well, and the trail of who did what. */
export async function care(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('care_sheet')
    .addColumn('person', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('sheet', 'text', (c) => c.notNull())
    .execute();
  // One row: the list is changed as a whole.
  await schema
    .createTable('crisis_list')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('auth_user.id').onDelete('set null'))
    .addColumn('lines', 'text', (c) => c.notNull())
    .execute();
  // No references on purpose: an entry outlasts whatever it is about.
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('session', 'text')
    .addColumn('seq', 'integer')
    .addColumn('actor_person', 'text')
    .addColumn('actor_account', 'text')
    .addColumn('subject', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    // A happening in a room is entered once, however often its stream is gone through.
    .addUniqueConstraint('audit_once', ['session', 'seq'])
    .execute();
  for (const statement of kind === 'postgres' ? KEPT_IN_POSTGRES : KEPT_IN_SQLITE) {
    await sql.raw(statement).execute(db);
  }
}

// Entries are added and never changed or taken out: not by a mistake in this program, either.
const KEPT_IN_SQLITE = [
  `create trigger audit_not_changed before update on audit
   begin select raise(abort, 'the audit trail is append-only'); end`,
  `create trigger audit_not_removed before delete on audit
   begin select raise(abort, 'the audit trail is append-only'); end`,
  // "insert or replace" would take the older row out without a word.
  `create trigger audit_not_replaced before insert on audit
   when exists (select 1 from audit
     where id = new.id or (session = new.session and seq = new.seq))
   begin select raise(ignore); end`,
];

const KEPT_IN_POSTGRES = [
  `create function audit_refuse() returns trigger language plpgsql as
   $$ begin raise exception 'the audit trail is append-only'; end $$`,
  `create trigger audit_kept before update or delete or truncate on audit
   for each statement execute function audit_refuse()`,
];
