import type { HelpNotice } from '@rapport/shared/contract/staff-channel.ts';
import { ChevronDown, ChevronUp, LifeBuoy } from 'lucide-react';
import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { StaffChannel, StaffNews } from '../../../realtime/staff-channel.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { markTab } from '../../../ui/page-title.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
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
  const [folded, setFolded] = useState(false);
  const count = notices.length;
  useEffect(() => markTab(`${t('inTitle')} · `, { first: true }), [t]);
  return (
    <section
      className={styles.notices}
      data-floating={floating || undefined}
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
            onPress={() => setFolded(!folded)}
          />
        )}
      </header>
      {!folded && (
        <ul className={styles.list}>
          {notices.map((notice) => (
            <Notice
              key={`${notice.session} ${notice.seat} ${String(notice.since)}`}
              channel={channel}
              notice={notice}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Notice({ channel, notice }: { channel: StaffChannel; notice: HelpNotice }) {
  const t = useTranslations('staff.help');
  const format = useFormatter();
  const [, navigate] = useLocation();
  const { session, seat, name, title, number, since, mine, facilitators, ended } = notice;
  const words =
    number === undefined ? t('asksAlone', { name, title }) : t('asks', { name, title, number });
  // Only what is drawn on a page in front has been shown.
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') channel.shown({ session, seat });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [channel, session, seat]);
  useEffect(() => announce(words, 'now'), [words]);
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
