import { EXERCISE_LIMITS } from '@rapport/shared/contract/room/exercise-limits.ts';
import { targetsOf } from '@rapport/shared/rules/allows.ts';
import { BookOpenText, Mic } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './Whisper.module.css';

const NO_PROMPTS: readonly string[] = [];

/** For the coach, and for facilitators: a line, or one's voice, for one player alone. */
export function Whisper() {
  const t = useTranslations('room.exercise.whisper');
  const { command } = useRoom();
  const can = useView((view) => view.can);
  const seats = useView(({ floor }) => floor?.seats);
  const me = useView((view) => view.me.seat);
  const prompts = useView(({ exercise }) => exercise?.prompts ?? NO_PROMPTS);
  const last = useView(({ exercise }) => exercise?.whisper);
  const [chosen, setChosen] = useState('');
  const line = useDraft('whisper');
  const list = targetsOf(can, 'exercise:whisper');
  const to = list.includes(chosen) ? chosen : (list[0] ?? '');
  const canAloud = useCan('exercise:whisper-aloud', to);
  if (to === '') return null;
  const nameOf = (seat: string) => seats?.[seat]?.name ?? '';
  const whisper = (text: string) =>
    command({ type: 'exercise:whisper', seat: to, text: text.slice(0, EXERCISE_LIMITS.whisper) });
  return (
    <form
      className={styles.whisper}
      onSubmit={(event) => {
        event.preventDefault();
        void line.send(whisper);
      }}
    >
      <h3>{t('title')}</h3>
      {list.length > 1 && (
        <Select
          label={t('to')}
          value={to}
          options={list.map((value) => ({ value, label: nameOf(value) }))}
          onChange={setChosen}
        />
      )}
      <TextField
        label={t('words')}
        description={t('fate')}
        value={line.text}
        onChange={line.write}
        maxLength={EXERCISE_LIMITS.whisper}
      />
      <div className={styles.row}>
        <Button type="submit">{t('send')}</Button>
        {prompts.length > 0 && (
          <Menu
            label={t('fromCard')}
            actions={prompts.map((prompt) => ({
              id: prompt,
              label: prompt,
              onAction: () => void whisper(prompt),
            }))}
          >
            <Button icon={BookOpenText}>{t('fromCard')}</Button>
          </Menu>
        )}
        {canAloud && (
          <Button
            icon={Mic}
            onPress={() => void command({ type: 'exercise:whisper-aloud', seat: to })}
          >
            {t('aloud', { name: nameOf(to) })}
          </Button>
        )}
      </div>
      {last?.from === me && (
        <p role="status" className={styles.sent}>
          {t('sent', { name: nameOf(last.to), text: last.text })}
        </p>
      )}
    </form>
  );
}
