import { ARRIVAL_LIMITS } from '@rapport/shared/contract/arrival-limits.ts';
import type { ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../http/api.ts';
import { answerArrival } from '../../http/arrivals.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAskBeforeLeaving } from '../../ui/use-ask-before-leaving.ts';
import { answersIn, blankDraft, faultsOf } from './answer-draft.ts';
import { AloneQuestion, PhoneQuestion, WhereQuestion } from './AnswerFields.tsx';
import styles from './Questions.module.css';

/** Three questions, for the therapist to be at hand if something happens. */
export function Questions({
  token,
  asked,
  heading,
  submit,
  onAnswered,
  onSkip,
}: {
  token: string;
  asked: ArrivalAsked;
  heading?: ReactNode;
  /** The words on the button that sends. */
  submit: string;
  onAnswered: () => void;
  /** They are left unanswered, or could not be sent. */
  onSkip: () => void;
}) {
  const t = useTranslations('arrival');
  const [blank] = useState(() => blankDraft(asked));
  const [draft, setDraft] = useState(blank);
  useAskBeforeLeaving(draft !== blank);
  const [tried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const faults = tried ? faultsOf(draft) : {};
  const { kept } = asked;

  const send = async (answers: NonNullable<ReturnType<typeof answersIn>>) => {
    setSending(true);
    setProblem(undefined);
    try {
      await answerArrival({ token, kept, ...answers });
      announce(t('sent'));
      onAnswered();
    } catch (error) {
      setProblem(problemOf(error));
      setSending(false);
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const answers = answersIn(draft);
    if (answers) {
      void send(answers);
      return;
    }
    const [first = ''] = Object.keys(faultsOf(draft));
    const question = event.currentTarget.querySelector(`[data-question=${first}]`);
    const text = question?.querySelector<HTMLInputElement>('input:not([type=radio])');
    (text ?? question?.querySelector('input'))?.focus();
  };
  const props = { draft, asked, onChange: setDraft };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      {heading}
      <WhereQuestion
        {...props}
        error={faults.where && t(`where.${faults.where}`, { most: ARRIVAL_LIMITS.where })}
      />
      <AloneQuestion {...props} error={faults.alone && t('alone.missing')} />
      <PhoneQuestion
        {...props}
        error={faults.phone && t(`phone.${faults.phone}`, { most: ARRIVAL_LIMITS.phone })}
      />
      <p className={styles.fate}>{t(kept ? 'fate.kept' : 'fate.asked')}</p>
      {problem !== undefined && (
        <Notice tone="warn" title={t('notSaved')} announce="now">
          {t('notSavedWords')}
        </Notice>
      )}
      <div className={styles.foot}>
        <Button type="submit" variant="primary" size="large" wide isPending={isSending}>
          {submit}
        </Button>
        <Button variant="quiet" wide onPress={onSkip}>
          {t(problem === undefined ? 'skip' : 'goOn')}
        </Button>
        <p className={styles.fate}>{t('skipWords')}</p>
      </div>
    </form>
  );
}
