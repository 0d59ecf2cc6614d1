import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { downloadPrebuilt } from './prebuilt.mjs';

const PROGRAM = 'a worker';
const HASH = createHash('sha256').update(PROGRAM).digest('hex');

describe('the prebuilt worker', () => {
  let folder;
  let server;
  let status = 200;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-prebuilt-'));
    writeFileSync(join(folder, 'mediasoup-worker'), PROGRAM);
    const archive = join(folder, 'worker.tgz');
    execFileSync('tar', ['-czf', archive, '-C', folder, 'mediasoup-worker']);
    server = createServer((_request, response) =>
      response.writeHead(status).end(readFileSync(archive)),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    vi.stubEnv('MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL', `http://127.0.0.1:${port}`);
  });
  afterEach(() => {
    status = 200;
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const download = (hash) => {
    vi.stubEnv('MEDIASOUP_WORKER_SHA256', hash);
    const into = join(folder, 'into');
    mkdirSync(into, { recursive: true });
    return downloadPrebuilt(into);
  };

  it('is taken where it is the one that was pinned', async () => {
    expect(readFileSync(await download(HASH), 'utf8')).toBe(PROGRAM);
  });

  it('is refused where it is another', async () => {
    await expect(download('0'.repeat(64))).rejects.toThrow(`its SHA-256 is ${HASH}, not`);
  });

  it('is not there where its server says so', async () => {
    status = 404;
    await expect(download(HASH)).rejects.toThrow('its server answered 404');
  });
});
