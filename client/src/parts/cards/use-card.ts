import type { CardDetail } from '@rapport/shared/contract/rest.ts';
import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '../../http/api.ts';
import type { CardSource } from '../../http/cards.ts';

type Result = { detail?: CardDetail; problem?: Problem };

/** One card, whole, once it has come. */
export function useCard(source: CardSource, id: string): Result & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<Result>({});
  useEffect(() => {
    let gone = false;
    source.read(id).then(
      (detail) => !gone && setResult({ detail }),
      (error: unknown) => !gone && setResult({ problem: problemOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, [source, id, attempt]);
  return {
    ...result,
    retry: () => {
      setResult({});
      setAttempt((before) => before + 1);
    },
  };
}
