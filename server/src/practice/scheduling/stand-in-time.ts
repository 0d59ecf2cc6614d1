import type { PracticeContext } from '../core/practice-context.ts';
import { AFTER_END_MS } from './current-session.ts';
import type { Session } from './sessions.ts';

/** So long before its start whoever stands in can look at the session and its people. */
const AHEAD_MS = 86_400_000;

type Timed = Pick<Session, 'startsAt' | 'minutes'>;

/** Whether it is time to stand in for a session: from a day before its start until it is over. */
export const isStandInTime = ({ startsAt, minutes }: Timed, now: number): boolean =>
  now >= startsAt - AHEAD_MS && now < startsAt + minutes * 60_000 + AFTER_END_MS;

/** As {@link isStandInTime}, now; a room that was ended ends it at once. */
export async function mayStandIn(
  { rooms, clock }: Pick<PracticeContext, 'rooms' | 'clock'>,
  session: Session,
): Promise<boolean> {
  if (!isStandInTime(session, clock.now())) return false;
  return session.movedAt === null || !(await rooms.roomStatus(session.id)).ended;
}
