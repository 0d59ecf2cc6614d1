import { UnsavedStore } from '../care/unsaved.ts';
import type { AgendaDraft } from './agenda-draft.ts';

/** Agendas that are being prepared, by session: they outlast the page that they are written on. */
export const unsavedAgendas = new UnsavedStore<AgendaDraft>();
