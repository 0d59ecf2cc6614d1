import { BarChart3 } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { lazyPanel } from '../core/lazy-panel.tsx';
import { words } from '../core/words.ts';
import { pollActions } from './poll-actions.ts';
import { pollNews } from './poll-news.ts';
import { LazyPoll, LazyProgress } from './lazy-polls.tsx';

export const polls: RoomFeature = {
  panel: {
    id: 'ask',
    icon: BarChart3,
    tab: ({ polls: view }) =>
      view?.kept === undefined
        ? undefined
        : { label: words('tabs.ask'), marked: view.current?.open === true },
    ...lazyPanel(async () => (await import('./AskPanel.tsx')).AskPanel),
  },
  strips: [
    { place: 'common', Strip: LazyProgress },
    { place: 'asked', Strip: LazyPoll },
  ],
  news: pollNews,
  newsFor: 'newcomers',
  actions: pollActions,
};
