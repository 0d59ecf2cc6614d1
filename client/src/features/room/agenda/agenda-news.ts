import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';
import { currentItem } from '../leading/agenda-items.ts';

/** The agenda going on, being paused, and its end. */
export function agendaNews({ agenda: before }: RoomView, { agenda: after }: RoomView): News[] {
  const now = currentItem(after);
  if (now && now.id !== currentItem(before)?.id) return [words('said.item', { title: now.title })];
  if (after?.state === before?.state) return [];
  if (after?.state === 'finished') return [words('said.finished')];
  if (after?.state === 'paused') return [words('said.paused')];
  if (before?.state === 'paused' && after?.state === 'running') return [words('said.resumed')];
  return [];
}
