import { randomInt } from 'node:crypto';

/** Who speaks is told in a header extension of the microphone's packets, under this number. */
export const AUDIO_LEVEL_ID = 1;
export const PAYLOAD_TYPE = { audio: 111, video: 96 };

/** A packet before it is encrypted. */
export interface Packet {
  readonly header: Buffer;
  readonly payload: Buffer;
  readonly rollovers: number;
}

/** Numbers the packets of one RTP stream. */
export class RtpStream {
  readonly ssrc = randomInt(1, 0xffff_ffff);
  readonly #payloadType: number;
  #sent = randomInt(0, 0x8000);

  constructor(payloadType: number) {
    this.#payloadType = payloadType;
  }

  /** @param audioLevel of −dBov: 0 is the loudest, 127 silence */
  packet(
    payload: Buffer,
    { timestamp, marker, audioLevel }: { timestamp: number; marker: boolean; audioLevel?: number },
  ): Packet {
    const header = Buffer.alloc(audioLevel === undefined ? 12 : 20);
    header[0] = audioLevel === undefined ? 0x80 : 0x90;
    header[1] = this.#payloadType | (marker ? 0x80 : 0);
    header.writeUInt16BE(this.#sent & 0xffff, 2);
    header.writeUInt32BE(timestamp >>> 0, 4);
    header.writeUInt32BE(this.ssrc, 8);
    if (audioLevel !== undefined) {
      header.writeUInt32BE(0xbede_0001, 12);
      header.set([AUDIO_LEVEL_ID << 4, audioLevel], 16);
    }
    const rollovers = Math.floor(this.#sent / 0x1_0000);
    this.#sent += 1;
    return { header, payload, rollovers };
  }
}
