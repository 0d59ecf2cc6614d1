import { useTranslations } from 'use-intl';
import type { AgendaDraft } from './agenda-draft.ts';
import styles from './Prepare.module.css';
import { useGoneCards } from './use-gone-cards.ts';
import { useReadyWords } from '../../../parts/agenda/use-ready-words.ts';

/** An agenda to read, with what lies ready in it. */
export function AgendaWords({ items }: { items: AgendaDraft }) {
  const t = useTranslations('prepare');
  const words = useReadyWords();
  const isGone = useGoneCards(items);
  return (
    <ol className={styles.words} aria-label={t('list')}>
      {items.map(({ id, title, minutes, note, ready }) => (
        <li key={id}>
          <span className={styles.title}>{title}</span>{' '}
          <span className={styles.minutes}>{t('minutes', { minutes })}</span>
          {note !== '' && <p className={styles.note}>{note}</p>}
          {ready.map((thing, at) => (
            <p key={at} className={styles.note}>
              <span>{words(thing)}</span>
              {isGone(thing) && <span className={styles.gone}> {t('gone')}</span>}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
