import type { Approach, Format, Phase, SessionKind } from '../contract/practice.ts';
import { formatOf } from '../rules/session-format.ts';
import { kindRows } from './agendas/kinds.ts';
import { weekRows } from './agendas/weeks.ts';

/** An item of an agenda before anyone has changed it. */
export interface AgendaTemplateItem {
  /**
   * `approach.phase.item`, or `every.kind.item` for what is the same in all approaches: under this
   * key the item's texts stand in each language.
   */
  key: string;
  minutes: number;
}

/** What an agenda item is called, and what it is for. */
export interface AgendaItemText {
  /** Everyone reads it: plain and warm. */
  title: string;
  /** Only for facilitators: what the item is for and how to run it. */
  purpose: string;
  /** In a session with one person: what differs. */
  individual?: { title?: string; purpose?: string };
}

/** The item's words for the format of the session: in one to one they speak of one person. */
export const agendaItemText = (
  { individual, ...text }: AgendaItemText,
  format: Format,
): Omit<AgendaItemText, 'individual'> =>
  format === 'individual' ? { ...text, ...individual } : text;

/** What decides which agenda a session starts from. */
interface SessionForm {
  approach: Approach;
  phase: Phase;
  /** Of the course; an individual session of a member of a group is one to one all the same. */
  format: Format;
  /** Weekly without it. */
  kind?: SessionKind | undefined;
}

/**
 * The agenda that a session starts from, in order: 90 minutes for a group, 50 for one person. A
 * weekly session follows its approach and phase; one of another kind has the agenda of that kind.
 */
export function agendaTemplate(session: SessionForm): readonly AgendaTemplateItem[] {
  const { approach, phase, kind = 'weekly' } = session;
  const rows = kind === 'weekly' ? weekRows(approach, phase) : kindRows(kind, approach);
  const single = formatOf(session.format, kind) === 'individual';
  return rows
    .map(([key, group, individual]) => ({ key, minutes: single ? individual : group }))
    .filter(({ minutes }) => minutes > 0);
}
