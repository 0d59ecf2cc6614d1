import { approach } from '@rapport/shared/contract/practice.ts';
import { longestPhase, phaseOf } from '@rapport/shared/rules/phases.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewOf } from './course-plan.ts';
import { numbered, type Place } from './numbering.ts';

const anyApproach = fc.constantFrom(...approach.options);
const shape = fc.record({ approach: anyApproach, review: fc.boolean() });
const unbegun = (count: number) => Array.from({ length: count }, () => ({ begun: false }));
const kindsOf = (places: readonly Place[]) => places.map(({ kind }) => kind[0]).join('');

describe('the plan of a course', () => {
  it('[SK1] opens with an introductory session and closes with the last one', () => {
    const kinds = (planned: number, review = false) =>
      kindsOf(numbered({ approach: 'ipt', review }, unbegun(planned)));
    expect(kinds(4)).toBe('iwwl');
    expect(kinds(1)).toBe('i');
    expect(kinds(16, true)).toBe('iwwwwwwrwwwwwwwl');
    expect(kinds(4, true)).toBe('iwwl');
  });

  it.each([
    ['ipt', 20, 10],
    ['ipt', 16, 8],
    ['ipt', 8, 4],
    ['mit', 16, 8],
    ['dit', 16, 8],
    ['ipsrt', 16, 7],
    ['ipt', 3, undefined],
  ] as const)('[SK3] looks back in the middle of the longest phase: %s, %i', (of, planned, at) => {
    expect(reviewOf(of, planned)).toBe(at);
  });

  it('[SK3] has its review among other sessions of the longest phase, or none', () => {
    fc.assert(
      fc.property(anyApproach, fc.integer({ min: 1, max: 60 }), (of, planned) => {
        const at = reviewOf(of, planned);
        if (at === undefined) return;
        expect([at - 1, at, at + 1].map((number) => phaseOf(of, number, planned))).toEqual(
          Array(3).fill(longestPhase(of)),
        );
      }),
    );
  });

  it('[SK4] keeps what has begun, and the rest follows, when a course gets another length', () => {
    const lengths = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(shape, lengths, lengths, fc.nat(60), (given, before, planned, past) => {
        const old = numbered(given, unbegun(before));
        const begun = Math.min(past, before, planned);
        const slots = Array.from({ length: planned }, (_, index) => ({
          ...old[index],
          begun: index < begun,
        }));
        const places = numbered(given, slots);
        expect(places.slice(0, begun)).toEqual(
          old.slice(0, begun).map((place) => ({ ...place, begun: true })),
        );
        const kinds = (kind: string, of: readonly Place[]) =>
          of.filter((place) => place.kind === kind).map(({ number }) => number);
        const toCome = places.slice(begun);
        expect(kinds('introductory', places)).toEqual([1]);
        // What was held as the last one stays so; of those to come only the last one is.
        expect(kinds('last', toCome)).toEqual(begun < planned && planned > 1 ? [planned] : []);
        const held = kinds('review', places.slice(0, begun));
        const due = given.review && held.length === 0;
        const next = kinds('review', toCome);
        expect(next.length).toBeLessThanOrEqual(due ? 1 : 0);
        const at = reviewOf(given.approach, planned);
        if (due && at !== undefined && at > begun) expect(next).toEqual([at]);
        for (const number of next) {
          expect(phaseOf(given.approach, number, planned)).toBe(longestPhase(given.approach));
        }
      }),
    );
  });

  it('[SK4] holds a review that was due already in the next session of its phase', () => {
    // Four of sixteen are held, then eight are planned: the fourth would have been the review.
    const shape = { approach: 'ipt', review: true } as const;
    const old = numbered(shape, unbegun(16));
    const places = numbered(
      shape,
      old.slice(0, 8).map((place, index) => ({ ...place, begun: index < 4 })),
    );
    expect(kindsOf(places)).toBe('iwwwrwwl');
  });
});
