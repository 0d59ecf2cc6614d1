import { z } from 'zod';
import { PREPARED_LIMITS as LIMITS } from './prepared-agenda-limits.ts';
import { preparedItems, type PreparedItem } from './prepared-agenda.ts';
import { anyRevision, standingRevision, type LastChange } from './revision.ts';
import { lineOfText } from './text.ts';

const name = lineOfText(LIMITS.name);

/** What a list shows of an agenda of the practice's own. */
export interface PracticeAgendaSummary {
  id: string;
  name: string;
  /** How many items it has. */
  items: number;
  /** How long they take together. */
  minutes: number;
  revision: number;
  changed: LastChange;
}

/** `GET /api/agendas`: all of them, by name. */
export interface PracticeAgendaList {
  agendas: PracticeAgendaSummary[];
}

/** `GET /api/agendas/:agenda`: the whole of it. */
export interface PracticeAgendaShown extends Omit<PracticeAgendaSummary, 'items' | 'minutes'> {
  items: PreparedItem[];
}

/** `PUT /api/agendas/:agenda`: the whole of it, as it is to be; from revision 0 where it is new. */
export const keepPracticeAgendaRequest = z.strictObject({
  revision: anyRevision,
  name,
  items: preparedItems,
});
export type KeepPracticeAgenda = z.infer<typeof keepPracticeAgendaRequest>;

/** `PUT /api/agendas/:agenda/name`: what it is called from now on. */
export const renamePracticeAgendaRequest = z.strictObject({ revision: standingRevision, name });
export type RenamePracticeAgenda = z.infer<typeof renamePracticeAgendaRequest>;

/** `DELETE /api/agendas/:agenda`: as it was seen, so that no change of a colleague's goes with it. */
export const removePracticeAgendaRequest = z.strictObject({ revision: standingRevision });
export type RemovePracticeAgenda = z.infer<typeof removePracticeAgendaRequest>;
