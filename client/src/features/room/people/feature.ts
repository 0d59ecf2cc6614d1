import { UserRoundCheck } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { lazyPanel } from '../core/lazy-panel.tsx';
import { words } from '../core/words.ts';
import { ADMIT_KEY } from './keys.ts';
import { peopleActions } from './people-actions.ts';

export const people: RoomFeature = {
  panel: {
    id: 'people',
    icon: UserRoundCheck,
    tab: ({ me, lobby }) => {
      if (!me.leads) return undefined;
      const count = lobby?.waiting?.length ?? 0;
      return {
        label: words('tabs.whoIsHere'),
        badge: count,
        badgeWords: words('tabs.waitingCount', { count }),
      };
    },
    ...lazyPanel(async () => (await import('./PeoplePanel.tsx')).PeoplePanel),
  },
  actions: peopleActions,
  keys: [{ key: ADMIT_KEY, words: words('help.admit'), facilitators: true }],
};
