import type { AgendaView } from '@rapport/shared/contract/room/agenda.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { runOfSession } from '@rapport/shared/rules/run-of-session.ts';
import { elapsedMs } from '@rapport/shared/rules/stopwatch.ts';
import { Clock } from 'lucide-react';
import type { AttentionItem, AttentionTime } from '../core/attention-item.ts';
import { mayDo } from '../core/may-do.ts';
import { words } from '../core/words.ts';
import { currentItem } from '../leading/agenda-items.ts';
import { ledNow } from '../leading/led-now.ts';

const MINUTE_MS = 60_000;
/** So long an item may take more than its minutes before it is said. */
const OVER_AFTER_MS = MINUTE_MS;
/** So long before its planned end the session's end is near. */
const END_NEAR_MS = 5 * MINUTE_MS;

const TIME = { urgency: 'time', icon: Clock } as const;

/** An item that takes longer than planned, and the planned end of the session. */
export function agendaAttention(view: RoomView, { now }: AttentionTime): AttentionItem[] {
  const { agenda } = view;
  if (!agenda || (agenda.state !== 'running' && agenda.state !== 'paused')) return [];
  return [...itemOver(view, agenda, now), ...endOf(agenda, now)];
}

function itemOver(view: RoomView, agenda: AgendaView, now: number): AttentionItem[] {
  const { state, item } = agenda;
  const current = currentItem(agenda);
  if (!current || !item || state !== 'running') return [];
  const { id, title, minutes } = current;
  const over = elapsedMs(item, now) - minutes * MINUTE_MS;
  if (over < OVER_AFTER_MS) return [];
  return [
    {
      // Given more time and over that as well, it is new.
      id: `over:${id}:${String(minutes)}`,
      ...TIME,
      ...words('attention.itemOver', { title, minutes: Math.floor(over / MINUTE_MS) }),
      // What is led within the item comes first; the way on is in the agenda then.
      ...(ledNow(view).kind === 'agenda'
        ? mayDo(view, 'next', { type: 'agenda:advance', from: id })
        : { act: { does: 'look', open: 'agenda' } as const }),
    },
  ];
}

function endOf(agenda: AgendaView, now: number): AttentionItem[] {
  if (!agenda.begun) return [];
  const left = runOfSession(agenda, now).plannedEnd - now;
  if (left > END_NEAR_MS) return [];
  const act = { does: 'look', open: 'agenda' } as const;
  return [
    left > 0
      ? {
          id: 'end-near',
          ...TIME,
          ...words('attention.endNear', { minutes: Math.ceil(left / MINUTE_MS) }),
          act,
        }
      : {
          id: 'end-over',
          ...TIME,
          ...words('attention.endOver', { minutes: Math.floor(-left / MINUTE_MS) }),
          act,
        },
  ];
}
