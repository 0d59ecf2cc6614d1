import type { IncomingHttpHeaders } from 'node:http';

/**
 * The origins that pages of ours have: the public URL's and those that the operator adds. They are
 * a list of names, never what a request calls us: under DNS rebinding another site's page reaches
 * us by its own name, and its `Host` and `Origin` agree. A public URL of `localhost` stands for
 * the machine's own addresses as well.
 */
export function ownOrigins(publicUrl: string, extra: readonly string[] = []): string[] {
  const { hostname, protocol, port } = new URL(publicUrl);
  const at = (host: string) => new URL(`${protocol}//${host}:${port}`).origin;
  const loopback = hostname === 'localhost' ? [at('127.0.0.1'), at('[::1]')] : [];
  return [...new Set([publicUrl, ...loopback, ...extra])];
}

/**
 * Whether the page that sent the request is ours. Browsers put `Origin` on every request that can
 * change something and on every WebSocket, and no page can forge it; without it none is let through.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin !== undefined && origins.includes(headers.origin);
}
