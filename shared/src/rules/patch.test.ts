import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diff, type Json } from './patch.ts';

const key = fc.constantFrom('a', 'b', 'c', 'seats', '__proto__', 'constructor');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer(),
    fc.string({ maxLength: 3 }),
    fc.boolean(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('a patch', () => {
  it('[PT1] leads from any value to any other, through the wire', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const sent = JSON.parse(JSON.stringify(diff(before, after))) as ReturnType<typeof diff>;
        expect(applyPatch(before, sent)).toEqual(after);
      }),
    );
  });

  it('[PT2] is empty between equal values, and only then', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(diff(before, JSON.parse(JSON.stringify(before)) as Json)).toEqual([]);
        const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
        expect(diff(before, after).length === 0).toBe(same);
      }),
    );
  });

  it('[PT3] keeps what it does not touch as it was, the object itself', () => {
    const seats = { one: { name: 'Alder' }, two: { name: 'Birch' } };
    const after = applyPatch<{ seats: typeof seats }>({ seats }, [
      [['seats', 'two', 'name'], 'Cedar'],
    ]);
    expect(after.seats.one).toBe(seats.one);
    expect(after.seats.two).toEqual({ name: 'Cedar' });
    expect(seats.two.name).toBe('Birch');
  });

  it.each([
    ['a place that is not there', [[['gone', 'name'], 'x']]],
    ['an item past the end', [[['list', 3], 'x']]],
    ['the inside of a plain value', [[['word', 'x'], 'y']]],
  ] as const)('[PT4] fails on %s, so that a fresh view can be asked for', (_name, patch) => {
    expect(() =>
      applyPatch(
        { list: [1], word: 'w' },
        patch.map(([path, value]) => [[...path], value]),
      ),
    ).toThrow(/leads nowhere/);
  });
});

function sorted(value: Json): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { record: entries.map(([name, inner]) => [name, sorted(inner as Json)]) };
}
