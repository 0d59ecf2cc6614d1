/**
 * Whether a worker works: it starts, says what it uses, and two of its own WebRTC transports
 * agree on keys by DTLS (one as client, one as server) and pass audio over SRTP. It takes Node 22
 * or newer, as mediasoup does: run it with the Node in node_modules/.bin.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorker } from 'mediasoup';
import { joinTransports } from './relay.mjs';
import { opusPacket, opusParameters } from './rtp.mjs';

const limitMs = 15_000;
const payload = Buffer.from('rapport-smoke-test');
const ssrc = 1111;

const listenInfos = [{ protocol: 'udp', ip: '127.0.0.1' }];
const mediaCodecs = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    preferredPayloadType: 100,
    clockRate: 48000,
    channels: 2,
  },
];

/** Throws when the worker fails any part. */
async function smokeTest(workerBin) {
  const worker = await createWorker({ workerBin, logLevel: 'error' });
  const died = new Promise((_, reject) =>
    worker.on('died', (error) => reject(new Error(`it died: ${error.message}`))),
  );
  const late = sleep(limitMs, undefined, { ref: false }).then(() => {
    throw new Error(`it did not do its part within ${limitMs / 1000} s`);
  });
  const exchanged = worker.getResourceUsage().then(() => exchange(worker));
  await Promise.race([exchanged, died, late]);
  worker.close();
}

async function exchange(worker) {
  const router = await worker.createRouter({ mediaCodecs });
  const [client, server] = await Promise.all([
    router.createWebRtcTransport({ listenInfos }),
    router.createWebRtcTransport({ listenInfos }),
  ]);
  const part = await joinTransports(client, server);
  const connected = Promise.all([dtlsConnected(client), dtlsConnected(server)]);
  // The role given is the other end's.
  const { fingerprints } = server.dtlsParameters;
  await client.connect({ dtlsParameters: { role: 'server', fingerprints } });
  await server.connect({ dtlsParameters: { role: 'client', fingerprints } });
  await connected;
  await passAudio(router, client, server);
  part();
}

function dtlsConnected(transport) {
  return new Promise((resolve, reject) => {
    transport.on('dtlsstatechange', (state) => {
      if (state === 'connected') resolve();
      if (state === 'failed' || state === 'closed') reject(new Error(`DTLS ${state}`));
    });
  });
}

/** Our packet → SRTP out of `from` → SRTP into `to` → our packet again. */
async function passAudio(router, from, to) {
  const direct = await router.createDirectTransport();
  const source = await direct.produce({ kind: 'audio', rtpParameters: opusParameters(ssrc) });
  const { rtpCapabilities } = router;
  const sent = await from.consume({ producerId: source.id, rtpCapabilities });
  const arrived = await to.produce({ kind: 'audio', rtpParameters: sent.rtpParameters });
  const sink = await direct.consume({ producerId: arrived.id, rtpCapabilities });

  let done = false;
  sink.on('rtp', (packet) => {
    done ||= packet.includes(payload);
  });
  for (let sequence = 1; !done; sequence += 1) {
    source.send(opusPacket({ ssrc, sequence, payload }));
    await sleep(20);
  }
}

try {
  await smokeTest(process.argv[2]);
  process.stdout.write('the worker works\n');
  process.exit(0);
} catch (error) {
  process.stderr.write(`the worker does not work: ${error.message}\n`);
  process.exit(1);
}
