import { HIGHEST_MOOD, LONGEST_WORD } from '@rapport/shared/contract/poll-limits.ts';
import type { PollValue, PollView } from '@rapport/shared/contract/polls.ts';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './PollAnswer.module.css';

interface Answering {
  poll: PollView;
  /** The id of the question's words. */
  labelledBy: string;
  onAnswer: (value: PollValue) => void;
}

/** What one answers with: each kind takes one press, or one word. */
export function PollAnswer(props: Answering) {
  switch (props.poll.kind) {
    case 'mood':
      return <Mood {...props} />;
    case 'word':
      return <Word {...props} />;
    case 'ready':
      return <Ready {...props} />;
  }
}

const SCALE = Array.from({ length: HIGHEST_MOOD + 1 }, (_, value) => value);

function Mood({ poll, labelledBy, onAnswer }: Answering) {
  const t = useTranslations('room.polls');
  return (
    <>
      <p className={styles.scale}>{t('scale')}</p>
      <ToggleButtonGroup
        className={cx(styles.mood)}
        aria-labelledby={labelledBy}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={poll.own?.value === undefined ? [] : [String(poll.own.value)]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key !== undefined) onAnswer(Number(key));
        }}
      >
        {SCALE.map((value) => (
          <ToggleButton key={value} id={String(value)} className={cx(styles.step)}>
            {value}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
}

function Word({ poll, onAnswer }: Answering) {
  const t = useTranslations('room.polls');
  const [word, setWord] = useState(poll.own?.value === undefined ? '' : String(poll.own.value));
  const send = () => {
    if (word.trim() !== '') onAnswer(word);
  };
  return (
    <form
      className={styles.word}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField label={t('word')} value={word} onChange={setWord} maxLength={LONGEST_WORD} />
      <Button onPress={send}>{t('send')}</Button>
    </form>
  );
}

function Ready({ onAnswer, labelledBy }: Answering) {
  const t = useTranslations('room.polls');
  return (
    <div className={styles.ready} role="group" aria-labelledby={labelledBy}>
      <Button onPress={() => onAnswer(true)}>{t('ready')}</Button>
      <Button onPress={() => onAnswer(false)}>{t('notYet')}</Button>
    </div>
  );
}
