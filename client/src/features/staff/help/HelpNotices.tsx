import type { HelpNotice } from '@rapport/shared/contract/staff-channel.ts';
import { ChevronDown, ChevronUp, LifeBuoy } from 'lucide-react';
import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { StaffChannel, StaffNews } from '../../../realtime/staff-channel.ts';
import { playHelpSound } from '../../../media/help-sound.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { markTab } from '../../../ui/page-title.ts';
import { useCovered } from '../../../ui/covers.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Raised } from '../../../ui/Raised.tsx';
import { HelpContext } from './help-context.ts';
import styles from './HelpNotices.module.css';

const NOTHING: StaffNews = { notices: [], generation: 0 };

/**
 * Calls for help from sessions that this page does not show, until somebody has them in hand.
 * `inRoom` names the session whose room the page shows, where its own calls stand anyway.
 */
export function HelpNotices({ inRoom }: { inRoom?: string }) {
  const channel = useContext(HelpContext);
  const { notices, generation } = useSyncExternalStore(
    channel?.subscribe ?? (() => () => undefined),
    channel?.getSnapshot ?? (() => NOTHING),
  );
  const shown = notices.filter(({ session }) => session !== inRoom);
  useSaid(shown);
  if (!channel || shown.length === 0) return null;
  return (
    <Standing key={generation} channel={channel} notices={shown} floating={inRoom !== undefined} />
  );
}

function Standing({
  channel,
  notices,
  floating,
}: {
  channel: StaffChannel;
  notices: readonly HelpNotice[];
  floating: boolean;
}) {
  const t = useTranslations('staff.help');
  const covered = useCovered();
  const all = notices.map(keyOf).join();
  // A call that has come since shows itself.
  const [foldedAt, setFoldedAt] = useState<string>();
  const folded = floating && foldedAt === all;
  const count = notices.length;
  useEffect(() => markTab(`${t('inTitle')} · `, { first: true }), [t]);
  const section = (
    <section
      className={styles.notices}
      data-floating={(floating && !covered) || undefined}
      aria-label={t('label')}
    >
      <header className={styles.head}>
        <LifeBuoy aria-hidden />
        <h2>{t('title', { count })}</h2>
        {floating && (
          <IconButton
            icon={folded ? ChevronDown : ChevronUp}
            label={t(folded ? 'unfold' : 'fold')}
            aria-expanded={!folded}
            onPress={() => setFoldedAt(folded ? undefined : all)}
          />
        )}
      </header>
      {!folded && (
        <ul className={styles.list}>
          {notices.map((notice) => (
            <Notice key={keyOf(notice)} channel={channel} notice={notice} />
          ))}
        </ul>
      )}
    </section>
  );
  return covered ? <Raised>{section}</Raised> : section;
}

const keyOf = ({ session, seat, since }: HelpNotice): string =>
  `${session} ${seat} ${String(since)}`;

/** Who asks for help, and where. */
function useWords(): (notice: HelpNotice) => string {
  const t = useTranslations('staff.help');
  return ({ name, title, number }) =>
    number === undefined ? t('asksAlone', { name, title }) : t('asks', { name, title, number });
}

/** Says each call aloud that has come, and has it heard. */
function useSaid(notices: readonly HelpNotice[]): void {
  const wordsOf = useWords();
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const fresh = notices.filter((notice) => !known.current.has(keyOf(notice)));
    known.current = new Set(notices.map(keyOf));
    for (const notice of fresh) announce(wordsOf(notice), 'now');
    if (fresh.length > 0) void playHelpSound();
  });
}

function Notice({ channel, notice }: { channel: StaffChannel; notice: HelpNotice }) {
  const t = useTranslations('staff.help');
  const format = useFormatter();
  const [, navigate] = useLocation();
  const { session, seat, name, title, since, mine, facilitators, ended } = notice;
  const words = useWords()(notice);
  // Only what is drawn on a page in front has been shown.
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') channel.shown({ session, seat });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [channel, session, seat]);
  return (
    <li className={styles.notice}>
      <div className={styles.words}>
        <p>
          <strong>{words}</strong>
        </p>
        <p>
          <span>{t('since', { time: format.dateTime(since, { timeStyle: 'short' }) })}</span>
          {ended && <span> {t('ended')}</span>}
        </p>
        {!mine && <p>{t('tell', { names: format.list(facilitators) })}</p>}
      </div>
      {mine ? (
        <Button
          variant="primary"
          aria-label={t('openNamed', { title })}
          onPress={() => navigate(`/sessions/${encodeURIComponent(session)}`)}
        >
          {t('open')}
        </Button>
      ) : (
        <Button
          variant="primary"
          aria-label={t('seenNamed', { name })}
          onPress={() => channel.seen({ session, seat })}
        >
          {t('seen')}
        </Button>
      )}
    </li>
  );
}
