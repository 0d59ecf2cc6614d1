import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SignInLimits, type Guess } from './sign-in-limits.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = 1_800_000_000_000;
const ROBIN = 'robin@demo.example';

const limits = () => new SignInLimits(Buffer.alloc(32, 7));
const from = (network: string, device?: string): Guess => ({ network, account: ROBIN, device });
const address = (n: number) =>
  `198.${String(18 + (n >> 16))}.${String((n >> 8) & 255)}.${String(n & 255)}`;

/** Tries one password; gives the wait where it was not checked. */
const guess = (limit: SignInLimits, who: Guess, now: number, right = false): number => {
  const wait = limit.begin(who, now);
  if (wait === 0) limit.ended(who, right, now);
  return wait;
};

/** Guesses as often as they let one, from so many networks at once. Gives how many were checked. */
const attack = (limit: SignInLimits, networks: string[], ms: number): number => {
  const waiting = networks.map((network) => ({ network, at: START }));
  let checked = 0;
  for (let now = START; now < START + ms; now += 1000) {
    for (const one of waiting) {
      while (one.at <= now) {
        const wait = guess(limit, from(one.network), now);
        if (wait === 0) checked += 1;
        else one.at = now + wait;
      }
    }
  }
  return checked;
};

describe('[HT3] guessing passwords', () => {
  it('ten thousand wrong ones from as many addresses hold up no device that is known', () => {
    const limit = limits();
    for (let n = 0; n < 10_000; n += 1) guess(limit, from(address(n)), START + n * 10);
    const now = START + 100_000;
    expect(guess(limit, from('203.0.113.9', 'laptop'), now, true)).toBe(0);
    // Not even one that is used from an attacker's own network.
    expect(guess(limit, from(address(3), 'laptop'), now, true)).toBe(0);
  });

  it('nor anybody on a new device for longer than a minute', () => {
    const limit = limits();
    const owner = from('203.0.113.9');
    for (let n = 0; n < 10_000; n += 1) guess(limit, from(address(n)), START + n * 10);
    const asked = START + 100_000;
    const wait = guess(limit, owner, asked, true);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(MINUTE);
    // The attack goes on, and asking again meanwhile does not make it longer.
    for (let n = 0; n < 10_000; n += 1) {
      guess(limit, from(address(n)), asked + n * 3);
      if (n % 1000 === 0) guess(limit, owner, asked + n * 3, true);
    }
    expect(guess(limit, owner, asked + wait, true)).toBe(0);
  });

  it('a known device has a limit of its own, which strangers do not share', () => {
    const limit = limits();
    const thief = from('198.51.100.1', 'stolen');
    const checked = Array.from({ length: 100 }, () => guess(limit, thief, START)).filter(
      (w) => w === 0,
    );
    expect(checked).toHaveLength(11);
    expect(guess(limit, from('203.0.113.9', 'laptop'), START, true)).toBe(0);
    expect(guess(limit, from('203.0.113.9'), START, true)).toBe(0);
  });

  it('one network guesses at most 12 times in its first hour and 110 times in a day', () => {
    expect(attack(limits(), ['198.51.100.1'], HOUR)).toBeLessThanOrEqual(12);
    expect(attack(limits(), ['198.51.100.1'], DAY)).toBeLessThanOrEqual(110);
  });

  it('all strangers together guess at most 30 times and five times a second', () => {
    const many = Array.from({ length: 400 }, (_, n) => address(n));
    expect(attack(limits(), many, MINUTE)).toBeLessThanOrEqual(30 + 5 * 60);
  });

  it('who has a /48 of IPv6 is one guesser with many addresses, not many guessers', () => {
    const own = Array.from({ length: 300 }, (_, n) => `2001:db8:7:${n.toString(16)}::/64`);
    expect(attack(limits(), own, HOUR)).toBeLessThanOrEqual(260);
  });

  it('no wait is longer than fifteen minutes, whatever happened', () => {
    const network = fc.integer({ min: 0, max: 5 }).map((n) => address(n));
    const step = fc.record({
      network,
      known: fc.boolean(),
      after: fc.integer({ min: 0, max: 10 * MINUTE }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const limit = limits();
        let now = START;
        for (const { network: one, known, after } of steps) {
          now += after;
          const wait = guess(limit, from(one, known ? 'laptop' : undefined), now);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(15 * MINUTE);
        }
      }),
    );
  });

  it('guesses that are sent at once are checked one after the other', () => {
    const limit = limits();
    const who = from('198.51.100.1');
    expect(limit.begin(who, START)).toBe(0);
    expect(limit.begin(who, START)).toBeGreaterThan(0);
    limit.ended(who, undefined, START);
    expect(limit.begin(who, START)).toBe(0);
  });
});
