import { createCipheriv, createDecipheriv } from 'node:crypto';

/** For tests: what a sender protects its packets with. */
export interface SrtpKeys {
  readonly key: Buffer;
  readonly salt: Buffer;
}

/** The keys of the DTLS client's end, from what both ends have exported (RFC 5764, AES-128-GCM). */
export function srtpKeysOf(keying: Buffer): SrtpKeys {
  const master = { key: keying.subarray(0, 16), salt: keying.subarray(32, 44) };
  return { key: derived(master, 0, 16), salt: derived(master, 2, 12) };
}

/** The keys of the server's end, by which the DTLS client reads what it is sent. */
export function serverKeysOf(keying: Buffer): SrtpKeys {
  const master = { key: keying.subarray(16, 32), salt: keying.subarray(44, 56) };
  return { key: derived(master, 0, 16), salt: derived(master, 2, 12) };
}

/** One derived key (RFC 3711, section 4.3). */
function derived({ key, salt }: SrtpKeys, label: number, bytes: number): Buffer {
  const iv = Buffer.alloc(16);
  salt.copy(iv);
  iv[7] = (iv[7] ?? 0) ^ label;
  return createCipheriv('aes-128-ctr', key, iv).update(Buffer.alloc(bytes));
}

/** The packet as it goes over the network (RFC 7714). `header` counts its extensions too. */
export function protect(keys: SrtpKeys, packet: Buffer, header: number): Buffer {
  const cipher = createCipheriv('aes-128-gcm', keys.key, nonce(keys, packet, 0));
  cipher.setAAD(packet.subarray(0, header));
  const secret = Buffer.concat([cipher.update(packet.subarray(header)), cipher.final()]);
  return Buffer.concat([packet.subarray(0, header), secret, cipher.getAuthTag()]);
}

/** What a packet from the network carries; its sequence may have come round once. */
export function payloadOf(keys: SrtpKeys, packet: Buffer): Buffer {
  const header = headerOf(packet);
  for (const rounds of [0, 1]) {
    const decipher = createDecipheriv('aes-128-gcm', keys.key, nonce(keys, packet, rounds));
    decipher.setAAD(packet.subarray(0, header)).setAuthTag(packet.subarray(-TAG_BYTES));
    const payload = decipher.update(packet.subarray(header, -TAG_BYTES));
    try {
      decipher.final();
      return payload;
    } catch {
      // Of another round.
    }
  }
  throw new Error('a packet is not by the server');
}

const TAG_BYTES = 16;

/** How long the header of an RTP packet is, with its extensions. */
const headerOf = (packet: Buffer): number => {
  const first = packet[0] ?? 0;
  const fixed = 12 + 4 * (first & 0x0f);
  return (first & 0x10) === 0 ? fixed : fixed + 4 + 4 * packet.readUInt16BE(fixed + 2);
};

/** @param rounds how often the packets' sequence has come round */
const nonce = ({ salt }: SrtpKeys, packet: Buffer, rounds: number): Buffer => {
  const iv = Buffer.from(salt);
  const counted = Buffer.alloc(12);
  packet.copy(counted, 2, 8, 12);
  counted.writeUInt32BE(rounds, 6);
  packet.copy(counted, 10, 2, 4);
  for (const [at, byte] of counted.entries()) iv[at] = (iv[at] ?? 0) ^ byte;
  return iv;
};
