import { CircleDot } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { circleActions } from './circle-actions.ts';
import { circleNews } from './circle-news.ts';
import { CirclePanel } from './CirclePanel.tsx';

export const circle: RoomFeature = {
  panel: {
    id: 'circle',
    icon: CircleDot,
    tab: ({ circle: view }) =>
      view && {
        label: words(view.own ? 'circle.tab' : 'circle.tabLeading'),
        marked: view.looking !== undefined,
      },
    Content: CirclePanel,
    // All look at it together.
    comesFor: (view) => view.circle?.looking,
  },
  news: circleNews,
  actions: circleActions,
};
