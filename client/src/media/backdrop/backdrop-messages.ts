import type { BackdropFault, HidingBackdrop } from './backdrop-choice.ts';

/** To the worker that paints. */
export type ToPainter =
  /** Begins. With streams, pictures go from one to the other; without, they come and go as messages. */
  | {
      type: 'start';
      kind: HidingBackdrop;
      streams?: { from: ReadableStream<VideoFrame>; to: WritableStream<VideoFrame> };
    }
  | { type: 'kind'; kind: HidingBackdrop }
  | { type: 'picture'; picture: ImageBitmap };

/** From the worker. */
export type FromPainter =
  /** The first picture has been painted. */
  | { type: 'ready' }
  /** It is ready for a picture: where they come as messages. */
  | { type: 'next' }
  | { type: 'painted'; picture: ImageBitmap }
  | { type: 'failed'; fault: BackdropFault };
