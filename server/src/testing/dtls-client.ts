import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDtls, type RawPeer } from './raw-peer.ts';

/** A certificate of one's own, as every browser makes one. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
  /** SHA-256, as it is told in signalling. */
  readonly fingerprint: string;
}

/** Makes a certificate in the folder. */
export function makeCertificate(folder: string, name: string): Certificate {
  const [certificate, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const files = ['-nodes', '-days', '2', '-subj', '/CN=test', '-out', certificate, '-keyout', key];
  execFileSync('openssl', [...made, ...files], { stdio: 'ignore' });
  const { fingerprint256: fingerprint } = new X509Certificate(readFileSync(certificate));
  return { certificate, key, fingerprint };
}

const EXPORTED = /Keying material: ([0-9A-F]+)/;
/** Two keys of AES-128 and two salts of 12 bytes. */
const KEYING_BYTES = 56;

/** For tests: OpenSSL's own DTLS client behind a {@link RawPeer}. */
export class DtlsClient {
  readonly #process: ChildProcess;
  readonly #bridge: Socket;
  readonly #stop: () => void;
  #output = '';

  /** Begins a handshake from the peer's address: its first packet has been sent. */
  static async begin(peer: RawPeer, { certificate, key }: Certificate): Promise<DtlsClient> {
    const bridge = createSocket('udp4');
    bridge.bind(0, '127.0.0.1');
    await once(bridge, 'listening');
    const { port } = bridge.address();
    const own = ['-cert', certificate, '-key', key, '-use_srtp', 'SRTP_AEAD_AES_128_GCM'];
    const keys = ['-keymatexport', 'EXTRACTOR-dtls_srtp', '-keymatexportlen', `${KEYING_BYTES}`];
    const to = ['-dtls1_2', '-connect', `127.0.0.1:${port}`];
    const openssl = spawn('openssl', ['s_client', ...to, ...own, ...keys]);
    const client = new DtlsClient(peer, bridge, openssl);
    await Promise.race([once(bridge, 'message'), failure(openssl)]);
    return client;
  }

  private constructor(peer: RawPeer, bridge: Socket, process: ChildProcess) {
    this.#bridge = bridge;
    this.#process = process;
    process.stdout?.on('data', (text) => (this.#output += String(text)));
    let local = 0;
    bridge.on('message', (datagram, { port }) => {
      local = port;
      peer.send(datagram);
    });
    this.#stop = peer.on((datagram) => {
      if (isDtls(datagram)) bridge.send(datagram, local, '127.0.0.1');
    });
  }

  /** What both ends make their SRTP keys from, once the handshake is through. */
  get keying(): Buffer | undefined {
    const [, hex = ''] = EXPORTED.exec(this.#output) ?? [];
    return hex.length === KEYING_BYTES * 2 ? Buffer.from(hex, 'hex') : undefined;
  }

  async close(): Promise<void> {
    const gone = this.#process.exitCode === null ? once(this.#process, 'exit') : undefined;
    this.#process.kill('SIGKILL');
    await gone;
    this.#stop();
    this.#bridge.close();
  }
}

/** Rejects once the program has ended, or could not be started. */
async function failure(program: ChildProcess): Promise<never> {
  await once(program, 'exit');
  throw new Error(`openssl ended with ${program.exitCode} before it sent anything`);
}
