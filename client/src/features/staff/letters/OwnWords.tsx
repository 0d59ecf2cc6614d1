import type { LetterWords } from '@rapport/shared/contract/letter-words.ts';
import { useTranslations } from 'use-intl';
import styles from './Letters.module.css';
import { WORD_FIELDS } from './word-fields.ts';

/** The words that were written, and in which letters they stand. */
export function OwnWords({ words }: { words: LetterWords }) {
  const t = useTranslations('letters');
  const written = WORD_FIELDS.filter((field) => words[field] !== '');
  if (written.length === 0) return <p>{t('blank')}</p>;
  return (
    <dl className={styles.words}>
      {written.map((field) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>{words[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
