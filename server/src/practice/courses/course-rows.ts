import type { Approach } from '@rapport/shared/contract/practice.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { Slot } from './change-dates.ts';
import { numbered, type Place } from './numbering.ts';

/** A session as it stands, and its place. */
export type SessionRow = Slot & Place & { readonly id: string };

/** The sessions of a course that were not cancelled, in the order of their starts. */
export async function sessionsOf(
  db: Db,
  course: string,
  hasBegun: (session: { id: string; at: number }) => boolean,
): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('cancelled_at', 'is', null)
    .select(['id', 'wall', 'starts_at as at', 'minutes', 'number', 'phase', 'kind'])
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({ ...row, begun: hasBegun(row) }));
}

/** Keeps the sessions of a course as a change left them, with their new places. */
export async function keepSessions(
  db: Db,
  {
    id: course,
    approach,
    timeZone,
    now,
  }: { id: string; approach: Approach; timeZone: string; now: number },
  before: readonly SessionRow[],
  after: readonly Slot[],
): Promise<void> {
  const held = after.filter(({ cancelled }) => !cancelled);
  const known = new Map(before.map((row) => [row.id, row]));
  const places = numbered(
    approach,
    held.map((slot) => ({ ...known.get(slot.id ?? ''), begun: slot.begun })),
  );
  let free = await lowestNumber(db, course);
  // Whoever loses its number gives it up first, so that no two ever have the same.
  for (const { id, cancelled } of after) {
    if (id === undefined) continue;
    const place = places[held.findIndex((slot) => slot.id === id)];
    if (!cancelled && place?.number === known.get(id)?.number) continue;
    free -= 1;
    await db
      .updateTable('session')
      .set({ number: free, ...(cancelled && { cancelled_at: now }) })
      .where('id', '=', id)
      .execute();
  }
  for (const [index, { id, wall, at, minutes, begun }] of held.entries()) {
    const place = places[index];
    if (begun || !place) continue;
    const row = { wall, starts_at: at, minutes, ...place };
    if (id === undefined) {
      await db
        .insertInto('session')
        .values({ id: randomId(), course, time_zone: timeZone, ...row })
        .execute();
    } else {
      await db.updateTable('session').set(row).where('id', '=', id).execute();
    }
  }
  const sessions_planned = held.length;
  await db.updateTable('course').set({ sessions_planned }).where('id', '=', course).execute();
}

/** The lowest number that a session of the course has, and 0 at most: below it all are free. */
async function lowestNumber(db: Db, course: string): Promise<number> {
  const lowest = await db
    .selectFrom('session')
    .where('course', '=', course)
    .select('number')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return Math.min(0, lowest?.number ?? 0);
}
