import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried, isWas, type OwnTask, settled } from './tasks.ts';

const card = (id: number): OwnTask => ({ kind: 'card', card: `card-${String(id)}` });
const own = fc.array(fc.oneof(fc.constant(null), fc.nat(20).map(card)), { maxLength: 15 });

/** Groups of a plan, and how they were arranged anew: some are gone, some are new, in any order. */
const arranged = own.chain((before) =>
  fc
    .tuple(
      fc.shuffledSubarray(before.map((_, group) => group)),
      fc.array(fc.constant(null), { maxLength: 5 }),
    )
    .chain(([kept, added]) => {
      const all: (number | null)[] = [...kept, ...added];
      return fc.shuffledSubarray(all, { minLength: all.length });
    })
    .map((was) => ({ before, was })),
);

describe('what each group of a plan does', () => {
  it('[BO13] goes along with the group wherever it is put, and a new one does as all do', () => {
    fc.assert(
      fc.property(arranged, ({ before, was }) => {
        expect(isWas(was, was.length, before.length)).toBe(true);
        const after = carried(before, was.length, was);
        expect(after).toEqual(was.map((group) => (group === null ? null : before[group])));
      }),
    );
  });

  it('[BO13] stays by its place where nothing else is said', () => {
    fc.assert(
      fc.property(own, fc.nat(15), (before, count) => {
        const after = carried(before, count);
        expect(after).toHaveLength(count);
        after.forEach((task, group) => expect(task).toEqual(before[group] ?? null));
      }),
    );
  });

  it('[BO13] can be named by no group twice, and by none that there was not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(6)), { maxLength: 6 }),
        fc.nat(6),
        fc.nat(6),
        (was, count, before) => {
          const known = was.filter((group) => group !== null);
          const may =
            was.length === count &&
            known.every((group, index) => group < before && known.indexOf(group) === index);
          expect(isWas(was, count, before)).toBe(may);
        },
      ),
    );
  });

  it('[BO13] comes before what is for all, also where it is to talk', () => {
    const forAll = { kind: 'item', item: 'closing' } as const;
    expect(settled(null, forAll)).toEqual(forAll);
    expect(settled({ kind: 'talk' }, forAll)).toBeUndefined();
    expect(settled(card(1), forAll)).toEqual(card(1));
    expect(settled(null, undefined)).toBeUndefined();
  });
});
