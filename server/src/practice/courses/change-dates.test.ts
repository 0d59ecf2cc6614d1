import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../platform/errors.ts';
import { expandPlan } from '../scheduling/expand-plan.ts';
import { changeDates, type DateChange } from './change-dates.ts';
import type { Slot } from './slots.ts';
import { numbered } from './numbering.ts';

const HOUR = 3_600_000;
const timeZone = 'Europe/Berlin';
/** After the fourth of sixteen Tuesdays, with both changes of clocks to come. */
const NOW = Date.parse('2026-03-25T12:00:00+01:00');

const course = (count = 16, now = NOW): Slot[] =>
  expandPlan({ first: '2026-03-03', time: '18:00', timeZone, everyWeeks: 1, count, skip: [] }).map(
    (start, index) => ({
      ...start,
      id: `s${String(index + 1)}`,
      minutes: 90,
      begun: start.at <= now,
    }),
  );
const rhythm = { timeZone, everyWeeks: 1, now: NOW, waiting: [] };
const apply = (change: DateChange, slots = course()) => changeDates(slots, change, rhythm);
const walls = (slots: readonly Slot[]) =>
  slots.filter(({ cancelled }) => !cancelled).map(({ wall }) => wall.slice(5));
const refusalOf = (change: DateChange, slots = course()) => {
  try {
    apply(change, slots);
  } catch (error) {
    if (error instanceof AppError) return error.message;
  }
  return 'done';
};

const session = fc.integer({ min: 1, max: 16 }).map((n) => `s${String(n)}`);
const wall = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 7, max: 21 }))
  .map(([day, hour]) => {
    const date = new Date(Date.parse('2026-03-01') + day * 24 * HOUR).toISOString().slice(0, 10);
    return `${date}T${String(hour).padStart(2, '0')}:15`;
  });
const skip = fc.array(
  wall.map((one) => one.slice(0, 10)),
  { maxLength: 10 },
);
const anyChange: fc.Arbitrary<DateChange> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), session, wall }),
  fc.record({ kind: fc.constant('move-later' as const), session, wall }),
  fc.record({ kind: fc.constant('cancel' as const), session }),
  fc.record({ kind: fc.constant('call-off' as const), session, skip }),
  fc.record({ kind: fc.constant('extend' as const), count: fc.integer({ min: 1, max: 44 }), skip }),
  fc.record({ kind: fc.constant('end' as const) }),
);

/** How many sessions a change leaves. */
const left = (change: DateChange, slots: readonly Slot[]): number => {
  if (change.kind === 'cancel') return slots.length - 1;
  if (change.kind === 'end') return slots.filter(({ begun }) => begun).length;
  return slots.length + (change.kind === 'extend' ? change.count : 0);
};

