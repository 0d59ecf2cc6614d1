import type { RoomView } from '@rapport/shared/contract/room.ts';
import { Hand } from 'lucide-react';
import type { AttentionItem } from '../core/attention-item.ts';
import { mayDo } from '../core/may-do.ts';
import { words } from '../core/words.ts';
import { handsInOrder } from './hands-in-order.ts';

/** The hands that are up, in their order. */
export function raisedHands(view: RoomView): AttentionItem[] {
  const seats = view.floor?.seats ?? {};
  const order = handsInOrder(seats);
  return order.flatMap((seat, index): AttentionItem[] => {
    const { name = '', handSince = 0 } = seats[seat] ?? {};
    // One's own is no news to oneself; it keeps its number among the others.
    if (seat === view.me.seat) return [];
    return [
      {
        id: `hand:${seat}:${String(handSince)}`,
        urgency: 'sign',
        icon: Hand,
        ...(order.length > 1
          ? words('attention.handPlace', { name, number: index + 1 })
          : words('attention.hand', { name })),
        stays: true,
        saidAsNews: true,
        ...mayDo(view, 'lower', { type: 'floor:lower-seat-hand', seat }),
      },
    ];
  });
}
