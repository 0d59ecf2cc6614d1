import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate made for one run, for all clients of it. */
export interface Certificate {
  /** The file with certificate and key. */
  readonly file: string;
  /** SHA-256, as SDP writes it. */
  readonly fingerprint: string;
  readonly forget: () => void;
}

/** @throws Error when OpenSSL's command line program is not there */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  const file = join(folder, 'client.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const rest = [
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=bench',
    '-keyout',
    file,
    '-out',
    `${file}.crt`,
  ];
  execFileSync('openssl', ['req', '-x509', ...curve, ...rest], { stdio: 'pipe' });
  const certificate = readFileSync(`${file}.crt`, 'utf8');
  appendFileSync(file, certificate);
  return {
    file,
    fingerprint: new X509Certificate(certificate).fingerprint256,
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}
