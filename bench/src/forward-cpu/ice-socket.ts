import { createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { crc32 } from 'node:zlib';
import type { TransportOptions } from '@rapport/shared/contract/media.ts';

const BINDING_REQUEST = 0x0001;
const BINDING_SUCCESS = 0x0101;
const COOKIE = 0x2112a442;
const ATTRIBUTE = {
  username: 0x0006,
  mappedAddress: 0x0020,
  integrity: 0x0008,
  priority: 0x0024,
  useCandidate: 0x0025,
  fingerprint: 0x8028,
  controlling: 0x802a,
};
/** mediasoup takes a client that stays silent for 30 s for lost. */
const CONSENT_MS = 5_000;
const IPV4 = 1;
const RETRY_MS = 200;
const ANSWER_WITHIN_MS = 10_000;
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

/** What a server asks each client by: mediasoup never asks, others do. */
export const OWN = {
  fragment: randomBytes(4).toString('hex'),
  password: randomBytes(16).toString('hex'),
};

/** A client's end of one transport, as far as UDP and ICE go. */
export class IceSocket {
  readonly #socket: Socket;
  readonly #remote: { ufrag: string; password: string };
  #answered = false;
  #timer: NodeJS.Timeout | undefined;
  /** Whatever comes that is not ICE's own. */
  onDatagram: (datagram: Buffer) => void = () => undefined;

  /** Connects to the first UDP candidate, and goes on saying that it is there. */
  static async connect(transport: TransportOptions): Promise<IceSocket> {
    const socket = createSocket('udp4');
    const ice = new IceSocket(socket, transport);
    const candidate = transport.iceCandidates.find((one) => one['protocol'] === 'udp');
    const ip = String(candidate?.['ip']);
    // The server is on this machine: what is its address is ours too.
    socket.bind(0, ip);
    await once(socket, 'listening');
    socket.setRecvBufferSize(RECEIVE_BUFFER_BYTES);
    socket.connect(Number(candidate?.['port']), ip);
    await once(socket, 'connect');
    await ice.#bind();
    return ice;
  }

  private constructor(socket: Socket, { iceParameters }: TransportOptions) {
    this.#socket = socket;
    this.#remote = {
      ufrag: String(iceParameters['usernameFragment']),
      password: String(iceParameters['password']),
    };
    socket.on('message', (datagram) => {
      const stun = (datagram[0] ?? 0) < 4;
      if (!stun) this.onDatagram(datagram);
      else if (datagram.readUInt16BE(0) === BINDING_SUCCESS) this.#answered = true;
      else if (datagram.readUInt16BE(0) === BINDING_REQUEST) this.send(this.#answerTo(datagram));
    });
    // What is sent to a server that has ended comes back as an error; nobody waits for it.
    socket.on('error', () => undefined);
  }

  send(datagram: Buffer): void {
    this.#socket.send(datagram);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }

  async #bind(): Promise<void> {
    const deadline = performance.now() + ANSWER_WITHIN_MS;
    while (!this.#answered) {
      if (performance.now() > deadline) throw new Error('ICE found no answer');
      this.send(this.#bindingRequest());
      await Promise.race([
        once(this.#socket, 'message'),
        new Promise((resolve) => setTimeout(resolve, RETRY_MS)),
      ]);
    }
    this.#timer = setInterval(() => this.send(this.#bindingRequest()), CONSENT_MS);
    this.#timer.unref();
  }

  #bindingRequest(): Buffer {
    const { ufrag, password } = this.#remote;
    return signed({ type: BINDING_REQUEST, id: randomBytes(12), password }, [
      attribute(ATTRIBUTE.username, Buffer.from(`${ufrag}:${OWN.fragment}`)),
      attribute(ATTRIBUTE.priority, Buffer.from([0x6e, 0x7f, 0x1e, 0xff])),
      attribute(ATTRIBUTE.controlling, randomBytes(8)),
      attribute(ATTRIBUTE.useCandidate, Buffer.alloc(0)),
    ]);
  }

  /** Says where the question came from, as whoever asks wants to know. */
  #answerTo(request: Buffer): Buffer {
    const { address, port } = this.#socket.remoteAddress();
    const from = Buffer.alloc(8);
    from[1] = IPV4;
    from.writeUInt16BE(port ^ (COOKIE >>> 16), 2);
    const ip = Buffer.from(address.split('.').map(Number)).readUInt32BE();
    from.writeUInt32BE((ip ^ COOKIE) >>> 0, 4);
    const { password } = OWN;
    return signed({ type: BINDING_SUCCESS, id: request.subarray(8, 20), password }, [
      attribute(ATTRIBUTE.mappedAddress, from),
    ]);
  }
}

interface Head {
  readonly type: number;
  /** Of the transaction. */
  readonly id: Buffer;
  readonly password: string;
}

/** A message with the two attributes that vouch for it (RFC 8489). */
function signed({ type, id, password }: Head, attributes: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(20);
  header.writeUInt16BE(type, 0);
  header.writeUInt32BE(COOKIE, 4);
  id.copy(header, 8);
  const body = Buffer.concat(attributes);
  // The length that each of the last two covers counts the attribute itself already.
  header.writeUInt16BE(body.length + 24, 2);
  const unsigned = Buffer.concat([header, body]);
  const mac = createHmac('sha1', password).update(unsigned).digest();
  const message = Buffer.concat([unsigned, attribute(ATTRIBUTE.integrity, mac)]);
  message.writeUInt16BE(body.length + 32, 2);
  const check = Buffer.alloc(4);
  check.writeUInt32BE((crc32(message) ^ 0x5354554e) >>> 0);
  return Buffer.concat([message, attribute(ATTRIBUTE.fingerprint, check)]);
}

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
