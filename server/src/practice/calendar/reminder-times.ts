const MINUTE = 60_000;

/** How long before a start clients are reminded, and since when the practice says so. */
export interface ReminderTime {
  readonly minutes: number;
  /** Starts whose moment for this reminder was before it get none: it was not set by then. */
  readonly since: number;
}

/** One reminder, with the span of starts that it is due for. */
export interface DueReminder {
  /** What letters are told apart by. */
  readonly time: string;
  readonly ahead: number;
  readonly startsAfter: number;
  readonly startsUntil: number;
}

/**
 * For which starts each reminder is due. A server that was down at that moment makes up for it while
 * a quarter of the time is left and no later reminder is due: two would come at once otherwise.
 */
export function dueReminders(times: readonly ReminderTime[], now: number): DueReminder[] {
  const spans = times.map(({ minutes }) => minutes * MINUTE);
  return times.map(({ minutes, since }) => {
    const ahead = minutes * MINUTE;
    const later = Math.max(0, ...spans.filter((other) => other < ahead));
    return {
      time: nameOf(minutes),
      ahead,
      startsAfter: Math.max(now + Math.max(ahead / 4, later), since + ahead - 1),
      startsUntil: now + ahead,
    };
  });
}

/** What the letters of a time are called. Two were there before there was a choice. */
const nameOf = (minutes: number): string =>
  ({ [24 * 60]: 'day', 60: 'hour' })[minutes] ?? `${String(minutes)}m`;

/** Which letter of a reminder it is, by which none is written twice. */
export const onceFor = (
  time: string,
  { session, subject, start }: { session: string; subject: string; start: number },
): string => `${time} ${session} ${subject} ${String(start)}`;

/** Of which time a letter is. */
export const timeOf = (once: string | null): string => once?.split(' ', 1)[0] ?? '';

/**
 * Whether a reminder that waited is still to leave: its time is still set, and none that is nearer
 * to the start is due as well, which says the same.
 */
export function isStillTime(
  times: readonly ReminderTime[],
  { time, startsAt, now }: { time: string; startsAt: number; now: number },
): boolean {
  const own = times.find(({ minutes }) => nameOf(minutes) === time);
  if (!own) return false;
  return !times.some(({ minutes, since }) => {
    const moment = startsAt - minutes * MINUTE;
    return minutes < own.minutes && since <= moment && moment <= now;
  });
}
