import { ListOrdered } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { agendaActions } from './agenda-actions.ts';
import { agendaAttention } from './agenda-attention.ts';
import { agendaNews } from './agenda-news.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import { PAUSE_KEY } from './keys.ts';

export const agenda: RoomFeature = {
  panel: {
    id: 'agenda',
    icon: ListOrdered,
    tab: () => ({ label: words('tabs.agenda') }),
    Content: AgendaPanel,
  },
  news: agendaNews,
  attention: agendaAttention,
  actions: agendaActions,
  moreActions: async () => (await import('./ready-actions.ts')).readyActions,
  keys: [{ key: PAUSE_KEY, words: words('help.pause'), facilitators: true }],
};
