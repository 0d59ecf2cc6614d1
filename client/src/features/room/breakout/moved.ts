import { createContext, useContext, useMemo, useState } from 'react';

interface Moved {
  /** Whom one has moved last. */
  readonly seat: string | undefined;
  /** Notes that somebody is being moved. */
  readonly note: (seat: string) => void;
}

/**
 * Whom one has moved from one breakout to another. Their place on the page is a new one then: the
 * focus goes along with them, so that who works by keyboard does not begin anew.
 */
export const MovedContext = createContext<Moved>({ seat: undefined, note: () => undefined });

/** The value for a {@link MovedContext}. */
export function useMovedState(): Moved {
  const [seat, setSeat] = useState<string>();
  return useMemo(() => ({ seat, note: setSeat }), [seat]);
}

/** Whether this seat is the one that was moved last, and how to note that it is being moved. */
export function useMoved(own: string): { isMoved: boolean; note: () => void } {
  const { seat, note } = useContext(MovedContext);
  return { isMoved: seat === own, note: () => note(own) };
}
