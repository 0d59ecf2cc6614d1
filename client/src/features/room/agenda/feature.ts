import { ListOrdered } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { agendaActions } from './agenda-actions.ts';
import { agendaAttention } from './agenda-attention.ts';
import { agendaNews } from './agenda-news.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import { AGENDA_KEYS } from './keys.ts';
import { NowStrip } from './NowStrip.tsx';

export const agenda: RoomFeature = {
  panel: {
    id: 'agenda',
    icon: ListOrdered,
    tab: () => ({ label: words('tabs.agenda') }),
    Content: AgendaPanel,
  },
  strips: [{ place: 'session', Strip: NowStrip }],
  news: agendaNews,
  attention: agendaAttention,
  actions: agendaActions,
  keys: [
    { key: AGENDA_KEYS.next, words: words('help.next'), facilitators: true },
    { key: AGENDA_KEYS.back, words: words('help.back'), facilitators: true },
    { key: AGENDA_KEYS.pause, words: words('help.pause'), facilitators: true },
  ],
};
