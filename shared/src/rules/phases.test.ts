import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approach, cardPhase, phase, type Approach } from '../contract/practice.ts';
import { cardPhaseOf, nearestPhase, phaseOf, phasesOf } from './phases.ts';

const courseOf = (of: Approach, planned: number) =>
  Array.from({ length: planned }, (_, index) => phaseOf(of, index + 1, planned));

describe('the phases of a course', () => {
  it.each([
    ['ipt', 16, '1111222222223333'],
    ['ipt', 8, '11222233'],
    ['ipt', 12, '111222222333'],
    ['ipt', 20, '11111222222222233333'],
    ['ipt', 3, '123'],
    ['mit', 16, '1111222222223333'],
    ['dit', 16, '1111222222223333'],
    ['ipsrt', 16, '1111222222333344'],
    ['ipsrt', 8, '11222334'],
    ['ipsrt', 20, '11111222222233333444'],
    ['ipsrt', 2, '14'],
  ] as const)('[PR3] of %s over %i sessions', (of, planned, phases) => {
    const numbers = courseOf(of, planned).map((one) => phasesOf(of).indexOf(one) + 1);
    expect(numbers.join('')).toBe(phases);
  });

  it('[PR3] come in their order, each at least once, in a course of any planned length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...approach.options),
        fc.integer({ min: 4, max: 60 }),
        (of, planned) => {
          const met = courseOf(of, planned).filter((one, at, all) => one !== all[at - 1]);
          expect(met).toEqual(phasesOf(of));
        },
      ),
    );
  });

  it('[PR3] have cards for each part of every approach, and no phase belongs to none', () => {
    for (const of of approach.options) {
      expect(new Set(phasesOf(of).map(cardPhaseOf))).toEqual(new Set(cardPhase.options));
    }
    expect(new Set(approach.options.flatMap(phasesOf))).toEqual(new Set(phase.options));
    for (const one of cardPhase.options) expect(cardPhaseOf(one)).toBe(one);
  });

  it('[PR3] a phase that an approach does not have stands for one of its own', () => {
    for (const of of approach.options) {
      for (const one of phase.options) {
        const near = nearestPhase(of, one);
        expect(phasesOf(of)).toContain(near);
        expect(cardPhaseOf(near)).toBe(cardPhaseOf(one));
        if (phasesOf(of).includes(one)) expect(near).toBe(one);
      }
    }
  });
});
