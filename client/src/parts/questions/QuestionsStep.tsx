import type { ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { Questions } from './Questions.tsx';
import styles from './Questions.module.css';

/** The questions as a step on the way in. */
export function QuestionsStep({
  token,
  asked,
  onDone,
}: {
  token: string;
  asked: ArrivalAsked;
  /** Says whether they were answered. */
  onDone: (answered: boolean) => void;
}) {
  const t = useTranslations('arrival');
  return (
    <Questions
      token={token}
      asked={asked}
      submit={t('next')}
      heading={
        <div className={styles.words}>
          <PageHeading>{t('title')}</PageHeading>
          <p>{t('words')}</p>
        </div>
      }
      onAnswered={() => onDone(true)}
      onSkip={() => onDone(false)}
    />
  );
}
