import { createServer } from 'node:http';
import { createWorker } from 'mediasoup';
import type {
  Consumer,
  DtlsParameters,
  MediaKind,
  Producer,
  RtpCapabilities,
  RtpParameters,
  WebRtcTransport,
} from 'mediasoup/types';
import { routerCodecs } from '@rapport/server/src/media/router-codecs.ts';
import { Server, type Socket } from 'socket.io';
import { servePage } from './serve-page.ts';

// Bare mediasoup: one router, and no more around it than a page needs to send and to receive. It
// speaks Rapport's codecs and listens as Rapport does, so that the traffic is the same.

/** What a page asks, by event. */
interface Requests {
  capabilities: object;
  transport: object;
  'connect-transport': { transport: string; dtlsParameters: DtlsParameters };
  produce: { transport: string; kind: MediaKind; rtpParameters: RtpParameters };
  producers: object;
  consume: {
    transport: string;
    producer: string;
    rtpCapabilities: RtpCapabilities;
    layer?: number;
  };
  resume: { consumer: string };
  'close-transport': { transport: string };
}

const port = Number(process.env['PORT']);
const rtcPort = Number(process.env['RTC_PORT']);

const worker = await createWorker({ logLevel: 'warn' });
const webRtcServer = await worker.createWebRtcServer({
  listenInfos: (['udp', 'tcp'] as const).map((protocol) => ({
    protocol,
    ip: '127.0.0.1',
    port: rtcPort,
  })),
});
const router = await worker.createRouter({ mediaCodecs: routerCodecs });
const producers = new Map<string, { producer: Producer; socket: string }>();

const http = createServer(servePage(process.env['PAGE']));
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});

io.on('connection', (socket) => {
  const transports = new Map<string, WebRtcTransport>();
  const consumers = new Map<string, Consumer>();
  const transportOf = (id: string): WebRtcTransport => {
    const transport = transports.get(id);
    if (!transport) throw new Error(`no transport ${id}`);
    return transport;
  };

  handle(socket, 'capabilities', () => router.rtpCapabilities);
  handle(socket, 'transport', async () => {
    const transport = await router.createWebRtcTransport({ webRtcServer, enableTcp: true });
    transports.set(transport.id, transport);
    const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
    return { id, iceParameters, iceCandidates, dtlsParameters };
  });
  handle(socket, 'connect-transport', ({ transport, dtlsParameters }) =>
    transportOf(transport).connect({ dtlsParameters }),
  );
  handle(socket, 'produce', async ({ transport, kind, rtpParameters }) => {
    const producer = await transportOf(transport).produce({ kind, rtpParameters });
    producers.set(producer.id, { producer, socket: socket.id });
    producer.observer.once('close', () => producers.delete(producer.id));
    socket.broadcast.emit('producer', { producer: producer.id });
    return { producer: producer.id };
  });
  handle(socket, 'producers', () =>
    [...producers].flatMap(([id, { socket: owner }]) => (owner === socket.id ? [] : [id])),
  );
  handle(socket, 'consume', async ({ transport, producer: producerId, rtpCapabilities, layer }) => {
    const consumer = await transportOf(transport).consume({
      producerId,
      rtpCapabilities,
      paused: true,
      ...(layer === undefined ? {} : { preferredLayers: { spatialLayer: layer } }),
    });
    consumers.set(consumer.id, consumer);
    const { id, kind, rtpParameters } = consumer;
    return { id, producerId, kind, rtpParameters };
  });
  handle(socket, 'resume', ({ consumer }) => consumers.get(consumer)?.resume());
  handle(socket, 'close-transport', ({ transport }) => {
    transportOf(transport).close();
    transports.delete(transport);
  });
  socket.on('disconnect', () => {
    for (const transport of transports.values()) transport.close();
  });
});

http.listen(port, '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));

function handle<E extends keyof Requests>(
  socket: Socket,
  event: E,
  serve: (input: Requests[E]) => unknown,
): void {
  const name: string = event;
  socket.on(name, (input: Requests[E], answer: (value: unknown) => void) => {
    void Promise.resolve(input)
      .then(serve)
      .then(
        (value) => answer({ ok: true, value }),
        (error: unknown) => answer({ ok: false, error: String(error) }),
      );
  });
}
