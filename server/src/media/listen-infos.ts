import type { NetworkInterfaceInfo } from 'node:os';
import type { TransportListenInfo } from 'mediasoup/types';
import type { MediaConfig } from './media-config.ts';

/** This machine's network interfaces, as `os.networkInterfaces()` tells them. */
export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/**
 * Where a worker listens on its port, UDP first. A browser cannot send to `0.0.0.0`: where
 * that is listened on and no address is announced, each IPv4 address of the machine is listened
 * on and offered by itself, so that both this machine and its network reach the room unconfigured.
 */
export const listenInfos = (
  { listenIp, announcedAddress }: Pick<MediaConfig, 'listenIp' | 'announcedAddress'>,
  port: number,
  interfaces: Interfaces,
): TransportListenInfo[] => {
  const everywhere = listenIp === '0.0.0.0' && announcedAddress === undefined;
  const addresses = everywhere ? ipv4Addresses(interfaces) : [listenIp];
  return (['udp', 'tcp'] as const).flatMap((protocol) =>
    addresses.map((ip) => ({
      protocol,
      ip,
      port,
      ...(announcedAddress === undefined ? {} : { announcedAddress }),
    })),
  );
};

const ipv4Addresses = (interfaces: Interfaces): string[] => {
  const addresses = Object.values(interfaces).flatMap((entries) =>
    (entries ?? []).filter(({ family }) => family === 'IPv4').map(({ address }) => address),
  );
  return addresses.length > 0 ? addresses : ['127.0.0.1'];
};
