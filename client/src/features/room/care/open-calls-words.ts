import { openCallers } from './call-words.ts';
import type { ActionWorld } from '../core/room-action.ts';

/** What is asked besides, before a facilitator goes while somebody's call for help is open. */
export function openCallsWords({ view, t }: ActionWorld, what: 'end' | 'leave'): string[] {
  const names = openCallers(view);
  if (names === '') return [];
  return [t(`care.ending.${what}`, { names, count: view.care?.calls?.length ?? 0 })];
}
