import type { ObserverQuestion } from '@rapport/shared/contract/room/observers.ts';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './ObserverStrip.module.css';

/** What a member is asked about observers: each question, their answer, and taking it back. */
export function ObserverQuestions() {
  const t = useTranslations('room.observers');
  const questions = useView(({ observers }) => observers?.questions);
  return (
    <section className={styles.questions} aria-label={t('label')}>
      {questions?.map((question) =>
        question.inside ? (
          <Watching key={question.seat} question={question} />
        ) : question.agreed === undefined ? (
          <Question key={question.seat} question={question} />
        ) : (
          <Answered key={question.seat} question={question} agreed={question.agreed} />
        ),
      )}
    </section>
  );
}

function Question({ question: { seat, name, about, knownAs } }: { question: ObserverQuestion }) {
  const t = useTranslations('room.observers');
  const format = useView(({ session }) => session.format);
  const { command } = useRoom();
  return (
    <div className={styles.question}>
      <p className={styles.asked}>
        {about === '' ? t('question', { name }) : t('questionAbout', { name, about })}
      </p>
      {knownAs !== undefined && <p>{t('knownAs', { name: knownAs })}</p>}
      <p className={styles.small}>{t(`words.${format}`)}</p>
      <div className={styles.answers}>
        {/* Neither answer is put forward. */}
        <Button onPress={() => void command({ type: 'observers:agree', seat })}>{t('yes')}</Button>
        <Button onPress={() => void command({ type: 'observers:decline', seat })}>{t('no')}</Button>
      </div>
    </div>
  );
}

function Answered({
  question: { seat, name },
  agreed,
}: {
  question: ObserverQuestion;
  agreed: boolean;
}) {
  const t = useTranslations('room.observers');
  const { command } = useRoom();
  return (
    <div className={styles.strip}>
      <Eye aria-hidden className={styles.icon} />
      <p className={styles.words}>{t(agreed ? 'saidYes' : 'saidNo', { name })}</p>
      <Button
        variant="quiet"
        onPress={() =>
          void command({ type: agreed ? 'observers:decline' : 'observers:agree', seat })
        }
      >
        {t(agreed ? 'ratherNot' : 'afterAll')}
      </Button>
    </div>
  );
}

function Watching({ question: { seat, name } }: { question: ObserverQuestion }) {
  const t = useTranslations('room.observers');
  const { command } = useRoom();
  const format = useView(({ session }) => session.format);
  const canDecline = useCan('observers:decline', seat);
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.strip}>
      <Eye aria-hidden className={styles.icon} />
      <p className={styles.words}>{t('inside', { names: name, count: 1 })}</p>
      {canDecline && (
        <Button
          variant="quiet"
          aria-label={t('withdrawNamed', { name })}
          onPress={() => setAsking(true)}
        >
          {t('withdraw')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asking}
        title={t('withdrawTitle', { name })}
        confirm={t('withdrawConfirm')}
        onClose={() => setAsking(false)}
        onConfirm={() => void command({ type: 'observers:decline', seat })}
      >
        {t(`withdrawWords.${format}`, { name })}
      </ConfirmDialog>
    </div>
  );
}
