import type { BackdropFault, HidingBackdrop } from './backdrop-choice.ts';
import type { FromPainter, ToPainter } from './backdrop-messages.ts';
import { messageBridge, streamBridge, type PictureBridge } from './picture-bridge.ts';

/** What is loaded is about one megabyte; whoever waits longer than this has no line for video. */
const STARTS_WITHIN_MS = 30_000;

/**
 * A camera's picture with another backdrop. All of it happens on the device: a worker finds the
 * person and paints what is behind them. Until its first picture there is no track, and after a
 * fault no picture any more: never the bare room.
 */
export class Backdrop {
  readonly track: MediaStreamTrack;
  readonly #worker: Worker;
  readonly #bridge: PictureBridge;

  /**
   * Settles with the first painted picture. `failed` is called when it cannot go on later.
   * @returns the fault where it cannot begin
   */
  static async start(
    raw: MediaStreamTrack,
    kind: HidingBackdrop,
    failed: (fault: BackdropFault) => void,
  ): Promise<Backdrop | BackdropFault> {
    if (!('OffscreenCanvas' in window) || !('WebAssembly' in window)) return 'backdrop-failed';
    const worker = new Worker(new URL('./backdrop-worker.ts', import.meta.url), { type: 'module' });
    const first = firstWord(worker);
    let bridge: PictureBridge | undefined;
    try {
      const streamed = streamBridge(raw);
      bridge = streamed?.bridge ?? (await messageBridge(raw, worker));
      const { streams } = streamed ?? {};
      const start: ToPainter = { type: 'start', kind, ...(streams && { streams }) };
      worker.postMessage(start, streams ? [streams.from, streams.to] : []);
      const fault = await first;
      if (fault === undefined) return new Backdrop(worker, bridge, failed);
      worker.terminate();
      bridge.close();
      return fault;
    } catch {
      worker.terminate();
      bridge?.close();
      return 'backdrop-failed';
    }
  }

  private constructor(
    worker: Worker,
    bridge: PictureBridge,
    failed: (fault: BackdropFault) => void,
  ) {
    this.#worker = worker;
    this.#bridge = bridge;
    this.track = bridge.track;
    worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
      if (data.type === 'failed') failed(data.fault);
    });
    worker.addEventListener('error', () => failed('backdrop-failed'));
  }

  /** Goes over to another backdrop, without a picture of the bare room in between. */
  change(kind: HidingBackdrop): void {
    const message: ToPainter = { type: 'kind', kind };
    this.#worker.postMessage(message);
  }

  close(): void {
    this.#worker.terminate();
    this.#bridge.close();
  }
}

/** Settles when the worker has painted its first picture, or with the fault that keeps it from it. */
function firstWord(worker: Worker): Promise<BackdropFault | undefined> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle('backdrop-failed'), STARTS_WITHIN_MS);
    const end = (fault?: BackdropFault) => {
      clearTimeout(timer);
      settle(fault);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
      if (data.type === 'ready') end();
      if (data.type === 'failed') end(data.fault);
    });
    worker.addEventListener('error', () => end('backdrop-failed'));
  });
}
