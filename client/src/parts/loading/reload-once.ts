const KEY = 'rapport:reloaded';
const AGAIN_AFTER_MS = 60_000;

/**
 * Loads the page anew, to get one that suits the server; not twice within a minute, since then a
 * new page is no help. Returns whether the page is on its way out.
 */
export function reloadOnce(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < AGAIN_AFTER_MS) return false;
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Without storage it cannot be known whether this was tried before: the person decides.
    return false;
  }
  location.reload();
  return true;
}
