import type { Kysely } from 'kysely';

/** People, courses, sessions, seats and the links that lead to them. */
export async function practice(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.unique())
    .execute();
  await schema
    .createTable('course')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('approach', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('sessions_planned', 'integer', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('membership')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('course', 'text', (c) => c.notNull().references('course.id').onDelete('cascade'))
    .addColumn('person', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('seat_name', 'text', (c) => c.notNull())
    .addUniqueConstraint('membership_once', ['course', 'person'])
    .execute();
  await schema.createIndex('membership_person').on('membership').column('person').execute();
  await schema
    .createTable('session')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('course', 'text', (c) => c.notNull().references('course.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('phase', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'bigint', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addUniqueConstraint('session_number', ['course', 'number'])
    .execute();
  await schema
    .createTable('seat')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
    .addColumn('membership', 'text', (c) =>
      c.notNull().references('membership.id').onDelete('cascade'),
    )
    .addUniqueConstraint('seat_once', ['session', 'membership'])
    .execute();
  await schema.createIndex('seat_membership').on('seat').column('membership').execute();
  await schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('membership', 'text', (c) =>
      c.notNull().references('membership.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await schema.createIndex('invitation_membership').on('invitation').column('membership').execute();
  await schema
    .createTable('setting')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}
