import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '@rapport/shared/contract/calendar-limits.ts';
import {
  addressOf,
  daysShown,
  firstOfWeek,
  plusDays,
  shownIn,
  stepped,
  VIEWS,
} from './calendar-days.ts';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const anyView = fc.constantFrom(...VIEWS);
const anyFirst = fc.integer({ min: 1, max: 7 });
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

describe('the days of a calendar', () => {
  it('[CO27] follow each other, have the chosen among them, and no more than can be asked for', () => {
    fc.assert(
      fc.property(anyView, anyDay, anyFirst, (view, day, first) => {
        const days = daysShown(view, day, first);
        expect(days).toContain(day);
        expect(days.length).toBeLessThanOrEqual(CALENDAR_DAYS);
        for (const [at, one] of days.entries()) expect(one).toBe(plusDays(days[0] ?? '', at));
      }),
    );
  });

  it('[CO27] are whole weeks from the day on which a week begins, with the whole month in them', () => {
    fc.assert(
      fc.property(anyDay, anyFirst, (day, first) => {
        for (const view of ['week', 'month'] as const) {
          const days = daysShown(view, day, first);
          expect(days.length % 7).toBe(0);
          expect(weekday(days[0] ?? '')).toBe(first);
        }
        const month = daysShown('month', day, first);
        const own = month.filter((one) => one.slice(0, 7) === day.slice(0, 7));
        expect(own[0]?.slice(8)).toBe('01');
        expect(plusDays(own.at(-1) ?? '', 1).slice(8)).toBe('01');
        // No week has only days of other months.
        for (let at = 0; at < month.length; at += 7) {
          expect(month.slice(at, at + 7).some((one) => own.includes(one))).toBe(true);
        }
      }),
    );
  });

  it('[CO27] a step on shows the days after, and a step back those before', () => {
    fc.assert(
      fc.property(anyView, anyDay, anyFirst, (view, day, first) => {
        const next = stepped(view, day, 1);
        if (view === 'month') {
          const months = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
          expect(months(next) - months(day)).toBe(1);
          expect(next.slice(8) <= day.slice(8)).toBe(true);
          expect(months(day) - months(stepped(view, day, -1))).toBe(1);
        } else {
          const shown = daysShown(view, day, first);
          expect(daysShown(view, next, first)[0]).toBe(plusDays(shown.at(-1) ?? '', 1));
          expect(stepped(view, next, -1)).toBe(day);
        }
      }),
    );
  });

  it('knows leap days and short months', () => {
    expect(stepped('month', '2028-01-31', 1)).toBe('2028-02-29');
    expect(stepped('month', '2027-01-31', 1)).toBe('2027-02-28');
    expect(stepped('month', '2026-12-31', 1)).toBe('2027-01-31');
    expect(stepped('month', '2027-01-15', -1)).toBe('2026-12-15');
    expect(daysShown('month', '2027-02-10', 1)).toHaveLength(28);
    expect(daysShown('month', '2026-08-10', 1)).toHaveLength(42);
  });

  it('begins weeks as the reader’s country does', () => {
    expect([firstOfWeek('en-GB'), firstOfWeek('en-US')]).toEqual([1, 7]);
  });
});

describe('the address of a calendar', () => {
  it('[CO27] says what it shows', () => {
    fc.assert(
      fc.property(anyView, anyDay, (view, day) => {
        expect(shownIn(addressOf({ view, day }).split('?')[1] ?? '')).toEqual({ view, day });
        expect(shownIn(addressOf({ view }).split('?')[1] ?? '')).toEqual({ view });
      }),
    );
  });

  it('is today’s week where it says nothing, or nonsense', () => {
    for (const query of ['', 'view=year', 'day=2026-02-30', 'day=soon', 'day=2026-13-01']) {
      expect(shownIn(query)).toEqual({ view: 'week' });
    }
  });
});
