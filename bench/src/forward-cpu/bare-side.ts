import type { TransportOptions } from '@rapport/shared/contract/media.ts';
import type { RtpCapabilities } from 'mediasoup/types';
import { BareConnection } from '../bare/connection.ts';
import { startBare } from '../bare/start.ts';
import { withoutReports } from './capabilities.ts';
import type { Certificate } from './certificate.ts';
import { MediaClient, type Signalling } from './media-client.ts';
import type { Side } from './side.ts';

/** Bare mediasoup with so many people, each consuming everyone else's voice and smallest layer. */
export async function bareSide(people: number, certificate: Certificate): Promise<Side> {
  const server = await startBare();
  try {
    const joined: Joined[] = [];
    for (let index = 0; index < people; index += 1)
      joined.push(await join(server.url, certificate));
    for (const one of joined) await consumeAll(one);
    return {
      clients: joined.map(({ client }) => client),
      pid: server.pid,
      stop: async () => {
        for (const { client, connection } of joined) {
          client.close();
          connection.socket.disconnect();
        }
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Joined {
  readonly connection: BareConnection;
  readonly client: MediaClient;
  /** The receiving transport. */
  readonly transport: string;
}

async function join(url: string, certificate: Certificate): Promise<Joined> {
  const connection = await BareConnection.open(url);
  const send = await connection.request<TransportOptions>('transport');
  const receive = await connection.request<TransportOptions>('transport');
  const signalling: Signalling = {
    openSend: () => Promise.resolve(send),
    openReceive: () => Promise.resolve(receive),
    connect: (direction, dtlsParameters) => {
      const transport = direction === 'send' ? send.id : receive.id;
      return connection.request('connect-transport', { transport, dtlsParameters });
    },
    produce: (kind, rtpParameters) =>
      connection.request('produce', { transport: send.id, kind, rtpParameters }),
  };
  const client = await MediaClient.connect(signalling, certificate);
  return { connection, client, transport: receive.id };
}

async function consumeAll({ connection, transport }: Joined): Promise<void> {
  const rtpCapabilities = withoutReports(await connection.request<RtpCapabilities>('capabilities'));
  for (const producer of await connection.request<string[]>('producers')) {
    const consumer = await connection.request<{ id: string }>('consume', {
      ...{ transport, producer, rtpCapabilities, layer: 0 },
    });
    await connection.request('resume', { consumer: consumer.id });
  }
}
