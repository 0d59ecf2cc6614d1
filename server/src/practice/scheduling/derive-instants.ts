import type { PracticeContext } from '../core/practice-context.ts';
import { instantOf, wallOf } from './wall-time.ts';
import type {} from './tables.ts';

const DAY = 86_400_000;

/**
 * Derives the instants of sessions that have not begun once more, as the law of their zone may have
 * changed with the server's time zone data. Each one that moved is told in the log.
 */
export async function deriveInstants({
  db,
  clock,
  logger,
}: Pick<PracticeContext, 'db' | 'clock' | 'logger'>): Promise<void> {
  const now = clock.now();
  const sessions = await db
    .selectFrom('session')
    // No law moves a clock by as much as a day.
    .where('starts_at', '>', now - DAY)
    .where((eb) => {
      const events = eb.selectFrom('event').select('seq');
      return eb.not(eb.exists(events.whereRef('event.session', '=', 'session.id')));
    })
    .select(['id', 'wall', 'time_zone as timeZone', 'starts_at as from'])
    .execute();
  for (const { id, wall, timeZone, from } of sessions) {
    // Of a time that the wall shows twice, either is right.
    if (wallOf(from, timeZone) === wall) continue;
    const to = instantOf(wall, timeZone);
    if (to === from || Math.max(from, to) <= now) continue;
    await db
      .updateTable('session')
      .set({ starts_at: to })
      .where('id', '=', id)
      .where('wall', '=', wall)
      .execute();
    const moved = {
      session: id,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    };
    logger.warn(moved, 'a session starts at another instant: its zone’s clocks were changed');
  }
}
