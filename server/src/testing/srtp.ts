import { createCipheriv } from 'node:crypto';

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

/** One derived key (RFC 3711, section 4.3). */
function derived({ key, salt }: SrtpKeys, label: number, bytes: number): Buffer {
  const iv = Buffer.alloc(16);
  salt.copy(iv);
  iv[7] = (iv[7] ?? 0) ^ label;
  return createCipheriv('aes-128-ctr', key, iv).update(Buffer.alloc(bytes));
}

/** The packet as it goes over the network (RFC 7714). `header` counts its extensions too. */
export function protect({ key, salt }: SrtpKeys, packet: Buffer, header: number): Buffer {
  const iv = Buffer.from(salt);
  const counted = Buffer.alloc(12);
  packet.copy(counted, 2, 8, 12); // SSRC; no sequence number here has come round yet
  packet.copy(counted, 10, 2, 4);
  for (const [at, byte] of counted.entries()) iv[at] = (iv[at] ?? 0) ^ byte;
  const cipher = createCipheriv('aes-128-gcm', key, iv);
  cipher.setAAD(packet.subarray(0, header));
  const secret = Buffer.concat([cipher.update(packet.subarray(header)), cipher.final()]);
  return Buffer.concat([packet.subarray(0, header), secret, cipher.getAuthTag()]);
}
