import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './testing/hosted.ts';

/** The server as a process of its own, as `npm start` runs it. */
class ServerProcess {
  readonly child: ChildProcess;
  output = '';
  errors = '';

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        RTC_LISTEN_IP: '127.0.0.1',
        RTC_WORKERS: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    this.child.stderr?.on('data', (text: Buffer) => (this.errors += text.toString()));
  }

  /** Resolves when the banner stands there, with what was printed. */
  async ready(): Promise<string> {
    while (!this.output.includes('Ctrl-C')) {
      if (this.child.exitCode !== null) throw new Error(this.errors);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'exit')]);
    }
    return this.output;
  }

  async exited(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null)
      await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

describe('the server process', () => {
  let dataDir: string;
  let started: ServerProcess[];
  const start = async (env: Record<string, string> = {}) => {
    const server = new ServerProcess({
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      RTC_PORT_BASE: String(await freePort()),
      ...env,
    });
    started.push(server);
    return server;
  };

  const demoFile = () => join(dataDir, 'demo.txt');

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'rapport-main-'));
    started = [];
  });
  afterEach(async () => {
    for (const server of started) {
      server.child.kill('SIGKILL');
      await server.exited();
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('[SU1] says where the link is that sets the practice up, and keeps it from logs', async () => {
    const file = join(dataDir, 'set-up.txt');
    const server = await start({ DEMO: 'off' });
    const banner = await server.ready();
    expect(banner).toContain(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const link = readFileSync(file, 'utf8');
    expect(link).toMatch(/^http:\/\/localhost:\d+\/set-up#[\w-]{43}\n$/);
    expect(banner + server.errors).not.toContain('set-up#');
  });

  it('[UP1] ends its start with where to go, the sign-in, and a link for each demo person', async () => {
    const server = await start();
    const banner = await server.ready();
    expect(banner).toMatch(/Rapport is ready: http:\/\/localhost:\d+/);
    expect(banner).toContain(demoFile());
    const demo = readFileSync(demoFile(), 'utf8');
    expect(demo).toMatch(/robin@demo\.example {2}\S+-\d+/);
    expect(demo.match(/\/join#[\w-]{43}/g)?.length).toBeGreaterThanOrEqual(9);
    // Nobody else reads it, and no log has it.
    expect(statSync(demoFile()).mode & 0o777).toBe(0o600);
    expect(banner + server.errors).not.toMatch(/join#|@demo\.example/);
  });

  it('[UP2] has the same sign-in and links when it is started again', async () => {
    const port = String(await freePort());
    const first = await start({ PORT: port });
    const banner = await first.ready();
    const demo = readFileSync(demoFile(), 'utf8');
    first.child.kill('SIGKILL');
    await first.exited();
    expect(await (await start({ PORT: port })).ready()).toBe(banner);
    expect(readFileSync(demoFile(), 'utf8')).toBe(demo);
  });

  it('[UP3] stops when it is told to, and says that all is well', async () => {
    const server = await start();
    await server.ready();
    server.child.kill('SIGTERM');
    expect(await server.exited()).toBe(0);
  });

  it("[RS8] keeps its files its owner's alone, whatever the umask is, and closes older ones", async () => {
    const wide = process.umask(0o022);
    try {
      writeFileSync(join(dataDir, 'rapport.sqlite'), '', { mode: 0o644 });
      chmodSync(dataDir, 0o755);
      const server = await start({ PUBLIC_URL: 'https://rapport.example' });
      await server.ready();
      // [CF2]
      expect(server.errors).toContain('the secret lies in the data folder');
      expect(server.errors).toContain('could be read by others');
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      const files = readdirSync(dataDir);
      expect(files).toEqual(
        expect.arrayContaining([
          'rapport.sqlite',
          'rapport.sqlite-wal',
          'rapport.sqlite-shm',
          'secret',
        ]),
      );
      for (const file of files) {
        expect([file, statSync(join(dataDir, file)).mode & 0o777]).toEqual([file, 0o600]);
      }
    } finally {
      process.umask(wide);
    }
  });

  it('[RS7] keeps its secret outside of the folder where it is told to, and says when it is the wrong one', async () => {
    const vault = mkdtempSync(join(tmpdir(), 'rapport-vault-'));
    try {
      const RAPPORT_SECRET_FILE = join(vault, 'secret');
      const server = await start({ RAPPORT_SECRET_FILE, PUBLIC_URL: 'https://rapport.example' });
      await server.ready();
      expect(server.errors).not.toContain('the secret lies in the data folder');
      server.child.kill('SIGKILL');
      await server.exited();
      expect(readdirSync(dataDir)).not.toContain('secret');
      expect(statSync(RAPPORT_SECRET_FILE).mode & 0o777).toBe(0o600);

      const other = await start({ RAPPORT_SECRET_FILE: join(vault, 'other') });
      expect(await other.exited()).toBe(1);
      expect(other.errors).toContain('(secret-wrong)');
      expect(readdirSync(vault)).toEqual(['secret']);
      expect(readdirSync(dataDir)).not.toContain('secret');
    } finally {
      rmSync(vault, { recursive: true, force: true });
    }
  });

  it('[UP4] says which port is taken and what to do about it', async () => {
    const port = await freePort();
    const other: Server = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const server = await start({ PORT: String(port) });
    expect(await server.exited()).toBe(1);
    other.close();
    expect(server.errors).toContain(`Port ${port} is taken`);
    expect(server.errors).toContain('PORT=3001');
    expect(server.errors).toContain('(port-in-use)');
  });

  it('[UP7] [DM2] has no demo behind https, and warns of settings that do not fit', async () => {
    writeFileSync(demoFile(), 'of before');
    const banner = await (await start({ PUBLIC_URL: 'https://rapport.example' })).ready();
    expect(banner).not.toMatch(/demo\.txt|demo\.example|\/join#/);
    expect(existsSync(demoFile())).toBe(false);
    expect(banner).toContain('TRUST_PROXY is off');
  });

  it('[UP5] names every setting that it cannot use', async () => {
    const server = await start({ PORT: 'three', RTC_WORKERS: '-1' });
    expect(await server.exited()).toBe(1);
    expect(server.errors).toMatch(/PORT[\s\S]*RTC_WORKERS[\s\S]*\(settings-invalid\)/);
  });

  it('[UP6] [MT6] serves everything but media while its media worker is missing, and says so', async () => {
    const port = await freePort();
    const server = await start({ PORT: String(port), MEDIASOUP_WORKER_BIN: '/no/such/worker' });
    await server.ready();
    const url = `http://127.0.0.1:${port}`;
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, not: ['workers'] });
    for (const path of ['/healthz', '/api/me']) {
      expect((await fetch(url + path)).status).toBe(200);
    }
    expect(server.errors).toContain('worker');
  });
});
