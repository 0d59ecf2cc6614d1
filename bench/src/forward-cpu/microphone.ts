import { PAYLOAD_TYPE, RtpStream, type Packet } from './rtp-stream.ts';

/** Opus sends a packet every 20 ms; about so many bytes of it are a voice. */
const BYTES = 90;
const SAMPLES = 960;
const LOUD = 25;
const SILENT = 127;

/** A microphone without a sound: packets that look like a voice from outside. */
export class Microphone {
  readonly #stream = new RtpStream(PAYLOAD_TYPE.audio);
  readonly #payload = Buffer.alloc(BYTES, 0x5a);
  #packets = 0;

  get ssrc(): number {
    return this.#stream.ssrc;
  }

  /** The next packet. */
  packet(speaking: boolean): Packet {
    const timestamp = this.#packets++ * SAMPLES;
    const audioLevel = speaking ? LOUD : SILENT;
    return this.#stream.packet(this.#payload, { timestamp, marker: false, audioLevel });
  }
}
