import type { BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import { useTranslations } from 'use-intl/react';

export type Draft = NonNullable<BreakoutView['draft']>;
type Task = NonNullable<Draft['own'][number]['task']>;

/** By what a task is found in the list of what can be chosen; without one, they talk. */
export function keyOf(task: Task | undefined): string {
  if (!task || task.kind === 'talk') return 'talk';
  return `${task.kind} ${task.kind === 'item' ? task.item : task.card}`;
}

/** What a task is called. One that is no longer there has no title. */
export function useTaskTitle(): (task: Task | undefined, title: string | undefined) => string {
  const t = useTranslations('breakoutPlan');
  const breakout = useTranslations('room.breakout');
  return (task, title) =>
    !task || task.kind === 'talk' ? breakout('taskNone') : (title ?? t('gone'));
}

/** What all do that have nothing of their own to do. */
export function useTaskForAll({ task, taskTitle }: Draft): string {
  return useTaskTitle()(task, taskTitle);
}
