import { describe, expect, it } from 'vitest';
import { daysBetween, sameClock } from './zones.ts';

describe('sameClock', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin', true],
    ['Europe/Berlin', 'Europe/Paris', true],
    ['Europe/Berlin', 'Europe/London', false],
    // The same hour on the other side of the date line is another day.
    ['Pacific/Honolulu', 'Pacific/Kiritimati', false],
  ])('of %s and %s is %s', (zone, other, expected) => {
    expect(sameClock(new Date('2026-03-10T12:00:00Z'), zone, other)).toBe(expected);
  });

  it('follows summer time, which begins on different days', () => {
    const zones = ['Africa/Lagos', 'Europe/London'] as const;
    expect(sameClock(new Date('2026-01-10T12:00:00Z'), ...zones)).toBe(false);
    expect(sameClock(new Date('2026-07-10T12:00:00Z'), ...zones)).toBe(true);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-12-01T22:00:00Z', '2026-12-01T23:30:00Z', 'UTC', 0],
    ['2026-12-01T22:00:00Z', '2026-12-01T23:30:00Z', 'Europe/Berlin', 1],
    ['2026-12-01T18:00:00Z', '2026-12-08T17:00:00Z', 'UTC', 7],
    // Over the night in which the clocks go back, and into a leap day.
    ['2026-10-24T21:00:00Z', '2026-10-25T21:00:00Z', 'Europe/Berlin', 1],
    ['2028-02-28T12:00:00Z', '2028-03-01T12:00:00Z', 'UTC', 2],
    ['2026-12-02T12:00:00Z', '2026-12-01T12:00:00Z', 'UTC', -1],
  ])('from %s to %s in %s is %i', (from, to, zone, days) => {
    expect(daysBetween(new Date(from), new Date(to), zone)).toBe(days);
  });
});
