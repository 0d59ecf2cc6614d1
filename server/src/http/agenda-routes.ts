import type { Agendas } from '../practice/agendas/agendas.ts';
import type { Routes } from './serve-endpoints.ts';

/** Agendas that are prepared before their sessions. */
export const agendaRoutes = (agendas: Agendas): Routes<'sessionAgenda' | 'keepAgenda'> => ({
  sessionAgenda: ({ caller }) => agendas.shown(caller),
  keepAgenda: ({ caller, body }) => agendas.keep(caller, body),
});
