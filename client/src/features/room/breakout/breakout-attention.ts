import type { RoomView } from '@rapport/shared/contract/room.ts';
import { Clock, ConciergeBell, UserRoundMinus } from 'lucide-react';
import type { AttentionItem, AttentionTime } from '../core/attention-item.ts';
import { mayDo } from '../core/may-do.ts';
import { words } from '../core/words.ts';
import { isSaidAlone } from './alone.ts';

/** Breakouts that call, people without company, and the end of the breakouts. */
export const breakoutAttention = (
  view: RoomView,
  { now, settled }: AttentionTime,
): AttentionItem[] => [
  ...callsForHelp(view),
  ...(settled ? withoutCompany(view, now) : []),
  ...closing(view),
];

function callsForHelp(view: RoomView): AttentionItem[] {
  const calls = (view.breakout?.rooms ?? []).flatMap(({ id, number, help }) =>
    help === undefined ? [] : [{ room: id, number, help }],
  );
  return calls
    .sort((one, other) => one.help - other.help)
    .map(({ room, number, help }) => ({
      id: `help:${room}:${String(help)}`,
      urgency: 'call',
      icon: ConciergeBell,
      ...words('attention.breakoutHelp', { number }),
      urgent: true,
      stays: true,
      saidAsNews: true,
      ...mayDo(view, 'visit', { type: 'breakout:visit', to: room }),
    }));
}

function withoutCompany(view: RoomView, now: number): AttentionItem[] {
  const regroup = mayDo(view, 'regroup', { type: 'breakout:regroup' });
  const common = { urgency: 'alone', icon: UserRoundMinus, ...regroup } as const;
  const alone = (view.breakout?.rooms ?? []).filter((room) => room.alone);
  if (alone.length > 0) {
    return alone
      .filter((room) => isSaidAlone(room, now))
      .map(({ id, number }) => ({
        id: `alone:${id}`,
        ...common,
        ...words('attention.alone', { number }),
      }));
  }
  return 'act' in regroup ? [{ id: 'unplaced', ...common, ...words('attention.unplaced') }] : [];
}

function closing(view: RoomView): AttentionItem[] {
  const { closesAt, rooms, own } = view.breakout ?? {};
  if (closesAt === undefined || !rooms) return [];
  return [
    {
      id: `closing:${String(closesAt)}`,
      urgency: 'move',
      icon: Clock,
      ...words('attention.closing'),
      stays: true,
      // Whoever is in a breakout is told there.
      saidAsNews: own !== undefined,
      ...mayDo(view, 'stay', { type: 'breakout:stay' }),
    },
  ];
}
