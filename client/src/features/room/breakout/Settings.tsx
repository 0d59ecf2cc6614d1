import type { BreakoutTask, BreakoutView } from '@rapport/shared/contract/breakout.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useCards } from '../exercise/use-cards.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './Settings.module.css';

const LONGEST_MINUTES = 60;

/** What the breakouts are for, how long they are, and how they end. */
export function Settings({ draft }: { draft: NonNullable<BreakoutView['draft']> }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const can = useCan('breakout:prepare');
  const items = useView(({ agenda }) => agenda?.items);
  const { cards = [] } = useCards();
  if (!can) return null;
  const tasks: { value: string; label: string; task: BreakoutTask }[] = [
    ...cards.map(({ id, title }) => ({
      value: `card ${id}`,
      label: t('taskCards', { title }),
      task: { kind: 'card', card: id } as const,
    })),
    ...(items ?? []).map(({ id, title }) => ({
      value: `item ${id}`,
      label: t('taskItems', { title }),
      task: { kind: 'item', item: id } as const,
    })),
  ];
  const { task } = draft;
  const value = task ? `${task.kind} ${task.kind === 'card' ? task.card : task.item}` : '';
  return (
    <div className={styles.settings}>
      <Select
        label={t('task')}
        value={value}
        options={[
          { value: '', label: t('taskNone') },
          ...tasks.map(({ value: id, label }) => ({ value: id, label })),
        ]}
        onChange={(chosen) =>
          void command({
            type: 'breakout:prepare',
            task: tasks.find((known) => known.value === chosen)?.task ?? null,
          })
        }
      />
      {/* What another leader sets is shown at once, unless one is typing. */}
      <Minutes key={draft.minutes} minutes={draft.minutes} />
      <label className={styles.comeBack}>
        <input
          type="checkbox"
          checked={draft.comeBack}
          onChange={({ target }) =>
            void command({ type: 'breakout:prepare', comeBack: target.checked })
          }
        />
        <span>{t('comeBack')}</span>
      </label>
    </div>
  );
}

function Minutes({ minutes }: { minutes: number }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const [text, setText] = useState(String(minutes));
  const parsed = /^\d+$/u.test(text.trim()) ? Number(text) : 0;
  const valid = parsed >= 1 && parsed <= LONGEST_MINUTES;
  return (
    <TextField
      label={t('minutes')}
      value={text}
      inputMode="numeric"
      onChange={setText}
      error={valid ? undefined : t('minutesWrong')}
      onBlur={() => {
        if (valid && parsed !== minutes) {
          void command({ type: 'breakout:prepare', minutes: parsed });
        }
      }}
    />
  );
}
