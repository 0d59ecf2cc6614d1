import type { CardSummary } from '@rapport/shared/contract/exercise.ts';
import type { CardLibrary } from '@rapport/shared/contract/rest.ts';
import { useEffect, useState } from 'react';
import { request } from '../../../http/api.ts';
import { useRoom } from '../session/room-context.ts';

/** The library's cards, once they have come. */
export function useCards(): { cards?: readonly CardSummary[]; failed: boolean; retry: () => void } {
  const { id } = useRoom();
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<{ cards?: readonly CardSummary[]; failed: boolean }>({
    failed: false,
  });
  useEffect(() => {
    let gone = false;
    request<CardLibrary>('GET', `/api/sessions/${encodeURIComponent(id)}/cards`).then(
      ({ cards }) => !gone && setResult({ cards, failed: false }),
      () => !gone && setResult({ failed: true }),
    );
    return () => {
      gone = true;
    };
  }, [id, attempt]);
  const retry = () => {
    setResult({ failed: false });
    setAttempt(attempt + 1);
  };
  return { ...result, retry };
}
