import { UserRoundCheck } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { ADMIT_KEY } from './keys.ts';
import { peopleActions } from './people-actions.ts';
import { loadPeople, PeopleView } from './PeopleView.tsx';

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
    Content: PeopleView,
    ahead: loadPeople,
  },
  actions: peopleActions,
  keys: [{ key: ADMIT_KEY, words: words('help.admit'), facilitators: true }],
};
