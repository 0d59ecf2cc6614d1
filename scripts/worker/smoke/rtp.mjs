/** One Opus packet (RFC 3550 header, no extensions): what the worker forwards need not decode. */
export function opusPacket({ ssrc, sequence, payload }) {
  const packet = Buffer.alloc(12 + payload.length);
  packet[0] = 0x80;
  packet[1] = 100;
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(sequence * 960, 4);
  packet.writeUInt32BE(ssrc, 8);
  payload.copy(packet, 12);
  return packet;
}

/** Send parameters that fit `opusPacket`. */
export function opusParameters(ssrc) {
  return {
    mid: '0',
    codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48000, channels: 2 }],
    encodings: [{ ssrc }],
    rtcp: { cname: 'smoke' },
  };
}
