import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { listenInfos } from './listen-infos.ts';

const at = (family: 'IPv4' | 'IPv6', address: string): NetworkInterfaceInfo => {
  const common = { address, netmask: '', mac: '', internal: false, cidr: null };
  return family === 'IPv4' ? { ...common, family } : { ...common, family, scopeid: 0 };
};

const interfaces = {
  lo: [at('IPv4', '127.0.0.1'), at('IPv6', '::1')],
  lan: [at('IPv4', '192.0.2.7')],
};

test('listening everywhere, each IPv4 address is offered, by UDP first', () => {
  expect(listenInfos({ listenIp: '0.0.0.0' }, 24_400, interfaces)).toEqual([
    { protocol: 'udp', ip: '127.0.0.1', port: 24_400 },
    { protocol: 'udp', ip: '192.0.2.7', port: 24_400 },
    { protocol: 'tcp', ip: '127.0.0.1', port: 24_400 },
    { protocol: 'tcp', ip: '192.0.2.7', port: 24_400 },
  ]);
});

test('an announced address is the only one that is offered', () => {
  const announcedAddress = 'group.example';
  expect(listenInfos({ listenIp: '0.0.0.0', announcedAddress }, 24_401, interfaces)).toEqual([
    { protocol: 'udp', ip: '0.0.0.0', port: 24_401, announcedAddress },
    { protocol: 'tcp', ip: '0.0.0.0', port: 24_401, announcedAddress },
  ]);
});

test('a machine without a network still serves itself', () => {
  expect(listenInfos({ listenIp: '0.0.0.0' }, 1, {}).map(({ ip }) => ip)).toEqual([
    '127.0.0.1',
    '127.0.0.1',
  ]);
});
