import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ADULT_AT, isMinor } from './minor.ts';

it.each([
  ['', '2026-06-16', false],
  ['2008-06-16', '2026-06-15', true],
  ['2008-06-16', '2026-06-16', false],
  ['2008-02-29', '2026-02-28', true],
  ['2008-02-29', '2026-03-01', false],
  ['2026-06-16', '2026-06-16', true],
])('[CL8] born on %j, on %s: a minor %s', (born, today, minor) => {
  expect(isMinor(born, today)).toBe(minor);
});

it('[CL8] is a minor from birth until that birthday, and never again', () => {
  const day = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 100 * 366 }), (at, days) => {
      const [born, today] = [dateOf(at), dateOf(at + days * 86_400_000)];
      const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
      const birthdayHasCome = today.slice(5) >= born.slice(5);
      expect(isMinor(born, today)).toBe(years - (birthdayHasCome ? 0 : 1) < ADULT_AT);
    }),
  );
});
