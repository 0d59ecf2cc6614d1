import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type {
  AgendaShown,
  KeepAgenda,
  PreparedAgenda,
} from '@rapport/shared/contract/prepared-agenda.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { agendaShown, keepAgenda, preparedFor, type Preparing } from './prepared-agendas.ts';

/** Agendas of sessions, prepared before these begin. */
export interface Agendas {
  preparedFor(session: SessionId): Promise<PreparedAgenda | undefined>;
  shown(by: Preparing): Promise<AgendaShown>;
  /** @throws AppError `stale` */
  keep(by: Preparing, kept: KeepAgenda): Promise<Kept>;
}

export const createAgendas = (context: PracticeContext): Agendas => ({
  preparedFor: (session) => preparedFor(context, session),
  shown: (by) => agendaShown(context, by),
  keep: (by, kept) => keepAgenda(context, by, kept),
});
