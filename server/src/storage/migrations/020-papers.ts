import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../database.ts';

/** The papers of a practice, their versions, which courses ask for them, and who signed. */
export async function papers(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('paper')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.references('auth_user.id').onDelete('set null'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('version_revision', 'integer', (c) => c.notNull())
    .execute();
  // What was published and signed outlasts everything: no reference takes a row along.
  await schema
    .createTable('paper_version')
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('published_at', 'bigint', (c) => c.notNull())
    .addColumn('published_by', 'text')
    .addPrimaryKeyConstraint('paper_version_key', ['paper', 'version'])
    .execute();
  await schema
    .createTable('course_paper')
    .addColumn('course', 'text', (c) => c.notNull().references('course.id').onDelete('cascade'))
    .addColumn('paper', 'text', (c) => c.notNull().references('paper.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('course_paper_key', ['course', 'paper'])
    .execute();
  await schema.createIndex('course_paper_paper').on('course_paper').column('paper').execute();
  await schema
    .createTable('paper_signature')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('membership', 'text', (c) => c.notNull())
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'bigint', (c) => c.notNull())
    .addColumn('known', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('paper_signature_membership')
    .on('paper_signature')
    .column('membership')
    .execute();
  await schema
    .createTable('paper_withdrawal')
    .addColumn('signature', 'text', (c) => c.primaryKey())
    .addColumn('withdrawn_at', 'bigint', (c) => c.notNull())
    .execute();
  if (kind === 'postgres') await sql.raw(REFUSE_IN_POSTGRES).execute(db);
  for (const [table, same] of KEPT) {
    const statements = kind === 'postgres' ? keptInPostgres(table) : keptInSqlite(table, same);
    for (const statement of statements) await sql.raw(statement).execute(db);
  }
}

/** The tables whose rows stay as they are, and which rows of each have the same key. */
const KEPT = [
  ['paper_version', 'paper = new.paper and version = new.version'],
  ['paper_signature', 'id = new.id'],
  ['paper_withdrawal', 'signature = new.signature'],
] as const;

// Rows are added and never changed or taken out: not by a mistake in this program, either.
const keptInSqlite = (table: string, same: string) => [
  `create trigger ${table}_not_changed before update on ${table}
   begin select raise(abort, 'papers are append-only'); end`,
  `create trigger ${table}_not_removed before delete on ${table}
   begin select raise(abort, 'papers are append-only'); end`,
  // "insert or replace" would take the older row out without a word.
  `create trigger ${table}_not_replaced before insert on ${table}
   when exists (select 1 from ${table} where ${same})
   begin select raise(ignore); end`,
];

const REFUSE_IN_POSTGRES = `create function paper_refuse() returns trigger language plpgsql as
  $$ begin raise exception 'papers are append-only'; end $$`;

const keptInPostgres = (table: string) => [
  `create trigger ${table}_kept before update or delete or truncate on ${table}
   for each statement execute function paper_refuse()`,
];
