import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lease } from '../hosting/leases.ts';
import { AppError } from '../platform/errors.ts';
import { randomId } from '../platform/ids.ts';
import { longBegun, RedisServer } from '../testing/redis-server.ts';
import { silent } from '../testing/test-databases.ts';
import { openRedis, type Redis } from './redis.ts';
import { RoomLeases } from './room-leases.ts';

let server: RedisServer;
const open: { leases: RoomLeases; redis: Redis }[] = [];

beforeAll(async () => {
  server = await RedisServer.start();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  await server.kill();
  await server.boot();
  await longBegun(server);
});
afterEach(async () => {
  for (const { leases, redis } of open.splice(0)) {
    await leases.close();
    redis.destroy();
  }
});

const ready = (redis: Redis) => vi.waitFor(() => expect(redis.isReady).toBe(true));

async function node(name: string, nodeForRoom: () => string | undefined = () => name) {
  const redis = openRedis(server.url, silent);
  await ready(redis);
  const leases = new RoomLeases({ redis, node: name, logger: silent, nodeForRoom });
  open.push({ leases, redis });
  return { leases, redis };
}

/** The lease, or the name of the node that has the room, or another refusal. */
const ask = (leases: RoomLeases, session: string, onLost = () => {}): Promise<Lease | string> =>
  leases.take(session, onLost).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return error.detail ?? error.code;
  });

const got = (answer: Lease | string): answer is Lease => typeof answer !== 'string';

describe('which node has a room', () => {
  it('[MN1] of many that ask at once one has it, and the others know which', async () => {
    const names = ['a', 'b', 'c'];
    const nodes = await Promise.all(names.map((name) => node(name)));
    const sessions = Array.from({ length: 300 }, () => randomId());
    for (const session of sessions) {
      const answers = await Promise.all(nodes.map(({ leases }) => ask(leases, session)));
      const has = answers.findIndex(got);
      expect(answers.filter(got)).toHaveLength(1);
      expect(answers.filter((answer) => !got(answer))).toEqual([names[has], names[has]]);
    }
  });

  it('[MN1] a room that was given back is another’s at once, with a higher token', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const first = await a.leases.take('s', () => {});
    expect(await b.leases.isElsewhere('s')).toBe(true);
    await first.release();
    expect(await b.leases.isElsewhere('s')).toBe(false);
    const second = await b.leases.take('s', () => {});
    expect(second.token).toBeGreaterThan(first.token);
    // What is given back late takes nothing from whoever has it now.
    await first.release();
    expect(await ask(a.leases, 's')).toBe('b');
  });

  it('[MN1] a node that starts again under its name has its rooms at once', async () => {
    const a = await node('a');
    const first = await a.leases.take('s', () => {});
    const again = await node('a');
    const second = await again.leases.take('s', () => {});
    expect(second.token).toBeGreaterThan(first.token);
  });

  it('[MN2] the room of a node that says nothing more is another’s within 3 s', async () => {
    const [a, b] = [await node('a'), await node('b')];
    await a.leases.take('s', () => {});
    await a.leases.renew();
    const silentSince = performance.now();
    await a.leases.close();
    await vi.waitFor(async () => expect(got(await ask(b.leases, 's'))).toBe(true), {
      timeout: 5_000,
      interval: 20,
    });
    expect(performance.now() - silentSince).toBeLessThan(3_500);
  });

  it('[MN2] a node that slept through it learns of it, and has the room no more', async () => {
    const lost = vi.fn();
    const [a, b] = [await node('a'), await node('b')];
    await a.leases.take('s', lost);
    await a.leases.take('kept', () => expect.unreachable());
    await a.redis.del('rapport:room:s'); // As when it was not renewed in time.
    await b.leases.take('s', () => {});
    await a.leases.renew();
    expect(lost).toHaveBeenCalledTimes(1);
    expect(await b.leases.isElsewhere('kept')).toBe(true);
    expect(await ask(a.leases, 's')).toBe('b');
  });

  it('[MN3] while Redis is away nodes keep their rooms, and nobody takes another', async () => {
    const lost = vi.fn();
    const [a, b] = [await node('a'), await node('b')];
    await a.leases.take('s', lost);
    await server.kill();
    await a.leases.renew();
    expect(await ask(b.leases, 's')).toBe('unavailable');
    expect(await ask(b.leases, 'other')).toBe('unavailable');
    // It comes back empty, and gives no room away before it is known again who has which.
    await server.boot();
    await ready(b.redis);
    await vi.waitFor(
      async () => {
        const answer = await ask(b.leases, 's');
        expect(['unavailable', 'a']).toContain(answer);
        expect(answer).toBe('a');
      },
      { timeout: 5_000, interval: 20 },
    );
    await vi.waitFor(async () => expect(got(await ask(b.leases, 'other'))).toBe(true), {
      timeout: 6_000,
    });
    expect(lost).not.toHaveBeenCalled();
  });

  it('[MN3] a Redis that hangs holds nobody up for long', async () => {
    const a = await node('a');
    server.pause();
    const asked = performance.now();
    expect(await ask(a.leases, 's')).toBe('unavailable');
    expect(performance.now() - asked).toBeLessThan(2_000);
    server.goOn();
  });

  it('[MN4] a room that nobody has is kept for the node that is to have it', async () => {
    const a = await node('a', () => 'b');
    const b = await node('b');
    expect(await ask(a.leases, 's')).toBe('b');
    const c = await node('c');
    expect(await ask(c.leases, 's')).toBe('b');
    expect(got(await ask(b.leases, 's'))).toBe(true);
  });

  it('[MN4] where no node takes rooms, that is said', async () => {
    const a = await node('a', () => undefined);
    expect(await ask(a.leases, 's')).toBe('unavailable');
  });

  it('renews more leases than go into one step', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const sessions = Array.from({ length: 450 }, () => randomId());
    await Promise.all(sessions.map((session) => a.leases.take(session, () => {})));
    for (const session of sessions) await a.redis.del(`rapport:room:${session}`);
    await a.leases.renew();
    expect(await Promise.all(sessions.map((session) => ask(b.leases, session)))).toEqual(
      sessions.map(() => 'a'),
    );
  });
});
