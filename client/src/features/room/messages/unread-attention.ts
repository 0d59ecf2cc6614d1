import type { RoomView } from '@rapport/shared/contract/room.ts';
import { Mail } from 'lucide-react';
import type { AttentionItem } from '../core/attention-item.ts';
import { words } from '../core/words.ts';
import { unreadIn } from './conversations.ts';

/** That there is something to read. Not from whom: others may be looking at this screen. */
export function unreadAttention(view: RoomView): AttentionItem[] {
  const count = unreadIn(view);
  if (count === 0) return [];
  return [
    {
      id: `messages:${String(count)}`,
      urgency: 'unread',
      icon: Mail,
      ...words('attention.message', { count }),
      saidAsNews: true,
      unlessIn: 'messages',
      act: { does: 'look', open: 'messages' },
    },
  ];
}
