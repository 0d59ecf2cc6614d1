import { Device, type types } from 'mediasoup-client';
import { io, type Socket } from 'socket.io-client';

// The page that a mediasoup tutorial would end with. The camera is open and the page loaded before
// the button is pressed; everything else happens then, and as much of it at once as can.

type Answer<T> = { ok: true; value: T } | { ok: false; error: string };

const LAYERS = [4, 2, 1].map((scaleResolutionDownBy, index) => ({
  scaleResolutionDownBy,
  maxBitrate: [150_000, 500_000, 1_500_000][index] ?? 0,
  scalabilityMode: 'L1T3',
}));

const camera = await navigator.mediaDevices.getUserMedia({
  audio: true,
  video: { width: 1280, height: 720 },
});

document.querySelector('#join')?.addEventListener('click', () => {
  document.body.dataset['joinedAt'] = String(Date.now());
  void join();
});
document.body.dataset['ready'] = 'true';

async function join(): Promise<void> {
  const socket = io({ transports: ['websocket'] });
  const ask = async <T>(event: string, payload: object = {}): Promise<T> => {
    const answer = (await socket.emitWithAck(event, payload)) as Answer<T>;
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: await ask('capabilities') });
  await Promise.all([send(device, ask), receive(device, ask, socket)]);
  document.body.dataset['joined'] = 'true';
}

type Ask = <T>(event: string, payload?: object) => Promise<T>;

async function send(device: types.Device, ask: Ask): Promise<void> {
  const transport = device.createSendTransport(await ask<types.TransportOptions>('transport'));
  connectBy(transport, ask);
  transport.on('produce', ({ kind, rtpParameters }, done, failed) => {
    ask<{ producer: string }>('produce', {
      ...{ transport: transport.id, kind, rtpParameters },
    }).then(({ producer }) => done({ id: producer }), failed);
  });
  const [voice, picture] = [camera.getAudioTracks()[0], camera.getVideoTracks()[0]];
  if (voice) await transport.produce({ track: voice });
  if (picture) await transport.produce({ track: picture, encodings: LAYERS });
}

async function receive(device: types.Device, ask: Ask, socket: Socket): Promise<void> {
  const transport = device.createRecvTransport(await ask<types.TransportOptions>('transport'));
  connectBy(transport, ask);
  const take = async (producer: string): Promise<void> => {
    const { recvRtpCapabilities: rtpCapabilities } = device;
    const wanted = { transport: transport.id, producer, rtpCapabilities };
    const consumer = await transport.consume(await ask<types.ConsumerOptions>('consume', wanted));
    show(consumer.track);
    await ask('resume', { consumer: consumer.id });
  };
  socket.on('producer', ({ producer }: { producer: string }) => void take(producer));
  await Promise.all((await ask<string[]>('producers')).map(take));
}

function connectBy(transport: types.Transport, ask: Ask): void {
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    ask('connect-transport', { transport: transport.id, dtlsParameters }).then(done, failed);
  });
}

function show(track: MediaStreamTrack): void {
  const element = document.createElement(track.kind);
  if (!(element instanceof HTMLMediaElement)) return;
  element.muted = true;
  element.autoplay = true;
  element.srcObject = new MediaStream([track]);
  document.body.append(element);
}
