import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandPlan, type DatePlan } from './expand-plan.ts';
import { isoInZone } from './zoned-time.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const plan = (change: Partial<DatePlan> = {}): DatePlan => ({
  first: '2026-12-01',
  time: '18:00',
  timeZone: 'Europe/Berlin',
  everyWeeks: 1,
  count: 16,
  skip: [],
  ...change,
});
const walls = (change: Partial<DatePlan>) => expandPlan(plan(change)).map(({ wall }) => wall);
const shown = (change: Partial<DatePlan>) =>
  expandPlan(plan(change)).map(({ at }) =>
    isoInZone(at, change.timeZone ?? 'Europe/Berlin').slice(0, 22),
  );

/*
 * The same by a walk: day after day on the calendar, and minute after minute for the instant, with
 * nothing but Date and Intl.
 */
function walked({ first, time, timeZone, everyWeeks, count, skip }: DatePlan) {
  const starts: { wall: string; at: number }[] = [];
  for (let day = 0; starts.length < count; day += 1) {
    if (day % (7 * everyWeeks) !== 0) continue;
    const date = new Date(Date.parse(first) + day * DAY).toISOString().slice(0, 10);
    if (skip.includes(date)) continue;
    const wall = `${date}T${time}`;
    starts.push({ wall, at: walkedInstant(wall, timeZone) });
  }
  return starts;
}

function walkedInstant(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const wallAt = (at: number) => isoInZone(at, timeZone).slice(0, 16);
  // From before any offset to after it, in steps that every offset of today is a multiple of.
  for (let at = asUtc - 15 * HOUR; at <= asUtc + 15 * HOUR; at += 15 * 60_000) {
    if (wallAt(at) === wall) return at;
  }
  // Left out: the offset from before the change still counts.
  return asUtc - (Date.parse(`${wallAt(asUtc - 40 * HOUR)}Z`) - (asUtc - 40 * HOUR));
}

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/Edmonton',
  'America/Vancouver',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
);
const date = fc
  .integer({ min: Date.UTC(2024, 0) / DAY, max: Date.UTC(2036, 0) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
/** Plans whose days to skip are mostly days of theirs. */
const anyPlan = fc
  .record({
    first: date,
    time,
    timeZone: zone,
    everyWeeks: fc.constantFrom(1, 2),
    count: fc.integer({ min: 1, max: 60 }),
    weeks: fc.uniqueArray(fc.integer({ min: 0, max: 130 }), { maxLength: 12 }),
    other: fc.array(date, { maxLength: 3 }),
  })
  .map(({ weeks, other, ...rest }) => ({
    ...rest,
    skip: [
      ...weeks.map((week) =>
        new Date(Date.parse(rest.first) + week * 7 * DAY).toISOString().slice(0, 10),
      ),
      ...other,
    ],
  }));

describe('the dates of a course', () => {
  it('[SC4] are the same as those of a walk through the calendar', () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        expect(expandPlan(given)).toEqual(walked(given));
      }),
    );
  });

  it('[SC4] are as many as planned, on the same weekday, and on no day to skip', () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const dates = expandPlan(given).map(({ wall }) => wall.slice(0, 10));
        expect(dates).toHaveLength(given.count);
        expect(new Set(dates).size).toBe(given.count);
        expect(dates).toEqual(dates.toSorted());
        expect(dates.filter((one) => given.skip.includes(one))).toEqual([]);
        const weekdays = dates.map((one) => new Date(one).getUTCDay());
        expect(new Set(weekdays)).toEqual(new Set([new Date(given.first).getUTCDay()]));
      }),
    );
  });

  it('[SC4] of 16 Tuesdays leave out the 29th of December, and end a week later', () => {
    const dates = walls({ skip: ['2026-12-29'] });
    expect(dates).toHaveLength(16);
    expect(dates.slice(2, 6)).toEqual([
      '2026-12-15T18:00',
      '2026-12-22T18:00',
      '2027-01-05T18:00',
      '2027-01-12T18:00',
    ]);
    expect(dates.at(-1)).toBe('2027-03-23T18:00');
  });

  it('[SC4] begin later where the first day is one to skip', () => {
    expect(walls({ count: 2, skip: ['2026-12-01'] })).toEqual([
      '2026-12-08T18:00',
      '2026-12-15T18:00',
    ]);
  });

  it.each([
    [
      'clocks that go forward',
      { first: '2026-03-24', count: 2 },
      ['2026-03-24T18:00:00+01', '2026-03-31T18:00:00+02'],
    ],
    [
      'clocks that go back',
      { first: '2026-10-20', count: 2 },
      ['2026-10-20T18:00:00+02', '2026-10-27T18:00:00+01'],
    ],
    [
      'a zone that stops changing its clocks',
      { first: '2026-10-27', count: 2, timeZone: 'America/Edmonton' },
      ['2026-10-27T18:00:00-06', '2026-11-03T18:00:00-06'],
    ],
    [
      'a night whose 02:30 is left out',
      { first: '2026-03-22', time: '02:30', count: 3 },
      ['2026-03-22T02:30:00+01', '2026-03-29T03:30:00+02', '2026-04-05T02:30:00+02'],
    ],
    [
      '29 February',
      { first: '2028-02-15', count: 3, everyWeeks: 2 },
      ['2028-02-15T18:00:00+01', '2028-02-29T18:00:00+01', '2028-03-14T18:00:00+01'],
    ],
  ])('[SC4] go through %s', (_what, change, expected) => {
    expect(shown(change)).toEqual(expected);
  });
});
