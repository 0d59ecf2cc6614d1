import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './Settings.module.css';
import { TaskPicker } from './TaskPicker.tsx';
import { type Draft, keyOf, useTaskForAll } from './task-words.ts';

/** What the breakouts are for, how long they are, and how they end. */
export function Settings({ draft }: { draft: Draft }) {
  const t = useTranslations('breakoutPlan');
  const { command } = useRoom();
  const can = useCan('breakout:prepare');
  const forAll = useTaskForAll(draft);
  if (!can) return null;
  return (
    <div className={styles.settings}>
      <div className={styles.task}>
        <span aria-hidden className={styles.label}>
          {t('task')}
        </span>
        <TaskPicker
          what={t('task')}
          shown={forAll}
          chosen={keyOf(draft.task)}
          onChoose={(task) =>
            command({
              type: 'breakout:prepare',
              task: task === null || task.kind === 'talk' ? null : task,
            })
          }
        />
      </div>
      <Minutes minutes={draft.minutes} />
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

/** What another facilitator sets is shown at once, unless you are typing. */
function Minutes({ minutes }: { minutes: number }) {
  const t = useTranslations('breakoutPlan');
  const { command } = useRoom();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(minutes);
  const parsed = /^\d+$/u.test(text.trim()) ? Number(text) : 0;
  const valid = parsed >= 1 && parsed <= BREAKOUT_LIMITS.minutes;
  const set = async () => {
    if (!valid) return;
    if (parsed !== minutes) await command({ type: 'breakout:prepare', minutes: parsed });
    // What was typed meanwhile stays.
    setTyped((now) => (now === typed ? undefined : now));
  };
  return (
    <TextField
      label={t('minutes')}
      value={text}
      inputMode="numeric"
      onChange={setTyped}
      error={valid ? undefined : t('minutesWrong', { most: BREAKOUT_LIMITS.minutes })}
      onBlur={() => void set()}
    />
  );
}
