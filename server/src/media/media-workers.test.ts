import { createServer, type Server } from 'node:net';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workerBin as realWorker } from 'mediasoup';
import { afterEach, expect, test, vi } from 'vitest';
import { createLogger } from '../platform/logger.ts';
import { freePort } from '../testing/hosted.ts';
import { FakeClient } from '../testing/fake-client.ts';
import type { MediaConfig } from './media-config.ts';
import { MediaService } from './media-service.ts';

const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

const serve = async (changes: Partial<MediaConfig> = {}): Promise<MediaService> => {
  const config = { workers: 1, listenIp: '127.0.0.1', portBase: await freePort(), ...changes };
  const service = await MediaService.create(config, createLogger('silent'));
  ended.push(() => service.close());
  return service;
};

/** Kills the worker that the only room lives in. */
const killItsWorker = (service: MediaService): void => {
  const pid = service.status().workers.find(({ rooms }) => rooms > 0)?.pid;
  if (pid === undefined) throw new Error('no room lives in any worker');
  process.kill(pid, 'SIGKILL');
};

const bothWays = new Map([
  ['ana', new Map([['ben', { audio: true, video: true, screen: false }]])],
  ['ben', new Map([['ana', { audio: true, video: true, screen: true }]])],
]);

test.each([1, 2])('[ME11] of %i workers one dies, and all is back within 2 s', async (workers) => {
  const service = await serve({ workers });
  const room = service.openRoom('session');
  room.setAudience(bothWays);
  const clients = [new FakeClient(room, 'ana'), new FakeClient(room, 'ben')];
  const join = async (client: FakeClient): Promise<void> => {
    await client.open();
    await client.produce('audio');
    await client.produce('video');
    if (client.seat === 'ana') await client.produce('screen');
  };
  await Promise.all(clients.map(join));

  const killed = performance.now();
  const resets = clients.map((client) => client.next('media:reset'));
  killItsWorker(service);
  await Promise.all(resets);
  await Promise.all(clients.map(join));
  await room.changed();
  await Promise.all(clients.map((client) => client.resumeAll()));
  expect(performance.now() - killed).toBeLessThan(2000);
  expect(clients.map((client) => client.sources('video'))).toEqual([['ben'], ['ana']]);
  expect(clients.map((client) => client.sources('screen'))).toEqual([[], ['ana']]);
});

test('[ME28] a worker that hangs is ended, and one that answers late is not', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const service = await serve();
    const client = new FakeClient(service.openRoom('session'), 'ana');
    await client.open();
    const [worker] = service.status().workers;
    const pid = worker?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    vi.advanceTimersByTime(10_000);
    process.kill(pid, 'SIGCONT');
    // It answers all of them before this.
    await service.workers();
    vi.advanceTimersByTime(10_000);
    expect(service.status().workers).toMatchObject([{ pid, alive: true }]);
    await service.workers();

    const reset = client.next('media:reset');
    process.kill(pid, 'SIGSTOP');
    vi.advanceTimersByTime(11_000);
    await reset;
    expect(service.workerDeaths).toBe(1);
    await client.open();
  } finally {
    vi.useRealTimers();
  }
});

test('[ME11] a worker that dies takes no other room with it', async () => {
  const service = await serve({ workers: 2 });
  const rooms = [service.openRoom('one'), service.openRoom('two')];
  const clients = rooms.map((room) => new FakeClient(room, 'ana'));
  await Promise.all(clients.map((client) => client.open()));
  expect(service.status().workers.map(({ rooms: count }) => count)).toEqual([1, 1]);

  const [first, second] = clients;
  const reset = first?.next('media:reset');
  process.kill(service.status().workers[0]?.pid ?? 0, 'SIGKILL');
  await reset;
  await second?.produce('audio');
  expect(second?.received.map(({ event }) => event)).not.toContain('media:reset');
});

test('[ME12] without a worker the server starts, refuses, and tells when there is one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'));
  ended.push(() => rm(folder, { recursive: true }));
  const workerBin = join(folder, 'mediasoup-worker');
  const service = await serve({ workerBin });
  expect(service.status().workers).toEqual([{ pid: undefined, rooms: 0, alive: false }]);

  const client = new FakeClient(service.openRoom('session'), 'ana');
  await expect(client.open()).rejects.toMatchObject({ code: 'media-unavailable' });

  const told = client.next('media:reset');
  await symlink(realWorker, workerBin);
  await told;
  await client.open();
  expect(service.status().workers).toMatchObject([{ rooms: 1, alive: true }]);
});

test('[ME12] a worker that ends at once, or is no program, is as none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'));
  ended.push(() => rm(folder, { recursive: true }));
  const ends = join(folder, 'ends');
  const noProgram = join(folder, 'no-program');
  await writeFile(ends, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  await writeFile(noProgram, 'hello', { mode: 0o644 });
  for (const workerBin of [ends, noProgram]) {
    const service = await serve({ workerBin });
    const client = new FakeClient(service.openRoom('session'), 'ana');
    await expect(client.open()).rejects.toMatchObject({ code: 'media-unavailable' });
  }
});

const occupy = async (port: number): Promise<Server> => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  return other;
};

test('[ME13] a port that stays taken is named, with the setting to change', async () => {
  const portBase = await freePort();
  const other = await occupy(portBase);
  ended.push(() => new Promise((done) => other.close(done)));
  await expect(serve({ portBase })).rejects.toMatchObject({
    code: 'rtc-port-in-use',
    message: expect.stringContaining(String(portBase)) as string,
    whatToDo: expect.stringContaining('RTC_PORT_BASE') as string,
  });
});

test('[ME13] a port that a killed server held is waited for', async () => {
  const portBase = await freePort();
  const other = await occupy(portBase);
  const service = serve({ portBase });
  setTimeout(() => other.close(), 500);
  expect((await service).status().workers).toMatchObject([{ alive: true }]);
});

test('[ME13] an address of another machine is named', async () => {
  await expect(serve({ listenIp: '203.0.113.9' })).rejects.toMatchObject({
    code: 'rtc-address-unusable',
    message: expect.stringContaining('203.0.113.9') as string,
  });
});
