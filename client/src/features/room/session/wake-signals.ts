/**
 * Calls back when the network or the page comes back to life; returns an unsubscribe function.
 */
export function onWake(wake: () => void, networkChanged: () => void): () => void {
  const online = () => {
    wake();
    networkChanged();
  };
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  const network = connection instanceof EventTarget ? connection : undefined;
  addEventListener('online', online);
  addEventListener('pageshow', wake);
  const stop = onLookedAt(wake);
  network?.addEventListener('change', networkChanged);
  return () => {
    removeEventListener('online', online);
    removeEventListener('pageshow', wake);
    stop();
    network?.removeEventListener('change', networkChanged);
  };
}

/** Calls back when the person looks at the page again; returns an unsubscribe function. */
export function onLookedAt(listener: () => void): () => void {
  const visible = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', visible);
  return () => document.removeEventListener('visibilitychange', visible);
}

/**
 * Calls back when the browser brings back a page that the person had left; returns an
 * unsubscribe function.
 */
export function onRestored(listener: () => void): () => void {
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  addEventListener('pageshow', shown);
  return () => removeEventListener('pageshow', shown);
}

/**
 * Calls back when the page is being left, and when it is there again; returns an unsubscribe
 * function.
 */
export function onLeaving(listener: (leaving: boolean) => void): () => void {
  const hide = () => listener(true);
  const show = () => listener(false);
  addEventListener('pagehide', hide);
  addEventListener('pageshow', show);
  return () => {
    removeEventListener('pagehide', hide);
    removeEventListener('pageshow', show);
  };
}
