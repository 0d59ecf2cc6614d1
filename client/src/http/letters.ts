import type {
  KeepLetterWords,
  LettersPreview,
  LetterWords,
  LetterWordsShown,
} from '@rapport/shared/contract/letter-words.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** The practice's own words in letters to clients. @throws ApiError */
export const letterWords = (): Promise<LetterWordsShown> => call('letterWords');

/** Keeps them. @throws ApiError `stale` where they were changed meanwhile */
export const keepLetterWords = (body: KeepLetterWords): Promise<Kept> =>
  call('keepLetterWords', { body });

/** How letters would read with these words. @throws ApiError */
export const previewLetters = (words: LetterWords): Promise<LettersPreview> =>
  call('previewLetters', { body: { words } });
