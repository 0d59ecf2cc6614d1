import type { PracticeContext } from '../core/practice-context.ts';
import { instantOf, wallOf } from '../scheduling/wall-time.ts';
import type {} from '../scheduling/tables.ts';
import { tellAppointments } from './tell.ts';

const DAY = 86_400_000;

/**
 * Derives the instants of sessions that have not begun once more, as the law of their zone may have
 * changed with the server's time zone data. Each one that moved is told in the log, and to whoever
 * has it in a calendar, which shows the instant.
 */
export async function deriveInstants({
  db,
  clock,
  logger,
  mail,
}: Pick<PracticeContext, 'db' | 'clock' | 'logger' | 'mail'>): Promise<void> {
  const now = clock.now();
  const sessions = await db
    .selectFrom('session')
    // No law moves a clock by as much as a day.
    .where('starts_at', '>', now - DAY)
    .where((eb) => {
      const events = eb.selectFrom('event').select('seq');
      return eb.not(eb.exists(events.whereRef('event.session', '=', 'session.id')));
    })
    .select(['id', 'course', 'wall', 'time_zone as timeZone', 'starts_at as from'])
    .execute();
  const moved = sessions.flatMap((session) => {
    const { wall, timeZone, from } = session;
    // Of a time that the wall shows twice, either is right.
    if (wallOf(from, timeZone) === wall) return [];
    const to = instantOf(wall, timeZone);
    return to === from || Math.max(from, to) <= now ? [] : [{ ...session, to }];
  });
  for (const [course, own] of Map.groupBy(moved, (session) => session.course)) {
    await db.transaction().execute(async (tx) => {
      for (const { id, wall, from, to } of own) {
        await tx
          .updateTable('session')
          .set({ starts_at: to })
          .where('id', '=', id)
          .where('wall', '=', wall)
          .where('starts_at', '=', from)
          .execute();
      }
      await tellAppointments({ db: tx, clock, ...(mail && { mail }) }, course);
    });
    for (const { id: session, from, to } of own) {
      const instants = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      logger.warn(
        { session, ...instants },
        'a session starts at another instant: its zone’s clocks were changed',
      );
    }
  }
}
