import { useEffect } from 'react';

/** Keeps the screen from going dark while one tries one's devices, waits, or sits and listens. */
export function useWakeLock(wanted = true): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const hold = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (gone) await held.release();
        else lock = held;
      } catch {
        // Saving power, or a browser that does not allow it: the screen goes dark as it always did.
      }
    };
    // The browser lets go of it whenever the page is hidden.
    const again = () => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, [wanted]);
}
