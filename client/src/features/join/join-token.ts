import { tokenFromFragment } from '../../http/token-from-fragment.ts';

/** What is needed of a page's window. */
interface Page {
  readonly location: Pick<Location, 'hash' | 'pathname'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** The token that the page was opened with: in its address, or hidden from there since. */
export function tokenOf({ location, history }: Page): string | undefined {
  const state: unknown = history.state;
  const hidden = typeof state === 'object' && state !== null && 'link' in state && state.link;
  return tokenFromFragment(location.hash) ?? (typeof hidden === 'string' ? hidden : undefined);
}

/**
 * Takes the token out of the address, where it can be read over a shoulder, bookmarked or copied.
 * A reload still finds it, as it stays with this entry of the tab's history; that needs no storage,
 * and is over with the tab.
 */
export function hideToken({ location, history }: Page, token: string): void {
  history.replaceState({ link: token }, '', location.pathname);
}
