import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether an `Origin` is ours: the public URL's, or that of the host that was asked (a practice may
 * reach its server by several names).
 */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return /^https?:$/.test(url.protocol) && url.host === host?.toLowerCase();
}

/**
 * Whether the page that sent the request is ours. Browsers put these headers on every request
 * that can change something, and no page can forge them; who sends neither is not let through.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin !== undefined && isOwnOrigin(headers.origin, headers.host, publicUrl);
}
