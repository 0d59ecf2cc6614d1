import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, plusDays, wallOf } from './wall-time.ts';
import { isoInZone } from './zoned-time.ts';

const HOUR = 3_600_000;

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/Edmonton',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
);
const minute = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
  .map((at) => Math.floor(at / 60_000) * 60_000);

const iso = (wall: string, timeZone: string) => isoInZone(instantOf(wall, timeZone), timeZone);

/** The same by `Intl` alone: tries every offset that the zone has around then. */
function instantByIntl(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const offsetAt = (at: number) => Date.parse(`${isoInZone(at, timeZone).slice(0, 19)}Z`) - at;
  const around = [-26, -13, 0, 13, 26].map((hours) => offsetAt(asUtc + hours * HOUR));
  const tried = around.map((offset) => asUtc - offset).toSorted((a, b) => a - b);
  const shown = tried.find((at) => isoInZone(at, timeZone).slice(0, 16) === wall);
  return shown ?? asUtc - offsetAt(asUtc - 26 * HOUR);
}

describe('a time on the wall', () => {
  it.each([
    ['before clocks go forward', '2026-03-24T18:00', 'Europe/Berlin', '2026-03-24T18:00:00+01:00'],
    ['after clocks went forward', '2026-03-31T18:00', 'Europe/Berlin', '2026-03-31T18:00:00+02:00'],
    ['after clocks went back', '2026-10-27T18:00', 'Europe/Berlin', '2026-10-27T18:00:00+01:00'],
    ['that is left out', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T03:30:00+02:00'],
    ['that comes twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    [
      'where clocks are changed no more',
      '2026-12-01T18:00',
      'America/Edmonton',
      '2026-12-01T18:00:00-06:00',
    ],
    ['on 29 February', '2028-02-29T18:00', 'America/New_York', '2028-02-29T18:00:00-05:00'],
  ])('[SC1] %s is one instant', (_when, wall, timeZone, expected) => {
    expect(iso(wall, timeZone)).toBe(expected);
  });

  it('[SC1] is the wall of its instant, unless clocks leave it out', () => {
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const wall = wallOf(at, timeZone);
        expect(wall).toBe(isoInZone(at, timeZone).slice(0, 16));
        expect(wallOf(instantOf(wall, timeZone), timeZone)).toBe(wall);
        expect(instantOf(wall, timeZone)).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('[SC1] is the instant that Intl knows for it, whichever way clocks are changed', () => {
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const wall = wallOf(at, 'UTC');
        expect(instantOf(wall, timeZone)).toBe(instantByIntl(wall, timeZone));
      }),
    );
  });

  it('[SC1] keeps seconds where there are any, so that its instant is the very same', () => {
    const at = Date.parse('2026-06-16T19:00:07.250+02:00');
    expect(wallOf(at, 'Europe/Berlin')).toBe('2026-06-16T19:00:07.25');
    expect(instantOf(wallOf(at, 'Europe/Berlin'), 'Europe/Berlin')).toBe(at);
  });

  it('[PR4] shows the same some days later, and the date so many days on', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: -500, max: 500 }), (at, days) => {
        const wall = wallOf(at, 'UTC');
        const later = Date.parse(`${plusDays(wall, days)}Z`);
        expect(later - at).toBe(days * 24 * HOUR);
      }),
    );
  });
});
