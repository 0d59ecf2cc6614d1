import type { AgendaShown, KeepAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type {
  KeepPracticeAgenda,
  PracticeAgendaList,
  PracticeAgendaShown,
  RemovePracticeAgenda,
  RenamePracticeAgenda,
} from '@rapport/shared/contract/practice-agenda.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** The agenda of a session, as it is prepared. @throws ApiError */
export const sessionAgenda = (id: string): Promise<AgendaShown> =>
  call('sessionAgenda', { params: { id } });

/** Keeps the agenda of a session. @throws ApiError `stale` where it was changed meanwhile */
export const keepAgenda = (id: string, body: KeepAgenda): Promise<Kept> =>
  call('keepAgenda', { params: { id }, body });

/** The agendas of the practice's own, by name. @throws ApiError */
export const practiceAgendas = (): Promise<PracticeAgendaList> => call('practiceAgendas');

/** An agenda of the practice's own, whole. @throws ApiError */
export const practiceAgenda = (agenda: string): Promise<PracticeAgendaShown> =>
  call('practiceAgenda', { params: { agenda } });

/**
 * Keeps an agenda of the practice's own, or replaces it.
 * @throws ApiError `stale` where it was changed meanwhile, or another has that name
 */
export const keepPracticeAgenda = (agenda: string, body: KeepPracticeAgenda): Promise<Kept> =>
  call('keepPracticeAgenda', { params: { agenda }, body });

/** Calls it otherwise. @throws ApiError `stale` */
export const renamePracticeAgenda = (agenda: string, body: RenamePracticeAgenda): Promise<Kept> =>
  call('renamePracticeAgenda', { params: { agenda }, body });

/** Removes it, as it was seen. @throws ApiError `stale` */
export const removePracticeAgenda = (agenda: string, body: RemovePracticeAgenda): Promise<void> =>
  call('removePracticeAgenda', { params: { agenda }, body });
