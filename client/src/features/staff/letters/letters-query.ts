import { letterWords } from '../../../http/letters.ts';

const LETTERS = ['letters'] as const;

/** The practice's own words in letters. */
export const lettersQuery = { queryKey: LETTERS, queryFn: letterWords };
