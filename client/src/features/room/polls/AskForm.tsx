import type { PollAudience, PollKind } from '@rapport/shared/contract/room/polls.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PollFields } from '../../../parts/polls/PollFields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useRoom, useView } from '../session/room-context.ts';
import styles from './AskPanel.module.css';
import { keepAudience, lastAudience } from './audience-choice.ts';

/** Puts a question together: what is asked, in which words, and who sees the answers. */
export function AskForm() {
  const t = useTranslations('room.polls');
  const { command } = useRoom();
  const kept = useView(({ polls }) => polls?.kept === true);
  const [kind, setKind] = useState<PollKind>('mood');
  const [audience, setAudience] = useState<PollAudience>(lastAudience);
  const question = useDraft('question');
  const ask = () => {
    keepAudience(audience);
    if (question.text === '') void command({ type: 'poll:ask', kind, audience, question: '' });
    else
      void question.send((words) => command({ type: 'poll:ask', kind, audience, question: words }));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <PollFields
        value={{ kind, question: question.text, audience }}
        onChange={(change) => {
          if (change.kind) setKind(change.kind);
          if (change.question !== undefined) question.write(change.question);
          if (change.audience) setAudience(change.audience);
        }}
        t={t}
      />
      <p className={styles.small}>{t(kept ? 'willBeKept' : 'willFade')}</p>
      <Button variant="primary" onPress={ask}>
        {t('ask')}
      </Button>
    </form>
  );
}
