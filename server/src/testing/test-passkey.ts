import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  MadePasskey,
  PasskeyAnswer,
  PasskeyOffer,
  PasskeyQuestion,
} from '@rapport/shared/contract/passkey.ts';

const base64 = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** What a browser and a device do otherwise than they should. */
export interface Oddity {
  /** The page's origin. */
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** Whether the device has recognised its owner. */
  readonly verified?: boolean;
  readonly counter?: number;
  /** Whose passkey it says it is, in base 64. */
  readonly userHandle?: string;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

/**
 * A device that holds one passkey, with the browser in front of it: it signs for real (ES256), as
 * the standard has it, and knows nothing of the library that reads it.
 */
export class TestPasskey {
  readonly credential = randomBytes(32);
  readonly #origin: string;
  readonly #key: { publicKey: KeyObject; privateKey: KeyObject };
  #userHandle = '';
  #rpId = '';
  /** How often it was used, in its own count. */
  counter = 0;
  /** Whether it counts at all: many do not. */
  readonly #counts: boolean;

  constructor(origin: string, { counts = true }: { counts?: boolean } = {}) {
    this.#origin = origin;
    this.#counts = counts;
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** Makes the passkey that a page was offered. */
  make(offer: PasskeyOffer, odd: Oddity = {}): MadePasskey {
    this.#userHandle = offer.user.id;
    this.#rpId = offer.rp.id ?? '';
    const data = Buffer.concat([
      this.#data(odd, WITH_CREDENTIAL),
      Buffer.alloc(16),
      Buffer.from([0, this.credential.length]),
      this.credential,
      this.#coseKey(),
    ]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
      ...[text('authData'), bytes(data)],
    ]);
    const id = base64(this.credential);
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        attestationObject: base64(attestation),
        clientDataJSON: base64(this.#clientData('webauthn.create', offer.challenge, odd)),
        transports: ['internal', 'hybrid'],
      },
    };
  }

  /** Answers a question with it. */
  answer(question: PasskeyQuestion, odd: Oddity = {}): PasskeyAnswer {
    if (this.#counts) this.counter += 1;
    const data = this.#data(odd, 0);
    const client = this.#clientData('webauthn.get', question.challenge, odd);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key.privateKey);
    const id = base64(this.credential);
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        authenticatorData: base64(data),
        clientDataJSON: base64(client),
        signature: base64(signature),
        userHandle: odd.userHandle ?? this.#userHandle,
      },
    };
  }

  #data({ rpId = this.#rpId, verified = true, counter = this.counter }: Oddity, flags: number) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const all = PRESENT | (verified ? VERIFIED : 0) | flags;
    return Buffer.concat([sha256(rpId), Buffer.from([all]), count]);
  }

  #clientData(type: string, asked: string, { origin, challenge = asked }: Oddity): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: origin ?? this.#origin, crossOrigin: false }),
    );
  }

  /** The public key as COSE has it: a map of kty EC2, alg ES256, crv P-256, x and y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
    const part = (label: number, value: string) => [
      Buffer.from([label]),
      bytes(Buffer.from(value, 'base64url')),
    ];
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
      ...part(0x21, x),
      ...part(0x22, y),
    ]);
  }
}

/** Text in CBOR, of at most 23 bytes. */
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);

/** Bytes in CBOR, more than 23, with their length as short as it can be. */
function bytes(value: Buffer): Buffer {
  const { length } = value;
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}
