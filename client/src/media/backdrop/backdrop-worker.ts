import type { FromPainter, ToPainter } from './backdrop-messages.ts';
import { FramePace } from './frame-pace.ts';
import { Painter } from './painter.ts';
import { PersonFinder } from './person-finder.ts';

// What of the camera comes here goes back to the page, and nowhere else; nothing of it is kept.

const pace = new FramePace();
let painter: Painter | undefined;
let isReady = false;
let hasFailed = false;

addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  switch (data.type) {
    case 'start':
      orFail(start(data));
      return;
    case 'kind':
      if (painter) painter.kind = data.kind;
      return;
    case 'picture':
      orFail(answer(data.picture));
      return;
  }
});

async function start({ kind, streams }: ToPainter & { type: 'start' }): Promise<void> {
  painter = new Painter(kind, await PersonFinder.load());
  if (streams) await pump(streams.from, streams.to);
  else say({ type: 'next' });
}

async function pump(
  from: ReadableStream<VideoFrame>,
  to: WritableStream<VideoFrame>,
): Promise<void> {
  const reader = from.getReader();
  const writer = to.getWriter();
  try {
    while (!hasFailed) {
      const { done, value: frame } = await reader.read();
      if (done) return;
      try {
        if (!pace.takes(performance.now())) continue;
        const { displayWidth, displayHeight, timestamp } = frame;
        const canvas = painted(frame, displayWidth, displayHeight);
        if (canvas) await writer.write(new VideoFrame(canvas, { timestamp }));
      } finally {
        frame.close();
      }
    }
  } finally {
    // Frames on their way that nobody closes would keep the camera waiting.
    await reader.cancel();
  }
}

function answer(picture: ImageBitmap): Promise<void> {
  pace.takes(performance.now());
  const canvas = painted(picture, picture.width, picture.height);
  picture.close();
  if (canvas) {
    const result = canvas.transferToImageBitmap();
    say({ type: 'painted', picture: result }, [result]);
  }
  setTimeout(() => say({ type: 'next' }), pace.rest(performance.now()));
  return Promise.resolve();
}

function painted(
  picture: CanvasImageSource,
  width: number,
  height: number,
): OffscreenCanvas | undefined {
  if (!painter || hasFailed) return undefined;
  const started = performance.now();
  const canvas = painter.paint(picture, width, height);
  const now = performance.now();
  if (pace.took(now - started, now) === 'too-slow') {
    fail({ type: 'failed', fault: 'backdrop-slow' });
    return undefined;
  }
  if (!isReady) say({ type: 'ready' });
  isReady = true;
  return canvas;
}

function orFail(work: Promise<void>): void {
  work.catch(() => fail({ type: 'failed', fault: 'backdrop-failed' }));
}

function fail(message: FromPainter): void {
  if (!hasFailed) say(message);
  hasFailed = true;
}

function say(message: FromPainter, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
