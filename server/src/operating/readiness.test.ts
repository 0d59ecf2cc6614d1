import { describe, expect, it, vi } from 'vitest';
import { LEAST_FREE_BYTES, ReadinessCheck } from './readiness.ts';

const WELL = {
  askDatabase: () => Promise.resolve([]),
  hasWorker: () => true,
  disk: () => Promise.resolve({ freeBytes: LEAST_FREE_BYTES, sizeBytes: 1e12 }),
};

describe('whether people can be sent here', () => {
  it('[MT6] is so while all is well', async () => {
    expect(await new ReadinessCheck(WELL).look()).toEqual({ not: [] });
  });

  it.each([
    ['database', { askDatabase: () => Promise.reject(new Error('away')) }],
    ['workers', { hasWorker: () => false }],
    ['disk', { disk: () => Promise.resolve({ freeBytes: LEAST_FREE_BYTES - 1, sizeBytes: 1e12 }) }],
    ['disk', { disk: () => Promise.reject(new Error('no such folder')) }],
  ])('[MT6] is not so without its %s', async (part, ill) => {
    expect(await new ReadinessCheck({ ...WELL, ...ill }).look()).toEqual({ not: [part] });
  });

  it('[MT6] is not so where the database does not answer at all', async () => {
    vi.useFakeTimers();
    try {
      const askDatabase = () => new Promise(() => undefined);
      const looked = new ReadinessCheck({ ...WELL, askDatabase }).look();
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await looked).toEqual({ not: ['database'] });
    } finally {
      vi.useRealTimers();
    }
  });

  it('[MT6] is not so from the moment on at which the server is to stop', async () => {
    const check = new ReadinessCheck(WELL);
    expect(await check.look()).toEqual({ not: [] });
    check.stop();
    expect(await check.look()).toEqual({ not: ['stopping'] });
  });

  it('[MT6] asks the database at most once a second, for any number of questions', async () => {
    vi.useFakeTimers();
    try {
      const askDatabase = vi.fn(WELL.askDatabase);
      const check = new ReadinessCheck({ ...WELL, askDatabase });
      for (let index = 0; index < 50; index += 1) await check.look();
      expect(askDatabase).toHaveBeenCalledTimes(1);
      vi.advanceTimersByTime(1_000);
      await check.look();
      expect(askDatabase).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
