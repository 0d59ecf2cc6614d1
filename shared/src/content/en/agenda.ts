import type { AgendaItemText } from '../agenda-templates.ts';
import { dit } from './agenda/dit.ts';
import { every } from './agenda/every.ts';
import { individual } from './agenda/individual.ts';
import { ipsrt } from './agenda/ipsrt.ts';
import { ipt } from './agenda/ipt.ts';
import { mit } from './agenda/mit.ts';

/** The agenda items in English, by their key. */
export const agenda: Readonly<Record<string, AgendaItemText>> = {
  ...every,
  ...individual,
  ...ipt,
  ...mit,
  ...dit,
  ...ipsrt,
};
