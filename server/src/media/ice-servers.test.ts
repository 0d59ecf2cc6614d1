import { expect, test } from 'vitest';
import { iceServers } from './ice-servers.ts';

// openssl: printf '1700003600:rapport' | openssl dgst -sha1 -hmac 'north wind' -binary | base64
const CREDENTIAL = 'sgvNBccF6Q7jDxYJzSZW3Ze9xLQ=';

test('[ME17] TURN credentials are made for an hour as coturn expects them, and name nobody', () => {
  const turn = { urls: ['turn:turn.example:3478'], secret: 'north wind' };
  expect(iceServers({ turn, stunUrls: ['stun:stun.example:3478'] }, 1_700_000_000_999)).toEqual([
    { urls: ['stun:stun.example:3478'] },
    { urls: turn.urls, username: '1700003600:rapport', credential: CREDENTIAL },
  ]);
});

test('[ME17] without settings there are no servers', () => {
  expect(iceServers({ stunUrls: [] }, 0)).toEqual([]);
});
