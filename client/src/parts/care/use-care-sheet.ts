import type { CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '../../http/api.ts';
import type { CareSource } from '../../http/care.ts';

/** The sheet once it has come, or why it has not; `retry` asks again. */
export interface CareSheetResult {
  shown?: CareSheetShown;
  problem?: Problem;
  retry: () => void;
}

/**
 * The care sheet of a seat. Asked for once: each reading is recorded, so it is not looked at again
 * and again unasked.
 */
export function useCareSheet(source: CareSource, seat: string): CareSheetResult {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<Omit<CareSheetResult, 'retry'>>({});
  useEffect(() => {
    let gone = false;
    source.read(seat).then(
      (shown) => !gone && setResult({ shown }),
      (error: unknown) => !gone && setResult({ problem: problemOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, [source, seat, attempt]);
  return {
    ...result,
    retry: () => {
      setResult({});
      setAttempt((before) => before + 1);
    },
  };
}
