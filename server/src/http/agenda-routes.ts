import type { AgendaAnswers } from '@rapport/shared/contract/http/agenda-endpoints.ts';
import type { Agendas } from '../practice/agendas/agendas.ts';
import type { Routes } from './serve-endpoints.ts';

/** Agendas that are prepared before their sessions, and those of the practice's own. */
export const agendaRoutes = (
  agendas: Agendas,
): Routes<'sessionAgenda' | 'keepAgenda' | keyof AgendaAnswers> => ({
  sessionAgenda: ({ caller }) => agendas.shown(caller),
  keepAgenda: ({ caller, body }) => agendas.keep(caller, body),
  practiceAgendas: () => agendas.own.list(),
  practiceAgenda: ({ params }) => agendas.own.read(params.agenda),
  keepPracticeAgenda: ({ caller: { account }, params: { agenda }, body }) =>
    agendas.own.keep({ account, agenda }, body),
  renamePracticeAgenda: ({ caller: { account }, params: { agenda }, body }) =>
    agendas.own.rename({ account, agenda }, body),
  removePracticeAgenda: ({ caller: { account }, params: { agenda }, body }) =>
    agendas.own.remove({ account, agenda }, body),
});
