import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RedisServer } from '../testing/redis-server.ts';
import { silent } from '../testing/test-databases.ts';
import { openRedis, type Redis } from './redis.ts';
import { sharedLimiters } from './shared-limiters.ts';

const LIMIT = { points: 10, duration: 60 };

describe('limits of several nodes', () => {
  let server: RedisServer;
  const open: Redis[] = [];
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(async () => {
    for (const redis of open) redis.destroy();
    await server.kill();
  });

  const node = async () => {
    const redis = openRedis(server.url, silent);
    open.push(redis);
    await vi.waitFor(() => expect(redis.isReady).toBe(true));
    return sharedLimiters(redis)('tries', LIMIT);
  };
  const passed = async (tries: (() => Promise<unknown>)[]): Promise<number> => {
    const outcomes = await Promise.allSettled(tries.map((one) => one()));
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it('[MN8] are one limit, wherever one tries; without Redis each node has its own', async () => {
    const [a, b] = [await node(), await node()];
    const tries = Array.from({ length: 40 }, (_, n) => () => (n % 2 ? a : b).consume('someone'));
    expect(await passed(tries)).toBe(LIMIT.points);
    expect(await passed([() => a.consume('someone else')])).toBe(1);
    await server.kill();
    await vi.waitFor(() => expect(open.some(({ isReady }) => isReady)).toBe(false));
    const alone = Array.from({ length: 40 }, () => () => a.consume('someone'));
    expect(await passed(alone)).toBe(LIMIT.points);
  });

  it('[MN8] a Redis that hangs holds up nobody for long, and not each time', async () => {
    await server.boot();
    const a = await node();
    server.pause();
    const asked = performance.now();
    const tries = Array.from({ length: 40 }, () => () => a.consume('someone who waits'));
    expect(await passed(tries)).toBe(LIMIT.points);
    const [first = () => Promise.reject(new Error('none'))] = tries;
    for (let times = 0; times < 20; times += 1) await passed([first]);
    expect(performance.now() - asked).toBeLessThan(2_000);
    server.goOn();
  });
});
