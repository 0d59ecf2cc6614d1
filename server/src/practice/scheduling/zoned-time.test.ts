import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoInZone, onSameDay } from './zoned-time.ts';

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
