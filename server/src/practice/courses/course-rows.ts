import type { Approach } from '@rapport/shared/contract/practice.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { Slot } from './slots.ts';
import { numbered, type Place } from './numbering.ts';

/** A session as it stands, and its place. */
export type SessionRow = Slot & Place & { readonly id: string };

/** The sessions of a course that were not cancelled, but for those of a member alone, in the order of their starts. */
export async function sessionsOf(
  db: Db,
  course: string,
  hasBegun: (session: { id: string; at: number }) => boolean,
): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('cancelled_at', 'is', null)
    .where('only_for', 'is', null)
    .select(['id', 'wall', 'starts_at as at', 'minutes', 'number', 'phase', 'kind'])
    .orderBy('starts_at')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, begun: hasBegun(row) }));
}

/** The sessions of a course that a pause took off, and that wait for a date. */
export async function waitingOf(db: Db, course: string): Promise<(Slot & Pick<Place, 'kind'>)[]> {
  const rows = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('waiting', '=', 1)
    .select(['wall', 'starts_at as at', 'minutes', 'kind'])
    .orderBy('starts_at')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, begun: false }));
}

/** What sessions are numbered by besides their order. */
export interface Numbered {
  readonly approach: Approach;
  /** Whether a session that waits for a date is the review. */
  readonly review: boolean;
  /** How many wait for a date after the change. */
  readonly more: number;
}

/** Of the sessions that a change left, those that are held, each with its place. */
export function heldAfter(
  { approach, review: waits, more }: Numbered,
  before: readonly SessionRow[],
  after: readonly Slot[],
): (Slot & Place)[] {
  const known = new Map(before.map((row) => [row.id, row]));
  // A review that the change calls off is still to be held.
  const review = waits || before.some(({ kind }) => kind === 'review');
  return numbered(
    { approach, review, more },
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
    numbers,
    timeZone,
    now,
  }: { id: string; numbers: Numbered; timeZone: string; now: number },
  before: readonly SessionRow[],
  after: readonly Slot[],
): Promise<void> {
  const held = heldAfter(numbers, before, after);
  const numberNow = new Map(held.map(({ id, number }) => [id, number]));
  const numberThen = new Map(before.map(({ id, number }) => [id, number]));
  let free = await lowestNumber(db, course);
  // Whoever loses its number gives it up first, so that no two ever have the same.
  for (const { id, cancelled, waiting } of after) {
    if (id === undefined) continue;
    if (!cancelled && numberNow.get(id) === numberThen.get(id)) continue;
    free -= 1;
    await db
      .updateTable('session')
      .set({ number: free, ...(cancelled && { cancelled_at: now, waiting: waiting ? 1 : 0 }) })
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
  const sessions_planned = held.length + numbers.more;
  await db.updateTable('course').set({ sessions_planned }).where('id', '=', course).execute();
}

/** The lowest number that a session of the course has, and 0 at most: below it all are free. */
export async function lowestNumber(db: Db, course: string): Promise<number> {
  const lowest = await db
    .selectFrom('session')
    .where('course', '=', course)
    .select('number')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return Math.min(0, lowest?.number ?? 0);
}
