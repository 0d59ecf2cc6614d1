import { expect, it } from 'vitest';
import { DevicesLetIn } from './devices-let-in.ts';

const session = 'a session';

it('[ND1] reads a session once for all who ask, and anew once its room was opened', async () => {
  let reads = 0;
  const known = new DevicesLetIn(() => {
    reads += 1;
    return Promise.resolve(new Map([['alder', `phone ${String(reads)}`]]));
  });
  const asked = ['phone 1', 'phone 2'].map((device) => known.has(session, 'alder', device));
  expect(await Promise.all(asked)).toEqual([true, false]);
  expect(await known.has(session, 'birch', 'phone 1')).toBe(false);
  expect(reads).toBe(1);
  known.forget(session);
  expect(await known.has(session, 'alder', 'phone 2')).toBe(true);
});

it('[ND4] asks again after a read that failed', async () => {
  let fails = true;
  const known = new DevicesLetIn(() =>
    fails ? Promise.reject(new Error('no disk')) : Promise.resolve(new Map([['alder', 'phone']])),
  );
  await expect(known.has(session, 'alder', 'phone')).rejects.toThrow('no disk');
  fails = false;
  expect(await known.has(session, 'alder', 'phone')).toBe(true);
});

it('remembers no more than the sessions of an evening', async () => {
  const reads: string[] = [];
  const known = new DevicesLetIn((one) => {
    reads.push(one);
    return Promise.resolve(new Map());
  });
  const sessions = Array.from({ length: 65 }, (_one, number) => `session ${String(number)}`);
  for (const one of [...sessions, 'session 64', 'session 0'])
    await known.has(one, 'alder', 'phone');
  expect(reads).toEqual([...sessions, 'session 0']);
});
