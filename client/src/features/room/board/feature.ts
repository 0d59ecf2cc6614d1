import { MessagesSquare } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { lazyPanel } from '../core/lazy-panel.tsx';
import { words } from '../core/words.ts';
import { boardActions } from './board-actions.ts';
import { boardNews } from './board-news.ts';

export const board: RoomFeature = {
  panel: {
    id: 'board',
    icon: MessagesSquare,
    tab: (view) =>
      view.board || view.can['board:open']
        ? {
            label: words('tabs.board'),
            marked: view.board?.open === true,
            passing: !view.me.leads,
          }
        : undefined,
    ...lazyPanel(async () => (await import('./BoardPanel.tsx')).BoardPanel),
    comesFor: (view) => (view.board?.open ? 'open' : undefined),
  },
  news: boardNews,
  actions: boardActions,
};
