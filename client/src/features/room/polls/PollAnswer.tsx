import { HIGHEST_MOOD, LONGEST_WORD } from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollValue, PollView } from '@rapport/shared/contract/room/polls.ts';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import styles from './PollAnswer.module.css';

interface Answering {
  poll: PollView;
  /** The id of the question's words. */
  labelledBy: string;
  onAnswer: (value: PollValue) => Promise<boolean>;
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
          if (key !== undefined) void onAnswer(Number(key));
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
  const given = poll.own?.value;
  const word = useDraft(`poll ${poll.id}`, given === undefined ? '' : String(given));
  const send = () => void word.send(onAnswer);
  return (
    <form
      className={styles.word}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t('word')}
        value={word.text}
        onChange={word.write}
        maxLength={LONGEST_WORD}
      />
      <Button onPress={send}>{t('send')}</Button>
    </form>
  );
}

function Ready({ onAnswer, labelledBy }: Answering) {
  const t = useTranslations('room.polls');
  return (
    <div className={styles.ready} role="group" aria-labelledby={labelledBy}>
      <Button onPress={() => void onAnswer(true)}>{t('ready')}</Button>
      <Button onPress={() => void onAnswer(false)}>{t('notYet')}</Button>
    </div>
  );
}
