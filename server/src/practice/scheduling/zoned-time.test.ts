import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoInZone, onSameDay, plusDays } from './zoned-time.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/Edmonton', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const zone = fc.constantFrom(...zones);
const time = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });

describe('times in a zone', () => {
  it('are written with the offset of that day', () => {
    const at = Date.UTC(2026, 6, 1, 17, 0);
    expect(isoInZone(at, 'Europe/Berlin')).toBe('2026-07-01T19:00:00+02:00');
    expect(isoInZone(at, 'America/Edmonton')).toBe('2026-07-01T11:00:00-06:00');
    expect(isoInZone(at, 'Asia/Kathmandu')).toBe('2026-07-01T22:45:00+05:45');
    expect(isoInZone(Date.UTC(2026, 0, 1), 'UTC')).toBe('2026-01-01T00:00:00+00:00');
  });

  it('name the same moment, to the second', () => {
    fc.assert(
      fc.property(time, zone, (at, timeZone) => {
        expect(Date.parse(isoInZone(at, timeZone))).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });

  it('are on the same day when their dates there are', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -48, max: 48 }), zone, (at, hours, timeZone) => {
        const other = at + hours * 3_600_000;
        const date = (t: number) => isoInZone(t, timeZone).slice(0, 10);
        expect(onSameDay(at, other, timeZone)).toBe(date(at) === date(other));
      }),
    );
  });
});

describe('the same time some days later', () => {
  it('[PR4] stays on the wall through the change of clocks', () => {
    const winter = Date.parse('2026-03-24T19:00:00+01:00');
    expect(isoInZone(plusDays(winter, 7, 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-03-31T19:00:00+02:00',
    );
    const summer = Date.parse('2026-10-20T19:00:00+02:00');
    expect(isoInZone(plusDays(summer, 7, 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-10-27T19:00:00+01:00',
    );
  });

  it('moves forward when the clocks leave it out', () => {
    const before = Date.parse('2026-03-22T02:30:00+01:00');
    expect(isoInZone(plusDays(before, 7, 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30:00+02:00',
    );
  });

  it('[PR4] shows the same clock time and the date so many days on', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -120, max: 120 }), zone, (at, days, timeZone) => {
        const before = isoInZone(at, timeZone);
        const after = isoInZone(plusDays(at, days, timeZone), timeZone);
        const hour = Number(before.slice(11, 13));
        // Clocks are changed in the small hours; then it may be put off, and never by more.
        fc.pre(hour >= 4 && hour < 23);
        expect(after.slice(11, 19)).toBe(before.slice(11, 19));
        const date = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
        expect(date(after) - date(before)).toBe(days * 86_400_000);
      }),
      { numRuns: 500 },
    );
  });
});
