import { useLocale } from 'use-intl';
import { daysBetween, ownTimeZone, sameClock } from './zones.ts';

/** When a session is, in words. */
export interface SessionTime {
  date: string;
  /** In the session's time zone; with its name where clocks differ from the reader's. */
  time: string;
  /** On the reader's own clock, where that shows another time. */
  timeHere?: string;
}

/** When a session is, for whoever reads it here. */
export function useSessionTime(startsAt: string, timeZone: string): SessionTime {
  const locale = useLocale();
  const at = new Date(startsAt);
  const shown = shownIn(locale, at);
  const date = shown(timeZone, { weekday: 'long', day: 'numeric', month: 'long' });
  const here = ownTimeZone();
  if (sameClock(at, timeZone, here)) return { date, time: shown(timeZone, CLOCK) };
  return {
    date,
    time: `${shown(timeZone, CLOCK)} ${zoneName(at, timeZone, locale)}`,
    timeHere: `${shown(here, { weekday: 'short' })} ${shown(here, CLOCK)}`,
  };
}

/** When a session is, on the reader's own calendar and clock. */
export interface OwnTime {
  date: string;
  time: string;
  /** How far off that is, as “tomorrow”. */
  away: string;
  /** On the clock of the session's zone, where that shows another time. */
  timeThere?: string;
}

/** Tells when sessions are, on the reader's own clock; `now` is what the server's clock showed. */
export function useOwnTime(): (startsAt: string, timeZone: string, now: string) => OwnTime {
  const locale = useLocale();
  const here = ownTimeZone();
  return (startsAt, timeZone, now) => {
    const at = new Date(startsAt);
    const shown = shownIn(locale, at);
    const there = `${shown(timeZone, { weekday: 'short' })} ${shown(timeZone, CLOCK)}`;
    return {
      date: shown(here, { weekday: 'long', day: 'numeric', month: 'long' }),
      time: shown(here, CLOCK),
      away: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
        daysBetween(new Date(now), at, here),
        'day',
      ),
      ...(!sameClock(at, timeZone, here) && {
        timeThere: `${there} ${zoneName(at, timeZone, locale)}`,
      }),
    };
  };
}

const CLOCK = { timeStyle: 'short' } as const;

/** Writes a moment on the clock of a zone. */
const shownIn = (locale: string, at: Date) => (zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at);

/** What a time zone is called, as “Germany time”. */
const zoneName = (at: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
