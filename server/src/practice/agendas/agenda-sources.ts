import type { AgendaSource } from '@rapport/shared/contract/prepared-agenda.ts';
import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { coursesLedBy, isOwn } from '../courses/course-access.ts';
import { selectSessions, type Session } from '../scheduling/sessions.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import type {} from './tables.ts';

/**
 * From where the holder of a staff account can copy an agenda for a session: the one before in its
 * course, whether it was prepared or not; then those of theirs that were prepared, the newest first.
 */
export async function agendaSources(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  account: string,
  session: Session,
): Promise<AgendaSource[]> {
  const now = clock.now();
  const own = selectSessions(db)
    .where('session.course', 'in', coursesLedBy(db, account, now))
    .where(isOwn(account, now))
    .where('session.id', '!=', session.id)
    .clearOrderBy()
    .orderBy('session.starts_at', 'desc')
    .orderBy('session.id');
  const before = await own
    .where('session.course', '=', session.course)
    .where('session.only_for', session.onlyFor === null ? 'is' : '=', session.onlyFor)
    .where('session.starts_at', '<', session.startsAt)
    .executeTakeFirst();
  const prepared = await own
    .where('session.id', 'in', db.selectFrom('prepared_agenda').select('prepared_agenda.session'))
    .limit(PREPARED_LIMITS.others + 1)
    .execute();
  const others = prepared
    .filter(({ id }) => id !== before?.id)
    .slice(0, PREPARED_LIMITS.others)
    .map((one) => sourceOf(one, false));
  return [...(before ? [sourceOf(before, true)] : []), ...others];
}

const sourceOf = (
  { id, title, number, member, startsAt, timeZone }: Session,
  before: boolean,
): AgendaSource => ({
  session: id,
  title,
  ...(member === null && { number }),
  startsAt: isoInZone(startsAt, timeZone),
  timeZone,
  before,
});
