import type { Kysely } from 'kysely';

/**
 * Letters that wait to be sent, what calendars were told, feeds of calendars, and who wants no
 * reminders. They hold identifiers only: names, addresses and texts are looked up when a letter is
 * sent.
 */
export async function outbox({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('message_id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('session', 'text')
    .addColumn('once', 'text', (c) => c.unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('not_after', 'bigint')
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint', (c) => c.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('fault', 'text')
    .addColumn('reply_code', 'integer')
    .execute();
  await schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute();
  await schema.createIndex('outbox_session').on('outbox').columns(['session', 'subject']).execute();
  await schema
    .createTable('calendar_entry')
    .addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
    .addColumn('membership', 'text', (c) =>
      c.notNull().references('membership.id').onDelete('cascade'),
    )
    .addColumn('starts_at', 'bigint', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('cancelled', 'integer', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('calendar_entry_key', ['membership', 'session'])
    .execute();
  await schema
    .createIndex('calendar_entry_session')
    .on('calendar_entry')
    .column('session')
    .execute();
  await schema
    .createTable('calendar_feed')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) =>
      c.notNull().unique().references('person.id').onDelete('cascade'),
    )
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('reminder_stop')
    .addColumn('person', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('stopped_at', 'bigint', (c) => c.notNull())
    .execute();
}
