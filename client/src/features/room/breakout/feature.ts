import { UsersRound } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { lazyPanel } from '../core/lazy-panel.tsx';
import { words } from '../core/words.ts';
import { breakoutActions } from './breakout-actions.ts';
import { breakoutAttention } from './breakout-attention.ts';
import { breakoutNews } from './breakout-news.ts';
import { BreakoutStrip } from './BreakoutStrip.tsx';

export const breakout: RoomFeature = {
  panel: {
    id: 'breakouts',
    icon: UsersRound,
    tab: ({ me, breakout: view, session }) => {
      if (!me.leads || session.format !== 'group') return undefined;
      const count = view?.rooms?.filter(({ help }) => help !== undefined).length ?? 0;
      return {
        label: words('tabs.breakouts'),
        marked: view?.open === true,
        badge: count,
        badgeWords: words('tabs.helpCount', { count }),
      };
    },
    ...lazyPanel(async () => (await import('./BreakoutPanel.tsx')).BreakoutPanel),
  },
  strips: [{ place: 'gathering', Strip: BreakoutStrip }],
  news: breakoutNews,
  attention: breakoutAttention,
  actions: breakoutActions,
};
