/** Of every STUN message. */
export const STUN_COOKIE = 0x2112a442;

export type StunAttribute = readonly [type: number, value: Buffer];

/** The head of a message whose attributes take so many bytes. */
export function stunHeader(method: number, length: number, id: Buffer): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16BE(method, 0);
  bytes.writeUInt16BE(length, 2);
  bytes.writeUInt32BE(STUN_COOKIE, 4);
  return Buffer.concat([bytes, id]);
}

export function stunAttribute([type, value]: StunAttribute): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc(-value.length & 3)]);
}

/** The attributes of a message, by type. */
export function stunAttributes(message: Buffer): Map<number, Buffer> {
  const attributes = new Map<number, Buffer>();
  for (let at = 20; at + 4 <= message.length;) {
    const length = message.readUInt16BE(at + 2);
    attributes.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + length));
    at += 4 + length + (-length & 3);
  }
  return attributes;
}
