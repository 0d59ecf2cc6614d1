import { expect, test } from 'vitest';
import { KnownDevices } from './known-devices.ts';

const devices = (publicUrl = 'https://rapport.example', key = 1) =>
  new KnownDevices(Buffer.alloc(32, key), publicUrl);
const asSent = (setCookie: string): string => setCookie.split(';')[0] ?? '';

test('[ST8] a device is known to the accounts that signed in on it, and to no other', () => {
  const known = devices();
  const first = asSent(known.remember(undefined, 'robin@demo.example'));
  const both = asSent(known.remember(first, 'kim@demo.example'));
  const id = known.find(both, 'robin@demo.example');
  expect(id).toBeDefined();
  expect(known.find(`a=b; ${both}; c=d`, 'kim@demo.example')).toBe(id);
  expect(known.find(both, 'sam@demo.example')).toBeUndefined();
  expect(known.find(first, 'kim@demo.example')).toBeUndefined();
});

test('[ST8] the cookie is for this host alone, and no script reads it', () => {
  expect(devices().remember(undefined, 'a@b.example')).toMatch(
    /^__Host-rapport\.device=[\w.-]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  );
  expect(devices('http://localhost:3000').remember(undefined, 'a@b.example')).toMatch(
    /^rapport\.device=[\w.-]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
});

test('[ST8] what was made up, taken from another, or made elsewhere is not known', () => {
  const known = devices();
  const mine = asSent(known.remember(undefined, 'mallory@demo.example'));
  const [name = '', value = ''] = mine.split('=');
  const [, proof = ''] = value.split('.');
  for (const cookie of [
    `${name}=${'x'.repeat(22)}.${proof}`,
    `${name}=${value}.${'x'.repeat(22)}`,
    `${name}=`,
    name,
    'x'.repeat(5000),
    asSent(devices('https://rapport.example', 2).remember(undefined, 'robin@demo.example')),
  ]) {
    expect(known.find(cookie, 'robin@demo.example')).toBeUndefined();
  }
  expect(known.find(`x${mine}`, 'mallory@demo.example')).toBeUndefined();
});

test('[ST8] it remembers eight accounts, the latest ones', () => {
  const known = devices();
  const account = (n: number) => `${String(n)}@demo.example`;
  let cookie: string | undefined;
  for (let n = 0; n < 12; n += 1) cookie = asSent(known.remember(cookie, account(n)));
  expect(known.find(cookie, account(3))).toBeUndefined();
  for (let n = 4; n < 12; n += 1) expect(known.find(cookie, account(n))).toBeDefined();
});
