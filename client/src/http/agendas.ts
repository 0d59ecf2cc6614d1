import type { AgendaShown, KeepAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** The agenda of a session, as it is prepared. @throws ApiError */
export const sessionAgenda = (id: string): Promise<AgendaShown> =>
  call('sessionAgenda', { params: { id } });

/** Keeps the agenda of a session. @throws ApiError `stale` where it was changed meanwhile */
export const keepAgenda = (id: string, body: KeepAgenda): Promise<Kept> =>
  call('keepAgenda', { params: { id }, body });
