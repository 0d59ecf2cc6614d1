import { spawn } from 'node:child_process';
import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import type { Certificate } from './certificate.ts';
import type { IceSocket } from './ice-socket.ts';

const PROFILE = 'SRTP_AEAD_AES_128_GCM';
const KEY_BYTES = 16;
const SALT_BYTES = 12;
const DONE_WITHIN_MS = 15_000;

/** What a client encrypts with. */
export interface SrtpKeys {
  readonly key: Buffer;
  readonly salt: Buffer;
}

/**
 * Does the DTLS handshake of a client and gives the keys for what it sends. Node speaks no DTLS:
 * OpenSSL's own client does it, over a UDP port of ours that relays to the transport, and is
 * killed when it has told the keys, before it could say goodbye.
 * @throws Error with what OpenSSL wrote when it does not come to an end
 */
export async function dtlsKeys(ice: IceSocket, certificate: Certificate): Promise<SrtpKeys> {
  const relay = createSocket('udp4');
  relay.bind(0, '127.0.0.1');
  await once(relay, 'listening');
  let client: RemoteInfo | undefined;
  relay.on('message', (datagram, from) => {
    client = from;
    ice.send(datagram);
  });
  ice.onDatagram = (datagram) => {
    if (client) relay.send(datagram, client.port, client.address);
  };
  const length = 2 * (KEY_BYTES + SALT_BYTES);
  const openssl = spawn('openssl', [
    's_client',
    ...['-dtls1_2', '-connect', `127.0.0.1:${relay.address().port}`, '-use_srtp', PROFILE],
    ...['-cert', certificate.file, '-key', certificate.file, '-nocommands'],
    ...['-keymatexport', 'EXTRACTOR-dtls_srtp', '-keymatexportlen', String(length)],
  ]);
  try {
    const material = await told(openssl.stdout);
    return {
      key: material.subarray(0, KEY_BYTES),
      salt: material.subarray(2 * KEY_BYTES, 2 * KEY_BYTES + SALT_BYTES),
    };
  } finally {
    openssl.kill('SIGKILL');
    relay.close();
    ice.onDatagram = () => undefined;
  }
}

function told(output: NodeJS.ReadableStream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let written = '';
    const give = () => reject(new Error(`no DTLS connection:\n${written}`));
    const timer = setTimeout(give, DONE_WITHIN_MS);
    output.on('end', give);
    output.on('data', (part: Buffer) => {
      written += part.toString();
      const [, material] = /Keying material: ([0-9A-F]+)\n/.exec(written) ?? [];
      if (material === undefined) return;
      clearTimeout(timer);
      resolve(Buffer.from(material, 'hex'));
    });
  });
}
