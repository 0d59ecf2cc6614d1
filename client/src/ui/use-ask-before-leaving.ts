import { useEffect } from 'react';

/** While something on the page would be lost, the browser asks before it is left or loaded anew. */
export function useAskBeforeLeaving(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Browsers of before 2023 go by this alone.
      Reflect.set(event, 'returnValue', true);
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}
