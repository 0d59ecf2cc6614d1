import { describe, expect, it } from 'vitest';
import { sameClock } from './zones.ts';

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
