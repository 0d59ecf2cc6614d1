import {
  LONGEST_QUESTION,
  POLL_AUDIENCES,
  POLL_KINDS,
} from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollAudience, PollKind } from '@rapport/shared/contract/room/polls.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
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
      <Select
        label={t('which')}
        value={kind}
        options={POLL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => setKind(POLL_KINDS.find((one) => one === value) ?? kind)}
      />
      <TextField
        label={t('words')}
        description={t(`usual.${kind}`)}
        value={question.text}
        onChange={question.write}
        maxLength={LONGEST_QUESTION}
      />
      <Select
        label={t('whoSees')}
        value={audience}
        options={POLL_AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onChange={(value) => setAudience(POLL_AUDIENCES.find((one) => one === value) ?? audience)}
      />
      <p className={styles.small}>{t(kept ? 'willBeKept' : 'willFade')}</p>
      <Button variant="primary" onPress={ask}>
        {t('ask')}
      </Button>
    </form>
  );
}
