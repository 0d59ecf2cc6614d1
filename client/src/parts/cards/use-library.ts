import type { CardLibrary } from '@rapport/shared/contract/rest.ts';
import { useCallback, useEffect, useState } from 'react';
import { favourCard, type CardSource } from '../../http/cards.ts';

/** The exercises that one can choose from. */
export interface Library {
  /** Once they have come. */
  library?: CardLibrary;
  failed: boolean;
  /** Asks for them once more; what is there stays until they come. */
  reload: () => void;
  /** Marks a card, or takes the mark away; it shows at once. @throws ApiError */
  favour: (card: string, favourite: boolean) => Promise<void>;
}

/** The exercises of a source. */
export function useLibrary(source: CardSource): Library {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<Pick<Library, 'library' | 'failed'>>({ failed: false });
  useEffect(() => {
    let gone = false;
    source.list().then(
      (library) => !gone && setResult({ library, failed: false }),
      () => !gone && setResult((before) => ({ ...before, failed: true })),
    );
    return () => {
      gone = true;
    };
  }, [source, attempt]);
  const reload = useCallback(() => {
    setResult((before) => ({ ...before, failed: false }));
    setAttempt((before) => before + 1);
  }, []);
  const mark = (id: string, favourite: boolean) =>
    setResult(({ library, failed }) => ({
      failed,
      ...(library && {
        library: {
          ...library,
          cards: library.cards.map((card) => (card.id === id ? { ...card, favourite } : card)),
        },
      }),
    }));
  const favour = async (id: string, favourite: boolean) => {
    mark(id, favourite);
    try {
      await favourCard(id, favourite);
    } catch (error) {
      mark(id, !favourite);
      throw error;
    }
  };
  return { ...result, reload, favour };
}
