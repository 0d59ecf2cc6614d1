import type { LetterWords } from '@rapport/shared/contract/letter-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { previewLetters } from '../../../http/letters.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import styles from './Letters.module.css';
import { useTimesWords } from './use-span.ts';

/** The letters as clients would get them with these words. */
export function PreviewDialog({ words, onClose }: { words: LetterWords; onClose: () => void }) {
  const t = useTranslations('letters.preview');
  const timesWords = useTimesWords();
  const tCommon = useTranslations('common');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['letters', 'preview', words],
    queryFn: () => previewLetters(words),
  });
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <div className={styles.part}>
        <p>{t('words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={tCommon('loading')} />}
        {data?.letters.map(({ kind, subject, text }) => (
          <section key={kind} className={styles.part}>
            <h3>{t(`kind.${kind}`)}</h3>
            <p className={styles.aside}>
              {kind === 'reminder' && (
                <>
                  <span>{t('sent', { when: timesWords(words.reminders) })}</span>
                  <br />
                </>
              )}
              <span>{t('from', { name: data.from })}</span>
              <br />
              <span>{t('subject', { subject })}</span>
            </p>
            <p className={styles.letter}>{text}</p>
          </section>
        ))}
        {data && words.reminders.length === 0 && <p>{t('noReminders')}</p>}
      </div>
    </Dialog>
  );
}
