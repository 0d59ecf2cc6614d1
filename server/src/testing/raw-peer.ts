import { createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { crc32 } from 'node:zlib';
import type { TransportOptions } from '@rapport/shared/contract/media.ts';
import { z } from 'zod';
import { stunAttribute, stunHeader, type StunAttribute } from './stun.ts';

const BINDING = 0x0001;
const BINDING_SUCCESS = 0x0101;
const USERNAME = 0x0006;
const MESSAGE_INTEGRITY = 0x0008;
const PRIORITY = 0x0024;
const USE_CANDIDATE = 0x0025;
const FINGERPRINT = 0x8028;
const ICE_CONTROLLING = 0x802a;

const ice = z.object({ usernameFragment: z.string(), password: z.string() });
const candidates = z.array(z.object({ protocol: z.string(), port: z.number() }));

/** How long an answer may take before there is none, in ms. */
export const NO_ANSWER_MS = 1500;

/** For tests: the far end of a transport, byte by byte: an address that sends what it likes. */
export class RawPeer {
  readonly #socket: Socket = createSocket('udp4');
  readonly #ice: z.infer<typeof ice>;
  readonly #port: number;
  readonly #listeners = new Set<(datagram: Buffer) => void>();

  constructor({ iceParameters, iceCandidates }: TransportOptions) {
    this.#ice = ice.parse(iceParameters);
    const udp = candidates.parse(iceCandidates).find(({ protocol }) => protocol === 'udp');
    if (!udp) throw new Error('the transport has no UDP port');
    this.#port = udp.port;
    this.#socket.on('message', (datagram) => {
      for (const listener of this.#listeners) listener(datagram);
    });
  }

  /** Asks for a way by ICE, and takes it; whether that was granted. */
  async ping(password = this.#ice.password): Promise<boolean> {
    const id = randomBytes(12);
    const attributes: StunAttribute[] = [
      [USERNAME, Buffer.from(`${this.#ice.usernameFragment}:far`)],
      [PRIORITY, Buffer.from([0x6e, 0x7f, 0x00, 0xff])],
      [ICE_CONTROLLING, randomBytes(8)],
      [USE_CANDIDATE, Buffer.alloc(0)],
    ];
    const body = Buffer.concat(attributes.map(stunAttribute));
    const signed = Buffer.concat([stunHeader(BINDING, body.length + 24, id), body]);
    const mac = createHmac('sha1', password).update(signed).digest();
    const whole = Buffer.concat([body, stunAttribute([MESSAGE_INTEGRITY, mac])]);
    const message = Buffer.concat([stunHeader(BINDING, whole.length + 8, id), whole]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE((crc32(message) ^ 0x5354554e) >>> 0);
    const answer = this.next((datagram) => datagram.subarray(8, 20).equals(id));
    this.send(Buffer.concat([message, stunAttribute([FINGERPRINT, sum])]));
    return (await answer)?.readUInt16BE(0) === BINDING_SUCCESS;
  }

  send(datagram: Buffer): void {
    this.#socket.send(datagram, this.#port, '127.0.0.1');
  }

  /** Is told of every datagram from now on. Returns an unsubscribe function. */
  on(listener: (datagram: Buffer) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The next datagram of a kind; `undefined` where none comes. */
  next(is: (datagram: Buffer) => boolean): Promise<Buffer | undefined> {
    return new Promise((done) => {
      const stop = this.on((datagram) => {
        if (is(datagram)) end(datagram);
      });
      const timer = setTimeout(() => end(undefined), NO_ANSWER_MS);
      const end = (datagram: Buffer | undefined): void => {
        clearTimeout(timer);
        stop();
        done(datagram);
      };
    });
  }

  close(): void {
    this.#socket.close();
  }
}

/** Whether a datagram is DTLS, by its first byte (RFC 7983). */
export const isDtls = (datagram: Buffer): boolean => {
  const first = datagram[0] ?? 0;
  return first >= 20 && first <= 63;
};
