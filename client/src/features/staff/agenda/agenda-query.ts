import { sessionAgenda } from '../../../http/agendas.ts';

/** The agenda of a session, as it is prepared. */
export const agendaQuery = (session: string) => ({
  queryKey: ['agenda', session] as const,
  queryFn: () => sessionAgenda(session),
});
