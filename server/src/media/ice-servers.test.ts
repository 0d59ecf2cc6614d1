import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { iceServers } from './ice-servers.ts';

const USER = { session: 'session', seat: 'ana' };

test('[ME17] TURN credentials are made for an hour as coturn expects them, and name nobody', () => {
  const turn = { urls: ['turn:turn.example:3478'], secret: 'north wind' };
  const config = { turn, stunUrls: ['stun:stun.example:3478'] };
  const [stun, relay] = iceServers(config, USER, 1_700_000_000_999);
  expect(stun).toEqual({ urls: ['stun:stun.example:3478'] });
  expect(relay?.urls).toEqual(turn.urls);
  expect(relay?.username).toMatch(/^1700003600:[0-9a-f]{24}$/);
  const mac = createHmac('sha1', 'north wind').update(relay?.username ?? '');
  expect(relay?.credential).toBe(mac.digest('base64'));
});

test('[ME17] each seat has a user name of its own, the same whenever it asks', () => {
  const turn = { urls: ['turn:turn.example:3478'], secret: 'north wind' };
  const name = (session: string, seat: string, now: number) =>
    iceServers({ turn }, { session, seat }, now)[0]?.username?.split(':')[1];
  expect(name('one', 'ana', 0)).toBe(name('one', 'ana', 9_000_000));
  const names = [name('one', 'ana', 0), name('one', 'ben', 0), name('two', 'ana', 0)];
  expect(new Set(names).size).toBe(3);
});

test('[ME17] without settings there are no servers', () => {
  expect(iceServers({ stunUrls: [] }, USER, 0)).toEqual([]);
});
