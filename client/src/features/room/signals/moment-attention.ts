import type { RoomView } from '@rapport/shared/contract/room.ts';
import { CirclePause } from 'lucide-react';
import type { AttentionItem } from '../core/attention-item.ts';
import { words } from '../core/words.ts';
import { momentsInOrder } from './moments.ts';

/** Whoever is taking a moment for themselves. */
export const momentAttention = ({ signals, me }: RoomView): AttentionItem[] =>
  momentsInOrder(signals?.moments, me.seat).map(({ seat, name, since }) => ({
    id: `moment:${seat}:${String(since)}`,
    urgency: 'sign',
    icon: CirclePause,
    ...words('attention.moment', { name }),
    saidAsNews: true,
  }));
