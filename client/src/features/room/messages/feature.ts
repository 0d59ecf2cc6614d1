import { Mail } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { unreadIn } from './conversations.ts';
import { messageActions } from './message-actions.ts';
import { messageNews } from './message-news.ts';
import { MessagesPanel } from './MessagesPanel.tsx';
import { unreadAttention } from './unread-attention.ts';

export const messages: RoomFeature = {
  panel: {
    id: 'messages',
    icon: Mail,
    tab: (view) => {
      if (!view.messages) return undefined;
      const count = unreadIn(view);
      const badgeWords = words('tabs.unreadCount', { count });
      return { label: words('tabs.messages'), badge: count, badgeWords };
    },
    Content: MessagesPanel,
  },
  news: messageNews,
  newsFor: 'everyone',
  attention: unreadAttention,
  actions: messageActions,
};
