import { USUAL_REMINDERS } from '@rapport/shared/rules/reminder-times.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReminders, isStillTime, onceFor, timeOf, type ReminderTime } from './reminder-times.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-06-23T18:00:00+02:00');
const set = (...minutes: number[]): ReminderTime[] =>
  minutes.map((one) => ({ minutes: one, since: 0 }));

const anyTimes = fc
  .uniqueArray(fc.integer({ min: 15, max: 14 * 24 * 60 }), { maxLength: 3 })
  .map((minutes) => set(...minutes));

/** The times that are due for a session, so many minutes before it. */
const dueAt = (times: readonly ReminderTime[], before: number): string[] =>
  dueReminders(times, START - before * MINUTE)
    .filter(({ startsAfter, startsUntil }) => START > startsAfter && START <= startsUntil)
    .map(({ time }) => time);

describe('when a reminder is due', () => {
  it('[LT3] goes at its moment, never before, never after the start, and never two at once', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: -60, max: 15 * 24 * 60 }), (times, before) => {
        const due = dueAt(times, before);
        expect(due.length).toBeLessThanOrEqual(1);
        if (before <= 0) expect(due).toEqual([]);
        for (const { minutes } of times) {
          expect(dueAt(times, minutes)).toHaveLength(1);
          expect(dueAt(set(minutes), minutes + 0.001)).toEqual([]);
        }
      }),
    );
  });

  it('[LT3] a server that was down makes up for it while it makes sense', () => {
    const usual = set(...USUAL_REMINDERS);
    expect([1441, 1440, 361, 360, 61, 60, 16, 15].map((before) => dueAt(usual, before))).toEqual([
      [],
      ['day'],
      ['day'],
      [],
      [],
      ['hour'],
      ['hour'],
      [],
    ]);
  });

  it('[LT3] a time that is new reminds of nothing whose moment was before', () => {
    const since = START - 100 * MINUTE;
    expect(dueAt([{ minutes: 101, since }], 99)).toEqual([]);
    expect(dueAt([{ minutes: 100, since }], 99)).toEqual(['100m']);
    expect(dueAt([{ minutes: 99, since }], 99)).toEqual(['99m']);
  });
});

describe('a reminder that waited', () => {
  const at = (times: readonly ReminderTime[], time: string, before: number) =>
    isStillTime(times, { time, startsAt: START, now: START - before * MINUTE });

  it('[LT3] goes only while its time is set, and no later one is due', () => {
    expect(at(set(1440, 60), 'day', 1400)).toBe(true);
    expect(at(set(1440, 60), 'day', 60)).toBe(false);
    expect(at(set(1440, 60), 'hour', 10)).toBe(true);
    expect(at(set(60), 'day', 1400)).toBe(false);
    expect(at([], 'hour', 10)).toBe(false);
    // The later one is new: it does not go for this session.
    const late = [{ minutes: 120, since: START - 100 * MINUTE }];
    expect(at([...set(1440), ...late], 'day', 90)).toBe(true);
  });

  it('[LT3] is known by what it is written once for', () => {
    const facts = { session: 's', subject: 'm', start: START };
    for (const time of ['day', 'hour', '45m']) expect(timeOf(onceFor(time, facts))).toBe(time);
    expect(timeOf(null)).toBe('');
  });
});
