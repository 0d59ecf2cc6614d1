import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, testFolder } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const PAGE = '<!doctype html><title>Rapport</title>';
const SCRIPT = 'console.log(1)'.repeat(100);

describe('the pages', () => {
  let t: TestServer;
  const folder = testFolder();
  beforeAll(async () => {
    mkdirSync(join(folder.path, 'assets'));
    writeFileSync(join(folder.path, 'index.html'), PAGE);
    writeFileSync(join(folder.path, 'assets/room-abc123.js'), SCRIPT);
    writeFileSync(join(folder.path, 'assets/room-abc123.js.br'), brotliCompressSync(SCRIPT));
    const [engine] = engines;
    if (!engine) throw new Error('no engine');
    t = await testServer(engine, { clientDir: folder.path });
  });
  afterAll(async () => {
    await t.end();
    folder.remove();
  });

  it.each(['/', '/join', '/sessions/abc_-9', '/calendar?view=month', '/index.html'])(
    '[HT5] serve the client at %s',
    async (path) => {
      const { status, headers, body } = await t.ask('GET', path);
      expect({ status, body }).toEqual({ status: 200, body: PAGE });
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );

  it.each([
    '/assets/room-old.js',
    '/favicon.ico',
    '/.env',
    '/..%2fpackage.json',
    '/assets/room-abc123.js.br',
  ])('[HT5] answer what is not there, %s, by not-found and not by a page', async (path) => {
    expect(await t.ask('GET', path)).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    });
  });

  it('[HT5] serve files that never change for ever, compressed where that was prepared', async () => {
    const plain = await t.ask('GET', '/assets/room-abc123.js', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const small = await t.ask('GET', '/assets/room-abc123.js', {
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    });
    expect(small.headers.get('content-encoding')).toBe('br');
    for (const { body, headers } of [plain, small]) {
      expect(body).toBe(SCRIPT);
      expect(headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('vary')).toBe('Accept-Encoding');
    }
    expect(small.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  it('[HT4] may load from us alone, be framed by nobody, and send nobody word of themselves', async () => {
    const { headers } = await t.ask('GET', '/join');
    expect(headers.get('content-security-policy')?.split(';')).toEqual([
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "script-src-attr 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "media-src 'self' blob:",
      "worker-src 'self'",
      "manifest-src 'self'",
      "connect-src 'self' ws://localhost:3000",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'self'",
    ]);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toMatch(
      /^camera=\(self\), microphone=\(self\), display-capture=\(self\)/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('[HT4] ask for TLS from now on where they are reached by it', async () => {
    const [engine] = engines;
    if (!engine) throw new Error('no engine');
    const tls = await testServer(engine, { config: { publicUrl: 'https://rapport.example' } });
    try {
      const { headers } = await tls.ask('GET', '/healthz');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('content-security-policy')).toContain('wss://rapport.example');
      expect(await tls.ask('GET', '/')).toMatchObject({ status: 404 });
    } finally {
      await tls.end();
    }
  });
});
