import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { isIP } from 'node:net';
import {
  STUN_COOKIE,
  stunAttribute,
  stunAttributes,
  stunHeader,
  type StunAttribute,
} from './stun.ts';

const ALLOCATE = 0x0003;
const CREATE_PERMISSION = 0x0008;
const USERNAME = 0x0006;
const MESSAGE_INTEGRITY = 0x0008;
const ERROR_CODE = 0x0009;
const XOR_PEER_ADDRESS = 0x0012;
const REALM = 0x0014;
const NONCE = 0x0015;
const REQUESTED_ADDRESS_FAMILY = 0x0017;
const REQUESTED_TRANSPORT = 0x0019;

/** For tests: as much of a TURN client (RFC 8656) as it takes to see whom a relay relays to. */
export class TurnClient {
  readonly #socket: Socket;
  readonly #port: number;
  readonly #credentials: { username: string; credential: string };
  #realm: Buffer = Buffer.alloc(0);
  #nonce: Buffer = Buffer.alloc(0);

  constructor(port: number, credentials: { username: string; credential: string }) {
    this.#port = port;
    this.#credentials = credentials;
    this.#socket = createSocket('udp4');
  }

  /** Asks for a relay of an address family. Gives 0, or the error's number. */
  async allocate(family: 4 | 6 = 4): Promise<number> {
    const attributes: StunAttribute[] = [
      [REQUESTED_TRANSPORT, Buffer.from([17, 0, 0, 0])],
      [REQUESTED_ADDRESS_FAMILY, Buffer.from([family === 4 ? 1 : 2, 0, 0, 0])],
    ];
    const first = await this.#ask(ALLOCATE, attributes);
    this.#realm = first.get(REALM) ?? this.#realm;
    this.#nonce = first.get(NONCE) ?? this.#nonce;
    return errorIn(await this.#ask(ALLOCATE, attributes, true));
  }

  /** Asks to be allowed to send to an address. Gives 0, or the error's number. */
  async permit(address: string): Promise<number> {
    return errorIn(await this.#ask(CREATE_PERMISSION, [], true, address));
  }

  close(): void {
    this.#socket.close();
  }

  async #ask(
    method: number,
    attributes: readonly StunAttribute[],
    signed = false,
    peer?: string,
  ): Promise<Map<number, Buffer>> {
    const id = randomBytes(12);
    const all = [...attributes];
    if (peer !== undefined) all.push([XOR_PEER_ADDRESS, xorAddress(peer, id)]);
    const { username, credential } = this.#credentials;
    if (signed) {
      all.push([USERNAME, Buffer.from(username)], [REALM, this.#realm], [NONCE, this.#nonce]);
    }
    const body = Buffer.concat(all.map(stunAttribute));
    const message = Buffer.concat([stunHeader(method, body.length + (signed ? 24 : 0), id), body]);
    const key = createHash('md5').update(`${username}:${this.#realm.toString()}:${credential}`);
    const mac = createHmac('sha1', key.digest()).update(message).digest();
    const whole = signed
      ? Buffer.concat([message, stunAttribute([MESSAGE_INTEGRITY, mac])])
      : message;
    const answer = new Promise<Buffer>((done, failed) => {
      const timer = setTimeout(() => failed(new Error('the relay does not answer')), 5000);
      this.#socket.once('message', (text) => {
        clearTimeout(timer);
        done(text);
      });
    });
    this.#socket.send(whole, this.#port, '127.0.0.1');
    return stunAttributes(await answer);
  }
}

function errorIn(answer: Map<number, Buffer>): number {
  const error = answer.get(ERROR_CODE);
  return error ? (error[2] ?? 0) * 100 + (error[3] ?? 0) : 0;
}

/** The address as it stands in a message, mixed with the message's own numbers; port 9. */
function xorAddress(address: string, id: Buffer): Buffer {
  const cookie = Buffer.alloc(4);
  cookie.writeUInt32BE(STUN_COOKIE);
  const bytes = addressBytes(address);
  const mask = Buffer.concat([cookie, id]);
  const mixed = bytes.map((byte, index) => byte ^ (mask[index] ?? 0));
  const head = Buffer.from([0, bytes.length === 4 ? 1 : 2, 0, 0]);
  head.writeUInt16BE(9 ^ (STUN_COOKIE >>> 16), 2);
  return Buffer.concat([head, mixed]);
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = short.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
