import { describe, expect, it, vi } from 'vitest';
import type { Sources } from './facts.ts';
import { serverStatus } from './server-status.ts';

const NOW = Date.now();
const WELL: Sources = {
  rooms: () => Promise.resolve({ open: 2, empty: 1, inside: 9, waiting: 3, away: 1, queued: 0 }),
  media: () => ({
    consumers: { audio: 0, video: 0, screen: 0 },
    producers: { audio: 0, video: 0, screen: 0 },
    transports: [],
    pipes: 0,
  }),
  workers: () => Promise.resolve([{ alive: true, rooms: 2, cpuSeconds: 1 }]),
  workerDeaths: () => 4,
  losses: () => Promise.resolve([]),
  sockets: () => ({ room: 13, staff: 1 }),
  outbox: () => Promise.resolve({ due: 1, failed: 2, oldestAt: NOW - 5000 }),
  disk: () => Promise.resolve({ freeBytes: 5e9, sizeBytes: 1e11 }),
  backupAt: () => Promise.resolve(NOW - 3_600_000),
  readiness: () => Promise.resolve({ not: [] }),
  isRedactionOverdue: () => false,
};
const statusOf = (sources: Partial<Sources>) =>
  serverStatus({ sources: { ...WELL, ...sources }, database: 'sqlite', hasMail: true });

describe('how the server does', () => {
  it('[MT7] is told as it is', async () => {
    expect(await statusOf({})).toMatchObject({
      rooms: { open: 2, inside: 9, waiting: 3 },
      database: { kind: 'sqlite', answers: true },
      mail: { set: true, due: 1, failed: 2, oldest: new Date(NOW - 5000).toISOString() },
      workers: { set: 1, running: 1, deaths: 4 },
      disk: { freeBytes: 5e9, sizeBytes: 1e11 },
      backup: new Date(NOW - 3_600_000).toISOString(),
      redactionOverdue: false,
    });
  });

  it('[MT7] leaves out what can not be looked up, and tells the rest', async () => {
    const away = () => Promise.reject(new Error('away'));
    const status = await statusOf({
      outbox: away,
      workers: away,
      disk: away,
      readiness: () => Promise.resolve({ not: ['database'] }),
      backupAt: () => Promise.resolve(undefined),
    });
    expect(status.database.answers).toBe(false);
    for (const part of ['mail', 'workers', 'disk', 'backup'])
      expect(status).not.toHaveProperty(part);
    expect(status.rooms?.open).toBe(2);
  });

  it('[MT7] does not wait for what does not answer', async () => {
    vi.useFakeTimers();
    try {
      const asked = statusOf({ outbox: () => new Promise(() => undefined) });
      await vi.advanceTimersByTimeAsync(3_000);
      expect(await asked).not.toHaveProperty('mail');
    } finally {
      vi.useRealTimers();
    }
  });
});
