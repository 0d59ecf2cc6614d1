import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type {
  AgendaShown,
  KeepAgenda,
  PreparedAgenda,
} from '@rapport/shared/contract/prepared-agenda.ts';
import type {
  KeepPracticeAgenda,
  PracticeAgendaList,
  PracticeAgendaShown,
  RemovePracticeAgenda,
  RenamePracticeAgenda,
} from '@rapport/shared/contract/practice-agenda.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import {
  keepPracticeAgenda,
  practiceAgenda,
  practiceAgendaList,
  removePracticeAgenda,
  renamePracticeAgenda,
  type OwnAgendaAsked,
} from './practice-agendas.ts';
import { agendaShown, keepAgenda, preparedFor, type Preparing } from './prepared-agendas.ts';

/** The practice's own agendas. Each of these acts is one of its facilitators'. */
export interface OwnAgendas {
  list(): Promise<PracticeAgendaList>;
  /** @throws AppError `not-found` */
  read(agenda: string): Promise<PracticeAgendaShown>;
  /** @throws AppError `stale`, `not-found`, `full` */
  keep(asked: OwnAgendaAsked, kept: KeepPracticeAgenda): Promise<Kept>;
  /** @throws AppError `stale`, `not-found` */
  rename(asked: OwnAgendaAsked, called: RenamePracticeAgenda): Promise<Kept>;
  /** @throws AppError `stale` */
  remove(asked: OwnAgendaAsked, seen: RemovePracticeAgenda): Promise<void>;
}

/** Agendas of sessions, prepared before these begin, and those that are begun with. */
export interface Agendas {
  readonly own: OwnAgendas;
  preparedFor(session: SessionId): Promise<PreparedAgenda | undefined>;
  shown(by: Preparing): Promise<AgendaShown>;
  /** @throws AppError `stale` */
  keep(by: Preparing, kept: KeepAgenda): Promise<Kept>;
}

export const createAgendas = (context: PracticeContext): Agendas => ({
  own: {
    list: () => practiceAgendaList(context),
    read: (agenda) => practiceAgenda(context, agenda),
    keep: (asked, kept) => keepPracticeAgenda(context, asked, kept),
    rename: (asked, called) => renamePracticeAgenda(context, asked, called),
    remove: (asked, seen) => removePracticeAgenda(context, asked, seen),
  },
  preparedFor: (session) => preparedFor(context, session),
  shown: (by) => agendaShown(context, by),
  keep: (by, kept) => keepAgenda(context, by, kept),
});
