import { useEffect, useEffectEvent } from 'react';

/**
 * Asks the server again: after a time, when the page becomes visible again, and when the device is
 * back online.
 * @param after how long to wait, in ms; without it nothing is asked
 * @param answer changes with each answer, and the waiting begins anew
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
