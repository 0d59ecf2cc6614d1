import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';

type After = {
  session: { id: string; course: string; starts_at: number; time_zone: string; wall: string };
  course: { id: string; planned_at: number };
};

/** What a clock on the wall there shows at that instant, exactly. */
function wallOf(at: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const plain = zoned.toPlainDateTime();
  const whole = plain.second === 0 && plain.millisecond === 0;
  return plain.toString(whole ? { smallestUnit: 'minute' } : {});
}

/**
 * Sessions start by the wall, and can be cancelled; people join a course and leave it; a course is
 * changed from a revision.
 */
export async function courses(given: Kysely<unknown>): Promise<void> {
  const db = given.$extendTables<After>();
  const { schema } = db;
  await schema
    .alterTable('session')
    .addColumn('wall', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await schema.alterTable('session').addColumn('cancelled_at', 'bigint').execute();
  await schema.createIndex('session_starts').on('session').column('starts_at').execute();
  await schema
    .alterTable('membership')
    .addColumn('joined_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('membership').addColumn('left_at', 'bigint').execute();
  await schema
    .alterTable('course')
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema
    .alterTable('course')
    .addColumn('every_weeks', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema
    .alterTable('course')
    .addColumn('planned_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('course').addColumn('ended_at', 'bigint').execute();
  await schema.alterTable('security_log').addColumn('course', 'text').execute();

  const sessions = await db
    .selectFrom('session')
    .select(['id', 'course', 'starts_at', 'time_zone'])
    .orderBy('starts_at', 'desc')
    .execute();
  const firsts = new Map<string, number>();
  for (const { id, course, starts_at, time_zone } of sessions) {
    firsts.set(course, starts_at);
    const wall = wallOf(starts_at, time_zone);
    await db.updateTable('session').set({ wall }).where('id', '=', id).execute();
  }
  for (const [id, planned_at] of firsts) {
    await db.updateTable('course').set({ planned_at }).where('id', '=', id).execute();
  }
}
