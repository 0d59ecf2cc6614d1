import type { Approach, Format, Phase } from '../contract/practice.ts';

/** An item of an agenda before anyone has changed it. */
export interface AgendaTemplateItem {
  /** `approach.phase.item`: under this key the item's texts stand in each language. */
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

/** How long an item lasts in each format, in minutes; 0 where a format does without it. */
type Row = readonly [item: string, group: number, individual: number];

// The order and the minutes are clinical choices: this table is the one place to correct them.
const TEMPLATES: Readonly<Record<Approach, Readonly<Record<Phase, readonly Row[]>>>> = {
  ipt: {
    initial: [
      ['arrive', 5, 3],
      ['check-in', 15, 7],
      ['illness', 10, 5],
      ['circle', 25, 20],
      ['focus', 15, 8],
      ['practice', 10, 0],
      ['close', 10, 7],
    ],
    middle: [
      ['arrive', 5, 3],
      ['check-in', 15, 7],
      ['focus', 5, 3],
      ['conversation', 15, 12],
      ['role-play', 25, 12],
      ['decision', 10, 6],
      ['feelings', 8, 2],
      ['close', 7, 5],
    ],
    ending: [
      ['arrive', 5, 3],
      ['change', 15, 8],
      ['gains', 20, 12],
      ['goodbye', 15, 9],
      ['relapse-plan', 15, 10],
      ['rehearsal', 12, 4],
      ['next-step', 8, 4],
    ],
  },
};

/**
 * The agenda that a session of this approach, phase and format starts from, in order: 90 minutes
 * for a group, 50 for one person.
 */
export const agendaTemplate = (
  approach: Approach,
  phase: Phase,
  format: Format,
): readonly AgendaTemplateItem[] =>
  TEMPLATES[approach][phase]
    .map(([item, group, individual]) => ({
      key: `${approach}.${phase}.${item}`,
      minutes: format === 'group' ? group : individual,
    }))
    .filter(({ minutes }) => minutes > 0);
