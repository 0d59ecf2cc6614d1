import { createHmac, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const magicCookie = 0x2112a442;
const fingerprintMask = 0x5354554e;
const attributes = {
  username: 0x0006,
  integrity: 0x0008,
  priority: 0x0024,
  useCandidate: 0x0025,
  fingerprint: 0x8028,
  controlling: 0x802a,
};

/**
 * A STUN binding request (RFC 8489) as a controlling ICE agent sends it to nominate a candidate
 * (RFC 8445): all that it takes for an ICE-lite end to call the pair connected.
 */
export function bindingRequest({ username, password }) {
  const priority = Buffer.alloc(4);
  priority.writeUInt32BE(1845501695);
  const header = Buffer.alloc(20);
  header.writeUInt16BE(0x0001, 0);
  header.writeUInt32BE(magicCookie, 4);
  randomBytes(12).copy(header, 8);

  const unsigned = Buffer.concat([
    header,
    attribute(attributes.username, Buffer.from(username)),
    attribute(attributes.priority, priority),
    attribute(attributes.useCandidate, Buffer.alloc(0)),
    attribute(attributes.controlling, randomBytes(8)),
  ]);
  const signed = sealed(unsigned, attributes.integrity, 20, (message) =>
    createHmac('sha1', password).update(message).digest(),
  );
  return sealed(signed, attributes.fingerprint, 4, (message) => {
    const value = Buffer.alloc(4);
    value.writeUInt32BE((crc32(message) ^ fingerprintMask) >>> 0);
    return value;
  });
}

/** Appends an attribute computed over the message, whose length already counts that attribute. */
function sealed(message, type, length, compute) {
  message.writeUInt16BE(message.length - 20 + 4 + length, 2);
  return Buffer.concat([message, attribute(type, compute(message))]);
}

/** Whether a datagram is STUN: DTLS and SRTP begin with higher bytes (RFC 7983). */
export function isStun(datagram) {
  return datagram[0] < 4;
}

function attribute(type, value) {
  const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
}
