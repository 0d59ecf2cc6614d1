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

/** Of the sessions that a change left, those that are held, each with its place. */
export function heldAfter(
  approach: Approach,
  before: readonly SessionRow[],
  after: readonly Slot[],
): (Slot & Place)[] {
  const known = new Map(before.map((row) => [row.id, row]));
  // A review that the change calls off is still to be held.
  const review = before.some(({ kind }) => kind === 'review');
  return numbered(
    { approach, review },
    after
      .filter(({ cancelled }) => !cancelled)
      .map((slot): Slot & Partial<Place> => ({ ...known.get(slot.id ?? ''), ...slot })),
  );
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
  const held = heldAfter(approach, before, after);
  const numberNow = new Map(held.map(({ id, number }) => [id, number]));
  const numberThen = new Map(before.map(({ id, number }) => [id, number]));
  let free = await lowestNumber(db, course);
  // Whoever loses its number gives it up first, so that no two ever have the same.
  for (const { id, cancelled } of after) {
    if (id === undefined) continue;
    if (!cancelled && numberNow.get(id) === numberThen.get(id)) continue;
    free -= 1;
    await db
      .updateTable('session')
      .set({ number: free, ...(cancelled && { cancelled_at: now }) })
      .where('id', '=', id)
      .execute();
  }
  for (const { id, wall, at, minutes, begun, number, phase, kind } of held) {
    if (begun) continue;
    const row = { wall, starts_at: at, minutes, number, phase, kind };
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
