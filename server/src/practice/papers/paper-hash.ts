import { createHash } from 'node:crypto';
import type { PaperWords } from '@rapport/shared/contract/papers.ts';

/** What a signature names: SHA-256 of the title, an empty line and the text, in UTF-8, hex. */
export const paperHash = ({ title, text }: PaperWords): string =>
  createHash('sha256').update(`${title}\n\n${text}`, 'utf8').digest('hex');
