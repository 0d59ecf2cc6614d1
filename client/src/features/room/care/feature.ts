import type { RoomView } from '@rapport/shared/contract/room.ts';
import { HeartHandshake } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { careActions } from './care-actions.ts';
import { careNews } from './care-news.ts';
import { CarePanel } from './CarePanel.tsx';
import { CareStrip } from './CareStrip.tsx';

/** The person whom the viewer has gone aside with. */
const lookedAfter = ({ care, me }: RoomView): string | undefined =>
  care?.own?.person === me.seat ? undefined : care?.own?.person;

export const care: RoomFeature = {
  panel: {
    id: 'care',
    icon: HeartHandshake,
    tab: (view) =>
      (view.care?.calls?.length ?? 0) > 0 || lookedAfter(view) !== undefined
        ? { label: words('care.panel.tab'), marked: true, passing: true }
        : undefined,
    Content: CarePanel,
    // What is at hand for somebody who is not well does not wait to be found.
    comesFor: (view) => (lookedAfter(view) === undefined ? undefined : 'aside'),
  },
  strips: [{ place: 'person', Strip: CareStrip }],
  news: careNews,
  actions: careActions,
};
