import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useView } from '../session/room-context.ts';
import { useMinutesSince } from '../time/use-minutes-since.ts';
import { inChairs, minutesAndSeconds, shareOf } from './spoken.ts';
import styles from './VoicesOverview.module.css';

/** Who has spoken how long, for facilitators: as the chairs stand, and without a judgement. */
export function VoicesOverview() {
  const t = useTranslations('room.voices');
  const voices = useView((view) => view.voices?.seats);
  if (!voices) return null;
  return (
    <section className={styles.panel} aria-labelledby="voices-title">
      <header>
        <h2 id="voices-title">{t('title')}</h2>
        <p className={styles.words}>{t('words')}</p>
      </header>
      <ul className={styles.people}>
        {inChairs(voices).map(({ seat, name, ms, lastAt }) => (
          <li key={seat} className={styles.person}>
            <span className={styles.name}>{name}</span>
            {lastAt === undefined ? (
              <span className={styles.when}>{t('none')}</span>
            ) : (
              <>
                <Duration ms={ms} />
                <span className={styles.when}>
                  <LastSpoke at={lastAt} />
                </span>
              </>
            )}
            <span className={styles.track} aria-hidden>
              <span
                className={styles.bar}
                style={{ inlineSize: `${String(Math.round(shareOf(ms, voices) * 100))}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duration({ ms }: { ms: number }) {
  const t = useTranslations('room.voices');
  const { minutes, seconds } = minutesAndSeconds(ms);
  return (
    <span className={styles.time}>
      <span aria-hidden>{t('time', { minutes, seconds: String(seconds).padStart(2, '0') })}</span>
      <VisuallyHidden>{t('timeWords', { minutes, seconds })}</VisuallyHidden>
    </span>
  );
}

function LastSpoke({ at }: { at: number }) {
  const t = useTranslations('room.voices');
  const minutes = useMinutesSince(at);
  return minutes === 0 ? t('now') : t('ago', { minutes });
}
