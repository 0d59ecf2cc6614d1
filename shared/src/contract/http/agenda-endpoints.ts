import type { PracticeAgendaList, PracticeAgendaShown } from '../practice-agenda.ts';
import type { Kept } from '../revision.ts';

const LEADING = { who: 'staff', right: 'sessions:lead' } as const;

/** Of the table of endpoints: the practice's own agendas, for whoever leads sessions. */
export const AGENDA_ENDPOINTS = {
  practiceAgendas: { method: 'GET', path: '/api/agendas', ...LEADING },
  practiceAgenda: { method: 'GET', path: '/api/agendas/:agenda', ...LEADING },
  keepPracticeAgenda: { method: 'PUT', path: '/api/agendas/:agenda', ...LEADING },
  renamePracticeAgenda: { method: 'PUT', path: '/api/agendas/:agenda/name', ...LEADING },
  removePracticeAgenda: { method: 'DELETE', path: '/api/agendas/:agenda', ...LEADING },
} as const;

/** What they answer with. */
export interface AgendaAnswers {
  practiceAgendas: PracticeAgendaList;
  practiceAgenda: PracticeAgendaShown;
  keepPracticeAgenda: Kept;
  renamePracticeAgenda: Kept;
  removePracticeAgenda: undefined;
}
