import { useLocale } from 'use-intl';
import { daysBetween, ownTimeZone, sameClock } from './zones.ts';

/** When a session is, on the reader's own calendar and clock. */
export interface SessionTime {
  date: string;
  time: string;
  /** On the clock of the session's zone, where that shows another time. */
  timeThere?: string;
}

/** When a session is, and how far off. */
export interface OwnTime extends SessionTime {
  /** How far off that is, as “tomorrow”. */
  away: string;
}

/** When a session is, for whoever reads it here. */
export function useSessionTime(startsAt: string, timeZone: string): SessionTime {
  return timeFor(useLocale(), new Date(startsAt), timeZone);
}

/** Tells when sessions are, on the reader's own clock; `now` is what the server's clock showed. */
export function useOwnTime(): (startsAt: string, timeZone: string, now: string) => OwnTime {
  const locale = useLocale();
  return (startsAt, timeZone, now) => {
    const at = new Date(startsAt);
    return {
      ...timeFor(locale, at, timeZone),
      away: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
        daysBetween(new Date(now), at, ownTimeZone()),
        'day',
      ),
    };
  };
}

function timeFor(locale: string, at: Date, timeZone: string): SessionTime {
  const here = ownTimeZone();
  const shown = shownIn(locale, at);
  const there = `${shown(timeZone, { weekday: 'short' })} ${shown(timeZone, CLOCK)}`;
  return {
    date: shown(here, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: shown(here, CLOCK),
    ...(!sameClock(at, timeZone, here) && {
      timeThere: `${there} ${zoneName(at, timeZone, locale)}`,
    }),
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
