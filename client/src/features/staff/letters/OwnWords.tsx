import type { LetterWords } from '@rapport/shared/contract/letter-words.ts';
import { useTranslations } from 'use-intl';
import styles from './Letters.module.css';
import { useTimesWords } from './use-span.ts';
import { WORD_FIELDS } from './word-fields.ts';

/** The words that were written, in which letters they stand, and when clients are reminded. */
export function OwnWords({ words }: { words: LetterWords }) {
  const t = useTranslations('letters');
  const timesWords = useTimesWords();
  const written = WORD_FIELDS.filter((field) => words[field] !== '');
  return (
    <dl className={styles.words}>
      {written.length === 0 && (
        <div>
          <dt>{t('own')}</dt>
          <dd>{t('blank')}</dd>
        </div>
      )}
      {written.map((field) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>{words[field]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('times.title')}</dt>
        <dd>{timesWords(words.reminders)}</dd>
      </div>
    </dl>
  );
}
