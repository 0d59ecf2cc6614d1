import { RtpStream, PAYLOAD_TYPE, type Packet } from './rtp-stream.ts';

/** As the page's camera sends: three layers of VP8, in bits per second. */
const LAYER_BITRATES = [150_000, 500_000, 1_500_000];
export const FRAMES_PER_SECOND = 30;
const LARGEST_PAYLOAD = 1100;
/** Nobody answers the server's wish for a key frame; one comes every second by itself. */
const KEY_FRAME_EVERY = FRAMES_PER_SECOND;
/** The temporal layer of each frame of four, as in L1T3. */
const TEMPORAL_LAYERS = [0, 2, 1, 2];
const CLOCK_RATE = 90_000;
/** By which a key frame is known (RFC 6386, 9.1). */
const START_CODE = [0x9d, 0x01, 0x2a];

/** A camera without a picture: packets that look like its frames from outside. */
export class Camera {
  readonly #layers = LAYER_BITRATES.map((bitrate) => ({
    stream: new RtpStream(PAYLOAD_TYPE.video),
    frameBytes: Math.round(bitrate / 8 / FRAMES_PER_SECOND),
  }));
  #frames = 0;

  get ssrcs(): number[] {
    return this.#layers.map(({ stream }) => stream.ssrc);
  }

  /** The next frame's packets, of all layers. */
  frame(): Packet[] {
    const number = this.#frames++;
    const timestamp = number * (CLOCK_RATE / FRAMES_PER_SECOND);
    return this.#layers.flatMap(({ stream, frameBytes }) => {
      const count = Math.ceil(frameBytes / LARGEST_PAYLOAD);
      const size = Math.round(frameBytes / count);
      return Array.from({ length: count }, (_, index) =>
        stream.packet(payloadOf(number, index, size), { timestamp, marker: index === count - 1 }),
      );
    });
  }
}

/** VP8's payload descriptor (RFC 7741) with picture number and layers, and the frame's first bit. */
function payloadOf(frame: number, index: number, size: number): Buffer {
  const keyFrame = frame % KEY_FRAME_EVERY === 0;
  const temporal = keyFrame ? 0 : (TEMPORAL_LAYERS[frame % 4] ?? 0);
  const payload = Buffer.alloc(size, 0xa5);
  payload[0] = 0x80 | (index === 0 ? 0x10 : 0);
  payload[1] = 0xe0;
  payload[2] = 0x80 | ((frame >> 8) & 0x7f);
  payload[3] = frame & 0xff;
  payload[4] = Math.floor(frame / 4) & 0xff;
  // Every frame above the lowest layer builds on that one alone (Y): who was sent fewer can go on.
  payload[5] = (temporal << 6) | (temporal === 0 ? 0 : 0x20);
  payload[6] = keyFrame ? 0x10 : 0x11;
  if (keyFrame && index === 0) payload.set(START_CODE, 9);
  return payload;
}
