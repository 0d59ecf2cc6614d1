import type { CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useSearch } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { calendar } from '../../../http/courses.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { dayIn, ownTimeZone } from '../../../parts/session-time/zones.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { CALENDAR } from '../query-keys.ts';
import { StaffHead } from '../StaffHead.tsx';
import { daysShown, firstOfWeek, plusDays, shownIn } from './calendar-days.ts';
import styles from './Calendar.module.css';
import { CalendarBar } from './CalendarBar.tsx';
import { CalendarDays } from './CalendarDays.tsx';
import type { ShownSession } from './CalendarEntry.tsx';
import { CalendarMonth } from './CalendarMonth.tsx';
import { FeedButton } from './FeedButton.tsx';
import { useDayWords } from './use-day-words.ts';

const EVERY_MS = 60_000;

/** Where the sessions of a calendar come from. */
export interface CalendarSource {
  readonly key: readonly string[];
  readonly load: (asked: CalendarAsked) => Promise<{ now: string; sessions: ShownSession[] }>;
  /** The page of staff that it is. */
  readonly here: 'calendar' | 'desk';
}

const OWN: CalendarSource = { key: CALENDAR, load: calendar, here: 'calendar' };

/** The sessions that one facilitates, or those of the practice, by the reader's own calendar. */
export function CalendarPage({
  me,
  source = OWN,
  choice,
  shows = () => true,
}: {
  me: Me;
  source?: CalendarSource;
  /** Chooses whose sessions are shown. */
  choice?: ReactNode;
  /** Whether a session is among them. */
  shows?: (session: ShownSession) => boolean;
}) {
  const t = useTranslations('calendar');
  const words = useDayWords();
  const first = firstOfWeek(useLocale());
  const timeZone = ownTimeZone();
  const shown = shownIn(useSearch());
  const day = shown.day ?? dayIn(new Date(), timeZone);
  const days = daysShown(shown.view, day, first);
  const [from = day, until] = [days[0], plusDays(days.at(-1) ?? day, 1)];
  const { data, isError, error, refetch } = useQuery({
    queryKey: [...source.key, from, until, timeZone],
    queryFn: () => source.load({ from, until, timeZone }),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  });
  const today = dayIn(data ? new Date(data.now) : new Date(), timeZone);
  const sessions = byDay((data?.sessions ?? []).filter(shows), timeZone);
  const month = day.slice(0, 7);
  const label = words.shown(shown.view, day, first);
  const meant = shown.view === 'month' ? days.filter((one) => one.startsWith(month)) : days;
  const held = meant
    .flatMap((one) => sessions.get(one) ?? [])
    .filter(({ cancelled }) => !cancelled).length;
  const cells = { days, today, sessions };
  return (
    <PageFrame width="wide" head={<StaffHead me={me} here={source.here} />}>
      <div className={styles.page}>
        <div className={styles.heading}>
          <PageHeading>{t('title')}</PageHeading>
          <div role="status">
            <p className={styles.label}>{label}</p>
            <p className={styles.aside}>
              {!data && !isError && <span>{t('loading')}</span>}
              {data && <span>{t('count', { count: held })}</span>}
            </p>
          </div>
        </div>
        {choice}
        {source === OWN && (
          <div className={styles.bar}>
            <FeedButton />
          </div>
        )}
        <CalendarBar view={shown.view} day={day} today={today} />
        {isError && data && <Notice tone="warn">{t('stale')}</Notice>}
        {isError && !data && (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        )}
        {shown.view === 'month' ? (
          <CalendarMonth {...cells} month={month} label={label} />
        ) : (
          <CalendarDays {...cells} />
        )}
      </div>
    </PageFrame>
  );
}

/** The sessions of each day, as the reader's own clock counts days. */
function byDay(
  sessions: readonly ShownSession[],
  timeZone: string,
): ReadonlyMap<string, readonly ShownSession[]> {
  const days = new Map<string, ShownSession[]>();
  for (const session of sessions) {
    const day = dayIn(new Date(session.startsAt), timeZone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return days;
}
