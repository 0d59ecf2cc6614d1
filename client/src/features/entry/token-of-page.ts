import { tokenFromFragment } from '../../http/token-from-fragment.ts';

/** The secret in the link that the page was opened by; `undefined` where there is none. */
export const tokenOfPage = (): string | undefined => tokenFromFragment(window.location.hash);
