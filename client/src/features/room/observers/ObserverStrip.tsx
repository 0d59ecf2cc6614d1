import { Eye } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import { ObserverQuestions } from './ObserverQuestions.tsx';
import styles from './ObserverStrip.module.css';
import { observersIn } from './observer-news.ts';

/** Who watches, for as long as they do, on every screen; and what a member is asked about it. */
export function ObserverStrip() {
  const t = useTranslations('room.observers');
  const observing = useView(({ me }) => me.role === 'observer');
  const names = useView((view) =>
    observersIn(view)
      .map(({ name }) => name)
      .join(', '),
  );
  const count = useView((view) => observersIn(view).length);
  const asked = useView(({ observers }) => observers?.questions !== undefined);
  return (
    <>
      {asked && <ObserverQuestions />}
      {observing && (
        <section className={styles.strip} aria-label={t('label')}>
          <Eye aria-hidden className={styles.icon} />
          <p className={styles.words}>{t('you')}</p>
        </section>
      )}
      {/* A member sees it together with the way to end it. */}
      {!asked && count > 0 && (
        <section className={styles.strip} aria-label={t('label')}>
          <Eye aria-hidden className={styles.icon} />
          <p className={styles.words}>{t('inside', { names, count })}</p>
        </section>
      )}
    </>
  );
}
