import type { FromPainter, ToPainter } from './backdrop-messages.ts';

/** Sends a camera's pictures to the worker and gives its answers back as a track. */
export interface PictureBridge {
  track: MediaStreamTrack;
  close: () => void;
}

/** By streams, past the page: where the browser has them, a busy page holds up no picture. */
export function streamBridge(
  raw: MediaStreamTrack,
):
  | { bridge: PictureBridge; streams: NonNullable<(ToPainter & { type: 'start' })['streams']> }
  | undefined {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = window;
  if (!MediaStreamTrackProcessor || !MediaStreamTrackGenerator) return undefined;
  const generator = new MediaStreamTrackGenerator({ kind: 'video' });
  const { readable } = new MediaStreamTrackProcessor({ track: raw });
  return {
    streams: { from: readable, to: generator.writable },
    bridge: { track: generator, close: () => generator.stop() },
  };
}

/** By messages: each picture when the worker asks for one, and its answer onto a canvas. */
export async function messageBridge(raw: MediaStreamTrack, worker: Worker): Promise<PictureBridge> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([raw]);
  await video.play();
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const ctx = canvas.getContext('2d');
  const [track] = canvas.captureStream().getVideoTracks();
  if (!ctx || !track) throw new Error('this browser makes no track of a canvas');
  const onMessage = ({ data }: MessageEvent<FromPainter>) => {
    // Without pictures the worker can only wait: for whoever listens to it, it has failed.
    if (data.type === 'next') send().catch(() => worker.dispatchEvent(new Event('error')));
    if (data.type === 'painted') {
      if (canvas.width !== data.picture.width) canvas.width = data.picture.width;
      if (canvas.height !== data.picture.height) canvas.height = data.picture.height;
      ctx.drawImage(data.picture, 0, 0);
      data.picture.close();
    }
  };
  const send = async () => {
    // The camera went away, or turned over to another: its own event says so.
    if (raw.readyState !== 'live') return;
    const picture = await createImageBitmap(video);
    const message: ToPainter = { type: 'picture', picture };
    worker.postMessage(message, [picture]);
  };
  worker.addEventListener('message', onMessage);
  return {
    track,
    close: () => {
      worker.removeEventListener('message', onMessage);
      track.stop();
      video.srcObject = null;
    },
  };
}
