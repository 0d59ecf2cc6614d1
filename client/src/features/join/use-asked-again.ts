import { useEffect, useEffectEvent } from 'react';

/**
 * Asks again after so many ms (`undefined`: not at all), and when the page is looked at again or the
 * line is back.
 * @param answer is another one after each answer, and begins the waiting anew
 */
export function useAskedAgain(after: number | undefined, answer: unknown, ask: () => void): void {
  const onDue = useEffectEvent(ask);
  useEffect(() => {
    if (after === undefined) return undefined;
    const due = () => onDue();
    const seen = () => {
      if (document.visibilityState === 'visible') onDue();
    };
    const timer = setTimeout(due, after);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', due);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', due);
    };
  }, [after, answer]);
}
