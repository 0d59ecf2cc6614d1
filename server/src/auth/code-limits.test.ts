import { beforeEach, describe, expect, it } from 'vitest';
import { CodeLimits } from './code-limits.ts';

const MINUTE = 60_000;
const account = 'ash@linden.example';

describe('[FA5] guessing codes', () => {
  let limits: CodeLimits;
  beforeEach(() => {
    limits = new CodeLimits(Buffer.alloc(32, 1));
  });

  /** Guesses as often as it may until the end of the time; says how often that was. */
  const guesses = (device: string | undefined, forMs: number): number => {
    let count = 0;
    for (let now = 0; now < forMs;) {
      const wait = limits.begin({ account, device }, now);
      if (wait === 0) {
        limits.ended({ account, device }, false, now);
        count += 1;
      } else now += wait;
    }
    return count;
  };

  it('is held up, whoever guesses: under 120 a day, of a million', () => {
    expect(guesses(undefined, 24 * 60 * MINUTE)).toBeLessThan(120);
  });

  it('holds up no device that has completed a sign-in before', () => {
    guesses(undefined, 60 * MINUTE);
    const owner = { account, device: 'a device of hers' };
    expect(limits.begin(owner, 60 * MINUTE)).toBe(0);
    expect(guesses('a stolen device', 24 * 60 * MINUTE)).toBeLessThan(130);
  });

  it('is one guess at a time, however many are sent at once', () => {
    expect(limits.begin({ account, device: undefined }, 0)).toBe(0);
    expect(limits.begin({ account, device: undefined }, 0)).toBe(1000);
    limits.ended({ account, device: undefined }, undefined, 0);
    expect(limits.begin({ account, device: undefined }, 0)).toBe(0);
  });

  it('begins anew after the right code', () => {
    for (let times = 0; times < 10; times += 1) {
      limits.begin({ account, device: undefined }, 0);
      limits.ended({ account, device: undefined }, false, 0);
    }
    limits.begin({ account, device: undefined }, 0);
    limits.ended({ account, device: undefined }, true, 0);
    limits.begin({ account, device: undefined }, 0);
    limits.ended({ account, device: undefined }, false, 0);
    expect(limits.begin({ account, device: undefined }, 0)).toBe(0);
  });
});
