/** Where a browser cannot say when it has time, that much later, ms. */
const SOON_MS = 100;

/** Calls back once, when the page has nothing else to do. Returns a function that calls it off. */
export function whenIdle(callBack: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callBack, SOON_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(callBack);
  return () => cancelIdleCallback(idle);
}
