import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32 } from './base32.ts';
import { codeAt, stepOf } from './totp.ts';

describe('[FA2] the codes of an app', () => {
  /** RFC 6238, appendix B, of whose eight digits apps show the last six. */
  const secret = Buffer.from('12345678901234567890');

  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of the standard at second %i', (seconds, code) => {
    expect(codeAt(secret, seconds * 1000)).toBe(code);
  });

  const moment = fc.integer({ min: 60_000, max: 4_000_000_000_000 });
  const secrets = fc
    .uint8Array({ minLength: 20, maxLength: 20 })
    .map((bytes) => Buffer.from(bytes));

  it('are taken half a minute early or late, and never again', () => {
    fc.assert(
      fc.property(secrets, moment, fc.constantFrom(-30_000, 0, 30_000), (key, now, off) => {
        const code = codeAt(key, now + off);
        const step = stepOf(key, code, { now, after: -2 });
        expect(step).toBeDefined();
        const after = Math.floor((now + 30_000) / 30_000);
        expect(stepOf(key, code, { now, after })).toBeUndefined();
        expect(stepOf(key, code, { now, after: step ?? 0 })).not.toBe(step);
      }),
    );
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('are not %j', (code) => {
    expect(stepOf(secret, code, { now: 59_000, after: -1 })).toBeUndefined();
  });

  it('of another minute are not taken', () => {
    const now = 1_234_567_890_000;
    for (const off of [-90_000, -60_000, 60_000, 90_000]) {
      expect(stepOf(secret, codeAt(secret, now + off), { now, after: -1 })).toBeUndefined();
    }
  });
});

/** RFC 4648, section 10, without padding. */
it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('[FA2] writes %j in base 32 as %s', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written);
});
