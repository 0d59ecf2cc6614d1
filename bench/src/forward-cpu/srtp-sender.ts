import { createCipheriv } from 'node:crypto';
import type { SrtpKeys } from './dtls-keys.ts';

const LABEL = { key: 0, salt: 2 };

/** Encrypts what one client sends: AES-128-GCM, as RFC 7714 says and browsers prefer. */
export class SrtpSender {
  readonly #key: Buffer;
  readonly #salt: Buffer;

  constructor(master: SrtpKeys) {
    this.#key = derive(master, LABEL.key, 16);
    this.#salt = derive(master, LABEL.salt, 12);
  }

  /**
   * @param header of RTP, with the extension
   * @param rollovers how often the stream's 16-bit sequence number has begun anew
   */
  protect(header: Buffer, payload: Buffer, rollovers: number): Buffer {
    const iv = Buffer.alloc(12);
    header.copy(iv, 2, 8, 12);
    iv.writeUInt32BE(rollovers, 6);
    header.copy(iv, 10, 2, 4);
    const cipher = createCipheriv('aes-128-gcm', this.#key, xor(iv, this.#salt)).setAAD(header);
    const encrypted = cipher.update(payload);
    cipher.final();
    return Buffer.concat([header, encrypted, cipher.getAuthTag()]);
  }
}

/** RFC 3711's key derivation, at a rate of 0; GCM's salt of 96 bits is filled up with zeros. */
function derive({ key, salt }: SrtpKeys, label: number, length: number): Buffer {
  const purpose = Buffer.alloc(16);
  purpose[7] = label;
  const iv = xor(purpose, salt);
  return createCipheriv('aes-128-ctr', key, iv).update(Buffer.alloc(length));
}

const xor = (a: Buffer, b: Buffer): Buffer =>
  Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
