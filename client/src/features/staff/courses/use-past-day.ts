import { useEffect } from 'react';
import { problemOf } from '../../../http/api.ts';
import { announce } from '../../../ui/announcer.ts';

/**
 * What stands beside the field of a day that the server has refused: these words, which are read
 * aloud as well; nothing where it was another problem, or no day is asked for.
 */
export function usePastDay(problem: Error | null, words: string | undefined): string | undefined {
  const past = problem && problemOf(problem) === 'invalid-message' ? words : undefined;
  useEffect(() => {
    if (past !== undefined) announce(past);
  }, [past]);
  return past;
}
