import { describe, expect, it } from 'vitest';
import { ownLimiters } from '../platform/limiters.ts';
import { SocketLimits } from './socket-limits.ts';

const refused = { code: 'rate-limited' };
const seat = (name: string, network = '203.0.113.9') => ({ session: 's', seat: name, network });

/** How many of so many are let through. */
const passed = async (count: number, one: () => Promise<void>): Promise<number> => {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, one));
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
};

describe('[SO12] live connections are limited', () => {
  it('by network before anybody has said who they are', async () => {
    const limits = new SocketLimits(ownLimiters);
    expect(await passed(1300, () => limits.handshake('198.51.100.1'))).toBe(1200);
    await expect(limits.handshake('203.0.113.9')).resolves.toBeUndefined();
  });

  it('by seat, and not those of other seats or of its owner elsewhere', async () => {
    const limits = new SocketLimits(ownLimiters);
    const leaked = seat('ana', '198.51.100.1');
    expect(await passed(100, () => limits.arrival(leaked))).toBe(60);
    await expect(limits.arrival(leaked)).rejects.toMatchObject(refused);
    await expect(limits.arrival(seat('ana'))).resolves.toBeUndefined();
    await expect(limits.arrival(seat('ben', '198.51.100.1'))).resolves.toBeUndefined();
  });

  it('and [SO9] so is what a seat sends, from one network and from all together', async () => {
    const limits = new SocketLimits(ownLimiters);
    const leaked = seat('ana', '198.51.100.1');
    expect(await passed(300, () => limits.message(leaked))).toBe(200);
    await expect(limits.message(seat('ana'))).resolves.toBeUndefined();
    let all = 201;
    for (let n = 0; n < 5; n += 1) {
      all += await passed(200, () => limits.message(seat('ana', `192.0.2.${String(n)}`)));
    }
    expect(all).toBe(600);
    await expect(limits.message(seat('ben'))).resolves.toBeUndefined();
  });
});
