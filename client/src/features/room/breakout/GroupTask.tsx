import { useTranslations } from 'use-intl/react';
import { useCan, useRoom } from '../session/room-context.ts';
import { type Draft, keyOf, useTaskForAll, useTaskTitle } from './task-words.ts';
import { TaskPicker } from './TaskPicker.tsx';

/** What a breakout of the plan does: what all do, until something of its own is chosen. */
export function GroupTask({ draft, group }: { draft: Draft; group: number }) {
  const t = useTranslations('breakoutPlan');
  const { command } = useRoom();
  const forAll = useTaskForAll(draft);
  const titleOf = useTaskTitle();
  const { task, title } = draft.own[group] ?? {};
  const shown = task ? titleOf(task, title) : forAll;
  if (!useCan('breakout:assign')) return shown;
  return (
    <TaskPicker
      what={t('taskOf', { number: group + 1 })}
      shown={shown}
      chosen={task ? keyOf(task) : ''}
      same={forAll}
      quiet={task === undefined}
      onChoose={(chosen) =>
        command({ type: 'breakout:assign', seats: [...(draft.groups[group] ?? [])], task: chosen })
      }
    />
  );
}
