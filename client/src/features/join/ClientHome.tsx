import { CalendarClock, Camera } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { HelpPage } from '../../parts/help-now/HelpPage.tsx';
import { useOwnTime } from '../../parts/session-time/useSessionTime.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { Part } from '../../ui/Part.tsx';
import { OwnCalendar } from './calendar/lazy-own-calendar.tsx';
import styles from './ClientHome.module.css';
import type { AtHome } from './join-state.ts';
import { OwnPapers } from './papers/lazy-own-papers.tsx';

/** So many of the later sessions are shown at once. */
const SHOWN = 3;

interface ClientHomeProps {
  home: AtHome;
  onComeIn: () => void;
  onTryDevices: () => void;
  /** Leads to the code that this device lacks. */
  onCode: () => void;
}

/** A client's own page: the next session, and what can be done before it. */
export function ClientHome(props: ClientHomeProps) {
  const { token, info } = props.home;
  if (!info.papers) return <Home {...props} papers={null} />;
  // Until they are there the page is, without them.
  return (
    <Part>
      <Suspense fallback={<Home {...props} papers={null} />}>
        <OwnPapers token={token} page={(papers) => <Home {...props} papers={papers} />} />
      </Suspense>
    </Part>
  );
}

function Home({
  home,
  onComeIn,
  onTryDevices,
  onCode,
  papers,
}: ClientHomeProps & {
  /** The list of what is to be read and signed. */
  papers: ReactNode;
}) {
  const tJoin = useTranslations('join');
  const t = useTranslations('join.home');
  const { info, visit, stale } = home;
  const isTime = visit.when === 'time';
  useEffect(() => {
    if (isTime) announce(t('itIsTime'));
  }, [isTime, t]);
  const [next, ...later] = sessionsOf(home);
  const ahead = isTime ? 'itIsTime' : next ? 'title' : visit.pause ? 'pauses' : 'none';
  return (
    <HelpPage width="narrow" centred>
      <div className={styles.home}>
        <div className={styles.words}>
          <p>{info.title}</p>
          <PageHeading>{t(visit.held ? 'held' : ahead)}</PageHeading>
          {visit.held && <h2>{t(ahead)}</h2>}
          {next && <When session={next} visit={visit} />}
          {visit.lateAfter !== undefined && <p>{t('late', { minutes: visit.lateAfter })}</p>}
          {visit.pause && <Pauses pause={visit.pause} />}
          {!next && !visit.pause && <p>{t('noneWords')}</p>}
        </div>
        {visit.doorClosed && <Notice announce="polite">{tJoin('closed')}</Notice>}
        {stale && (
          <Notice tone="warn" title={t('stale')} announce="polite">
            <p>{t('staleWords')}</p>
          </Notice>
        )}
        <div className={styles.actions}>
          {isTime && (
            <Button variant="primary" size="large" wide onPress={onComeIn}>
              {t('comeIn')}
            </Button>
          )}
          <Button variant="secondary" size="large" wide icon={Camera} onPress={onTryDevices}>
            {t('tryDevices')}
          </Button>
        </div>
        {info.code && (
          <Notice title={t('code')} actions={<Button onPress={onCode}>{t('enterCode')}</Button>}>
            <p>{t('codeWords')}</p>
          </Notice>
        )}
        {papers}
        {later.length > 0 && <Later sessions={later} now={visit.now} />}
        {/* It may tell of another course, too: where a code is wanted, not before it. */}
        {visit.coming.length > 0 && !info.code && <Calendar token={home.token} />}
      </div>
    </HelpPage>
  );
}

/** The way to one's calendar, which stands there in its place once it is asked for. */
function Calendar({ token }: { token: string }) {
  const t = useTranslations('join.home');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button wide icon={CalendarClock} onPress={() => setOpen(true)}>
        {t('calendar')}
      </Button>
    );
  }
  return (
    <Part>
      <Suspense fallback={null}>
        <OwnCalendar token={token} />
      </Suspense>
    </Part>
  );
}

/** When the sessions pause, and when they go on. */
function Pauses({ pause: { from, again } }: { pause: NonNullable<AtHome['visit']['pause']> }) {
  const t = useTranslations('join.home');
  const format = useFormatter();
  // A day has no zone of its own: it is shown as it stands.
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T00:00Z`), { timeZone: 'UTC', dateStyle: 'full' });
  return (
    <p>
      {again === undefined
        ? t('pausesOpen', { from: day(from) })
        : t('pausesUntil', { from: day(from), again: day(again) })}
    </p>
  );
}

type Planned = Omit<AtHome['visit']['coming'][number], 'minutes'> & { readonly minutes?: number };

/** The one to come to, which may have started, and those after it. */
function sessionsOf({ info, visit: { when, coming } }: AtHome): Planned[] {
  const { startsAt, timeZone } = info;
  const isStarted = when === 'time' && coming[0]?.startsAt !== startsAt;
  return isStarted ? [{ startsAt, timeZone }, ...coming] : coming;
}

/** When the next session is, and from when on one can come in. */
function When({ session, visit }: { session: Planned; visit: AtHome['visit'] }) {
  const t = useTranslations('join.home');
  const common = useTranslations('common');
  const own = useOwnTime();
  const { startsAt, timeZone, minutes } = session;
  const { date, time, away, timeThere } = own(startsAt, timeZone, visit.now);
  const opens = visit.opensAt === undefined ? undefined : own(visit.opensAt, timeZone, startsAt);
  return (
    <>
      <div className={styles.when}>
        <CalendarClock aria-hidden className={styles.icon} />
        <p>
          <span className={styles.away}>{away}</span>
          <span className={styles.date}>{date}</span>
          <span>
            <span className={styles.time}>{time}</span>
            {minutes === undefined ? null : <span> {t('minutes', { minutes })}</span>}
          </span>
          {timeThere === undefined ? null : <span>{common('there', { time: timeThere })}</span>}
          {session.alone ? <span>{t('alone')}</span> : null}
        </p>
      </div>
      {visit.when !== 'time' && opens && (
        <p>
          {t('opens', {
            time: opens.date === date ? opens.time : `${opens.date}, ${opens.time}`,
          })}
        </p>
      )}
    </>
  );
}

/** The sessions after the next one; of many only the first, until all are asked for. */
function Later({ sessions, now }: { sessions: readonly Planned[]; now: string }) {
  const t = useTranslations('join.home');
  const own = useOwnTime();
  const [all, setAll] = useState(sessions.length <= SHOWN + 1);
  return (
    <section className={styles.later} aria-labelledby="later-sessions">
      <h2 id="later-sessions">{t('after')}</h2>
      <ul>
        {sessions.slice(0, all ? undefined : SHOWN).map(({ startsAt, timeZone, alone }) => {
          const { date, time } = own(startsAt, timeZone, now);
          return (
            <li key={startsAt}>
              <span>{date}</span> <span className={styles.time}>{time}</span>
              {alone ? <span> {t('alone')}</span> : null}
            </li>
          );
        })}
      </ul>
      {!all && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t('all', { count: sessions.length })}
        </Button>
      )}
    </section>
  );
}
