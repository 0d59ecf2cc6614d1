import type { TransportOptions } from '@rapport/shared/contract/media.ts';
import type { RtpCapabilities } from 'mediasoup/types';
import { BareConnection } from '../bare/connection.ts';
import { startBare } from '../bare/start.ts';
import { withoutReports } from '../forward-cpu/capabilities.ts';
import type { Certificate } from '../forward-cpu/certificate.ts';
import { dtlsKeys } from '../forward-cpu/dtls-keys.ts';
import { IceSocket } from '../forward-cpu/ice-socket.ts';
import { MediaClient } from '../forward-cpu/media-client.ts';
import type { Sampled } from './rapport-side.ts';
import { nextPacket, speak } from './speaking.ts';

/** Bare mediasoup with one who speaks; each sample sets up a transport and consumes that voice. */
export async function bareSide(certificate: Certificate): Promise<Sampled> {
  const server = await startBare();
  const connection = await BareConnection.open(server.url);
  const transport = () => connection.request<TransportOptions>('transport');
  const fingerprints = [{ algorithm: 'sha-256', value: certificate.fingerprint }];
  const connect = (to: TransportOptions, dtlsParameters: object) =>
    connection.request('connect-transport', { transport: to.id, dtlsParameters });
  const [send, receive] = [await transport(), await transport()];
  const voices: string[] = [];
  const client = await MediaClient.connect(
    {
      openSend: () => Promise.resolve(send),
      openReceive: () => Promise.resolve(receive),
      connect: async (direction, dtlsParameters) => {
        await connect(direction === 'send' ? send : receive, dtlsParameters);
      },
      produce: async (kind, rtpParameters) => {
        const made = await connection.request<{ producer: string }>('produce', {
          ...{ transport: send.id, kind, rtpParameters },
        });
        if (kind === 'audio') voices.push(made.producer);
      },
    },
    certificate,
  );
  const voice = speak(client);
  const rtpCapabilities = withoutReports(await connection.request<RtpCapabilities>('capabilities'));
  return {
    sample: async () => {
      const started = performance.now();
      const made = await transport();
      const consumer = await connection.request<{ id: string }>('consume', {
        ...{ transport: made.id, producer: voices[0], rtpCapabilities },
      });
      const ice = await IceSocket.connect(made);
      await connect(made, { role: 'client', fingerprints });
      const spawned = performance.now();
      const handshake = await withFirstSend(ice, () => dtlsKeys(ice, certificate));
      const hearing = { onPacket: () => undefined };
      ice.onDatagram = () => hearing.onPacket();
      const arrived = nextPacket(hearing).then(() => performance.now());
      await connection.request('resume', { consumer: consumer.id });
      const took = (await arrived) - started;
      ice.close();
      // Or the worker would have more and more to do.
      await connection.request('close-transport', { transport: made.id });
      // To start OpenSSL's program is no part of setting up a transport.
      return took - (handshake - spawned);
    },
    stop: async () => {
      voice.stop();
      client.close();
      connection.socket.disconnect();
      await server.stop();
    },
  };
}

/** Does what sends over the socket, and gives the moment of its first datagram. */
async function withFirstSend(ice: IceSocket, act: () => Promise<unknown>): Promise<number> {
  const send = ice.send.bind(ice);
  let first: number | undefined;
  ice.send = (datagram) => {
    first ??= performance.now();
    send(datagram);
  };
  await act();
  return first ?? performance.now();
}
