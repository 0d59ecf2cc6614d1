import { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerOf, networkOf, siteOf, trusts, type TrustProxy } from './client-address.ts';

const caller = (setting: TrustProxy, remoteAddress: string, forwarded?: string) =>
  callerOf(trusts(setting))({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }),
  });

describe('[HT6] whom an address counts as', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('all addresses of a /64 count as one, and all of a /48 belong to one site', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    const ends = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(ends, group, (end, subnet) => {
        const network = networkOf(`2001:db8:7:${subnet}:${end.join(':')}`);
        expect(network).toBe(`2001:db8:7:${subnet}::/64`);
        expect(siteOf(network)).toBe('2001:db8:7::/48');
      }),
    );
    expect(siteOf('203.0.113.9')).toBe('203.0.113.9');
  });
});

describe('[HT6] X-Forwarded-For', () => {
  it('is not believed where no proxy is', () => {
    expect(caller(false, '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  });

  it('is believed of a proxy by its address, however that is written, and of nobody else', () => {
    expect(caller(['loopback'], '::ffff:127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
    expect(caller(['loopback'], '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(caller(['10.0.0.0/8'], '10.9.8.7', '198.51.100.1, 10.1.1.1')).toBe('198.51.100.1');
    expect(caller(['fd00::/8'], 'fd00::7', '2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
  });

  it('counts from the end: what the caller wrote before it is not used', () => {
    expect(caller(1, '10.0.0.1', '192.0.2.66, 198.51.100.1')).toBe('198.51.100.1');
    expect(caller(['loopback'], '127.0.0.1', '127.0.0.1, 198.51.100.1')).toBe('198.51.100.1');
  });

  it('ends at what is no address, and takes off a port', () => {
    expect(caller(2, '10.0.0.1', 'unknown, 10.0.0.2')).toBe('10.0.0.2');
    expect(caller(1, '10.0.0.1', '198.51.100.1:4711')).toBe('198.51.100.1');
    expect(caller(1, '10.0.0.1', '[2001:db8:1:2::9]:4711')).toBe('2001:db8:1:2::/64');
  });

  it('never lets a stranger choose whom they count as, whatever they write', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), (written, real) => {
        fc.pre(!real.startsWith('127.'));
        expect(caller(['loopback'], '127.0.0.1', `${written}, ${real}`)).toBe(real);
      }),
    );
  });
});
