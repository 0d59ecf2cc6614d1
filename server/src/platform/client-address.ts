import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The setting `TRUST_PROXY`: no proxy, so many of them, or their addresses. */
export type TrustProxy = boolean | number | readonly string[];

/** Whether to believe what the sender at an address, so many hops away, says of who sent it on. */
export type Trusts = (address: string, hop: number) => boolean;

/** Express's names for ranges of addresses. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Reads the setting. */
export function trusts(setting: TrustProxy): Trusts {
  if (typeof setting === 'boolean') return () => setting;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  const list = new BlockList();
  for (const range of setting.flatMap((name) => RANGES[name] ?? name)) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return (address) =>
    isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Tells where a request comes from, for limits: see {@link networkOf}. */
export type CallerOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * The network behind a request: the nearest address that is not one of the trusted proxies. HTTP
 * and the socket's edge ask the same function, so that neither believes more than the other.
 */
export function callerOf(trusted: Trusts): CallerOf {
  return ({ headers, socket }) => {
    let address = plain(socket.remoteAddress ?? '');
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').toReversed();
    for (const [hop, said] of forwarded.entries()) {
      const before = plain(said);
      if (isIP(before) === 0 || !trusted(address, hop)) break;
      address = before;
    }
    return networkOf(address);
  };
}

/**
 * Whom to count an address as: an IPv4 address as itself, however it is written, and an IPv6
 * address as its /64, since whoever has one has them all.
 */
export function networkOf(address: string): string {
  const groups = ipv6Groups(plain(address));
  return groups ? `${groups.slice(0, 4).join(':')}::/64` : plain(address);
}

/** The wider network that an IPv6 customer may have; an IPv4 address stays as it is. */
export function siteOf(network: string): string {
  return network.includes(':') ? `${network.split(':').slice(0, 3).join(':')}::/48` : network;
}

/** Without brackets, port and zone, and an IPv4 address that is written as IPv6 as itself. */
function plain(said: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(said.trim());
  const address = (bare?.[1] ?? bare?.[2] ?? said.trim()).replace(/%.*$/, '');
  const groups = ipv6Groups(address);
  if (!groups || groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff')
    return address;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups, in the one way of writing them; nothing for what is no IPv6 address. */
function ipv6Groups(address: string): string[] | undefined {
  if (isIP(address) !== 6) return undefined;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(between).fill('0'), ...after];
}
