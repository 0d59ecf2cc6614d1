import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring, Tie } from '../contract/room/circle.ts';
import { circleChanges, type CircleChange } from './circle-changes.ts';

const tie = (id: string, ring: Ring, name = id, angle = 0): Tie => ({
  id,
  name,
  note: '',
  ring,
  angle,
});

const circles = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: fc.constantFrom('Ada', 'Bo', 'Cy'),
    note: fc.constantFrom('', 'a note'),
    ring: fc.constantFrom<Ring>(1, 2, 3),
    angle: fc.nat(359),
  }),
  { selector: ({ id }) => id },
);

describe('what has changed on a circle', () => {
  it.each<[string, Tie[], Tie[], CircleChange[]]>([
    ['nothing', [tie('Mother', 2)], [tie('Mother', 2)], []],
    ['only where on the ring', [tie('Mother', 2)], [tie('Mother', 2, 'Mother', 90)], []],
    [
      'someone nearer',
      [tie('Mother', 3)],
      [tie('Mother', 1)],
      [{ kind: 'nearer', name: 'Mother', ring: 1 }],
    ],
    [
      'someone further away',
      [tie('Mother', 1)],
      [tie('Mother', 2)],
      [{ kind: 'further', name: 'Mother', ring: 2 }],
    ],
    ['someone new', [], [tie('Lena', 2)], [{ kind: 'new', name: 'Lena', ring: 2 }]],
    ['someone gone', [tie('Tom', 1)], [], [{ kind: 'gone', name: 'Tom' }]],
    [
      'another name, and nearer',
      [tie('m', 2, 'Mother')],
      [tie('m', 1, 'Mum')],
      [
        { kind: 'nearer', name: 'Mum', ring: 1 },
        { kind: 'renamed', name: 'Mum', was: 'Mother' },
      ],
    ],
    [
      'all at once',
      [tie('Tom', 1), tie('Mother', 3), tie('Ben', 2)],
      [tie('Ben', 3), tie('Lena', 2), tie('Mother', 2)],
      [
        { kind: 'further', name: 'Ben', ring: 3 },
        { kind: 'nearer', name: 'Mother', ring: 2 },
        { kind: 'new', name: 'Lena', ring: 2 },
        { kind: 'gone', name: 'Tom' },
      ],
    ],
  ])('is said: %s', (_what, before, after, changes) => {
    expect(circleChanges(before, after)).toEqual(changes);
  });

  it('is nothing between a circle and itself', () => {
    fc.assert(
      fc.property(circles, (ties) => {
        expect(circleChanges(ties, ties)).toEqual([]);
      }),
    );
  });

  it('looked at the other way round is the opposite', () => {
    const opposite = { new: 'gone', gone: 'new', nearer: 'further', further: 'nearer' } as const;
    const kinds = (before: Tie[], after: Tie[]) =>
      circleChanges(before, after).map(({ kind }) => kind);
    fc.assert(
      fc.property(circles, circles, (before, after) => {
        const back = kinds(after, before).map((kind) =>
          kind === 'renamed' ? kind : opposite[kind],
        );
        expect(kinds(before, after).sort()).toEqual(back.sort());
      }),
    );
  });
});