describe('a change of dates', () => {
  it('[CO10] leaves what has begun as it was, loses and doubles none, and lets none overlap', () => {
    const tried = { done: 0, refused: 0 };
    fc.assert(
      fc.property(anyChange, fc.boolean(), (change, early) => {
        // A room may be opened and ended before its time, while earlier sessions are still to come.
        const before = course().map((slot) =>
          early && slot.id === 's8' ? { ...slot, begun: true } : slot,
        );
        let after: Slot[];
        try {
          after = apply(change, before);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          tried.refused += 1;
          return;
        }
        tried.done += 1;
        const begun = before.filter((slot) => slot.begun);
        expect(after.filter((slot) => slot.begun)).toEqual(begun);
        const ids = after.flatMap(({ id }) => id ?? []);
        expect(ids.toSorted()).toEqual(before.map(({ id }) => id).toSorted());
        const held = after.filter(({ cancelled }) => !cancelled);
        expect(held).toHaveLength(left(change, before));
        for (const [index, slot] of held.entries()) {
          const next = held[index + 1];
          if (next) expect(slot.at + slot.minutes * 60_000).toBeLessThanOrEqual(next.at);
          if (!slot.begun) expect(slot.at).toBeGreaterThan(NOW);
        }
      }),
    );
    expect(Math.min(tried.done, tried.refused)).toBeGreaterThan(5);
  });

  it('[CO11] numbers what is held by its dates, from 1 on, and what has begun as before', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
        let slots: (Slot & Partial<ReturnType<typeof numbered>[number]>)[] = course();
        const place = (all: readonly Slot[]) => {
          const held = all.filter(({ cancelled }) => !cancelled);
          const places = numbered({ approach: 'ipt', review: true }, held);
          return held.map((slot, index) => ({
            ...slot,
            id: slot.id ?? `new-${String(index)}-${String(slot.at)}`,
            ...places[index],
          }));
        };
        slots = place(slots);
        const begun = slots.filter((slot) => slot.begun);
        for (const change of changes) {
          try {
            slots = place(changeDates(slots, change, rhythm));
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
          expect(slots.map(({ number }) => number)).toEqual(slots.map((_, index) => index + 1));
          expect(slots.filter((slot) => slot.begun)).toEqual(begun);
        }
      }),
    );
  });

  it('[CO12] moves one, and no other', () => {
    const after = apply({ kind: 'move', session: 's6', wall: '2026-04-09T17:00', minutes: 60 });
    expect(walls(after).slice(4, 7)).toEqual(['03-31T18:00', '04-09T17:00', '04-14T18:00']);
    expect(after.find(({ id }) => id === 's6')).toMatchObject({ minutes: 60 });
    expect(after.filter(({ id }) => id !== 's6')).toEqual(course().filter(({ id }) => id !== 's6'));
  });

  it('[CO12] [PP21] moves one and all later by the same days and hours, whatever clocks do', () => {
    const after = apply({ kind: 'move-later', session: 's5', wall: '2026-03-26T19:30' });
    expect(walls(after).slice(3, 7)).toEqual([
      '03-24T18:00',
      '03-26T19:30',
      '04-02T19:30',
      '04-09T19:30',
    ]);
    expect(walls(after).at(-1)).toBe('06-11T19:30');
    const early = course().map((one) => (one.id === 's8' ? { ...one, begun: true } : one));
    const around = apply({ kind: 'move-later', session: 's5', wall: '2026-04-01T18:00' }, early);
    expect(walls(around).slice(6, 9)).toEqual(['04-15T18:00', '04-21T18:00', '04-29T18:00']);
    expect(new Date(after[4]?.at ?? 0).toISOString()).toBe('2026-03-26T18:30:00.000Z');
    expect(new Date(after[5]?.at ?? 0).toISOString()).toBe('2026-04-02T17:30:00.000Z');
  });

  it('[CO13] makes up for one that is called off a week after the last, not on a day to skip', () => {
    const after = apply({ kind: 'call-off', session: 's6', skip: ['2026-06-23'] });
    expect(walls(after)).not.toContain('04-07T18:00');
    expect(walls(after).slice(-2)).toEqual(['06-16T18:00', '06-30T18:00']);
    expect(after.find(({ id }) => id === 's6')).toMatchObject({ cancelled: true });
    // The last one, too.
    expect(walls(apply({ kind: 'call-off', session: 's16', skip: [] })).at(-1)).toBe('06-23T18:00');
  });

  it('[CO14] adds sessions as the course usually meets, and never in the past', () => {
    const extend = (slots?: Slot[]) => walls(apply({ kind: 'extend', count: 2, skip: [] }, slots));
    expect(extend().slice(-2)).toEqual(['06-23T18:00', '06-30T18:00']);
    const moved = apply({ kind: 'move', session: 's16', wall: '2026-06-18T10:00' });
    expect(extend(moved).slice(-2)).toEqual(['06-23T18:00', '06-30T18:00']);
    const shifted = apply({ kind: 'move-later', session: 's15', wall: '2026-06-11T10:00' });
    expect(extend(shifted).slice(-2)).toEqual(['06-25T10:00', '07-02T10:00']);
    const over = course(2);
    expect(over.every(({ begun }) => begun)).toBe(true);
    expect(extend(over).slice(-2)).toEqual(['03-31T18:00', '04-07T18:00']);
  });

  it.each<[string, DateChange]>([
    ['not-allowed: begun', { kind: 'move', session: 's4', wall: '2026-04-01T18:00' }],
    ['not-allowed: begun', { kind: 'move-later', session: 's1', wall: '2026-04-01T18:00' }],
    ['not-allowed: begun', { kind: 'cancel', session: 's4' }],
    ['not-allowed: begun', { kind: 'call-off', session: 's4', skip: [] }],
    ['not-found: session', { kind: 'cancel', session: 'nothing' }],
    ['invalid-message: change.wall', { kind: 'move', session: 's5', wall: '2026-03-25T11:00' }],
    [
      'invalid-message: change.wall',
      { kind: 'move-later', session: 's5', wall: '2026-03-20T18:00' },
    ],
    ['not-allowed: overlap', { kind: 'move', session: 's5', wall: '2026-04-07T17:00' }],
    ['full: sessions', { kind: 'extend', count: 45, skip: [] }],
  ])('[CO15] is refused (%s)', (refusal, change) => {
    expect(refusalOf(change)).toBe(refusal);
  });

  it('[CO15] is refused where nothing was ever held and all is cancelled', () => {
    expect(refusalOf({ kind: 'extend', count: 1, skip: [] }, [])).toBe('not-allowed: no-sessions');
  });
});
