import { useTranslations } from 'use-intl';
import type { CardProblem } from './card-draft.ts';

/** What is wrong with a field, in words; nothing where nothing is. `most` is a line's length. */
export type ProblemWords = (field: string, most?: number) => string | undefined;

/** The words for the problems of a draft. */
export function useProblemWords(
  problems: ReadonlyMap<string, CardProblem> | undefined,
): ProblemWords {
  const t = useTranslations('cards.editor');
  return (field, most = 0) => {
    const problem = problems?.get(field);
    switch (problem?.what) {
      case undefined:
        return undefined;
      case 'missing':
        return t('missing');
      case 'tooLong':
        return t('tooLong', { by: problem.by });
      case 'lineTooLong':
        return t('lineTooLong', { line: problem.line, most });
      case 'tooMany':
        return t('tooMany', { most: problem.most });
    }
  };
}
