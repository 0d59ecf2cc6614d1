import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import type { BreakoutTask, BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CardSource } from '../../../http/cards.ts';
import { problemOf } from '../../../http/api.ts';
import { useLibrary } from '../../../parts/cards/use-library.ts';
import { announce } from '../../../ui/announcer.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './Settings.module.css';

/** What the breakouts are for, how long they are, and how they end. */
export function Settings({ draft }: { draft: NonNullable<BreakoutView['draft']> }) {
  const t = useTranslations('room.breakout');
  const errors = useTranslations('errors');
  const { command, cards: source } = useRoom();
  const can = useCan('breakout:prepare');
  const items = useView(({ agenda }) => agenda?.items);
  const { library } = useLibrary(source);
  if (!can) return null;
  const { task, taskTitle = '' } = draft;
  const value = task ? `${task.kind} ${task.kind === 'item' ? task.item : task.card}` : '';
  const options = [
    { value: '', label: t('taskNone') },
    ...(library?.cards ?? []).map(({ id, title, own }) => ({
      value: `${own ? 'own-card' : 'card'} ${id}`,
      label: t('taskCards', { title }),
    })),
    ...(items ?? []).map(({ id, title }) => ({
      value: `item ${id}`,
      label: t('taskItems', { title }),
    })),
  ];
  // Chosen by another leader out of cards of their own, or put away since.
  if (!options.some((option) => option.value === value)) {
    options.push({ value, label: t('taskCards', { title: taskTitle }) });
  }
  const choose = async (chosen: string) => {
    try {
      await command({ type: 'breakout:prepare', task: await taskOf(chosen, source) });
    } catch (error) {
      announce(errors(`${problemOf(error)}.title`), 'now');
    }
  };
  return (
    <div className={styles.settings}>
      <Select
        label={t('task')}
        value={value}
        options={options}
        onChange={(chosen) => void choose(chosen)}
      />
      {/* What another leader sets is shown at once, unless one is typing. */}
      <Minutes key={draft.minutes} minutes={draft.minutes} />
      <div className={styles.comeBack}>
        <Checkbox
          checked={draft.comeBack}
          onChange={(comeBack) => void command({ type: 'breakout:prepare', comeBack })}
        >
          {t('comeBack')}
        </Checkbox>
      </div>
    </div>
  );
}

/** The task that a choice stands for; a card of the practice's own is fetched whole. */
async function taskOf(chosen: string, source: CardSource): Promise<BreakoutTask | null> {
  const [kind, id = ''] = chosen.split(' ');
  if (kind === 'card') return { kind, card: id };
  if (kind === 'own-card') return { kind, card: (await source.read(id)).card };
  return kind === 'item' ? { kind, item: id } : null;
}

function Minutes({ minutes }: { minutes: number }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const [text, setText] = useState(String(minutes));
  const parsed = /^\d+$/u.test(text.trim()) ? Number(text) : 0;
  const valid = parsed >= 1 && parsed <= BREAKOUT_LIMITS.minutes;
  return (
    <TextField
      label={t('minutes')}
      value={text}
      inputMode="numeric"
      onChange={setText}
      error={valid ? undefined : t('minutesWrong', { most: BREAKOUT_LIMITS.minutes })}
      onBlur={() => {
        if (valid && parsed !== minutes) {
          void command({ type: 'breakout:prepare', minutes: parsed });
        }
      }}
    />
  );
}
