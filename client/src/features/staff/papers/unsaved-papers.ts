import type { PaperWords } from '@rapport/shared/contract/papers.ts';
import { UnsavedStore } from '../care/unsaved.ts';

/** Papers that are being written, by their identifier: they outlast the page they are typed on. */
export const unsavedPapers = new UnsavedStore<PaperWords>();
