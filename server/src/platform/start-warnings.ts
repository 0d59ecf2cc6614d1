import { isIP } from 'node:net';
import type { Config } from './config.ts';
import { trusts } from './client-address.ts';

/** What the settings say that does not fit together, each with what to do; nothing if all is well. */
export function startWarnings({
  host,
  publicUrl,
  trustProxy,
}: Pick<Config, 'host' | 'publicUrl' | 'trustProxy'>): string[] {
  const warnings: string[] = [];
  if (publicUrl.startsWith('https:') && trustProxy === false) {
    warnings.push(
      'PUBLIC_URL is https, so a proxy stands in front of Rapport, but TRUST_PROXY is off: ' +
        'everybody counts as one caller, and one who guesses passwords slows down all. ' +
        "Set TRUST_PROXY to the proxy's address, for example TRUST_PROXY=loopback",
    );
  }
  if (typeof trustProxy === 'number' && !isLoopback(host)) {
    warnings.push(
      `TRUST_PROXY=${String(trustProxy)} believes whoever connects, and HOST=${host} lets others ` +
        'than the proxy connect: they can pass for anybody. Set HOST=127.0.0.1, or name the ' +
        "proxy's address in TRUST_PROXY",
    );
  }
  return warnings;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || (isIP(host) !== 0 && trusts(['loopback'])(host, 0));
