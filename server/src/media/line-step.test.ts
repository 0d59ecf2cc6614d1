import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BETTER_AFTER_MS,
  newSentLine,
  nextSentLine,
  WORSE_AFTER_MS,
  type LineStep,
  type SentLook,
} from './line-step.ts';

const RANK = { good: 0, weak: 1, broken: 2 };
const EVERY_MS = 1_500;

/** Looks of every kind, mostly as far apart as they are in a room, and now and then after a pause. */
const looks = fc
  .array(
    fc.record({
      after: fc.oneof(
        { weight: 9, arbitrary: fc.constant(EVERY_MS) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 60_000 }) },
      ),
      voice: fc.constantFrom(0, 0.05, 0.2, 0.7, 1),
      again: fc.constantFrom(0, 0.2, 0.3),
      picture: fc.constantFrom(0, 0.1, 0.5),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) => {
    let at = 0;
    return all.map(({ after, ...look }): SentLook => ({ at: (at += after), ...look }));
  });

/** What the line is taken for after each look, from a good one on. */
function stepsOf(all: readonly SentLook[]): LineStep[] {
  let line = newSentLine(0);
  return all.map((look) => (line = nextSentLine(line, look)).step);
}

const row = (voices: readonly number[]): SentLook[] =>
  voices.map((voice, n) => ({ at: (n + 1) * EVERY_MS, voice, again: 0, picture: 0 }));

test('[LN9] a line is not taken for something else more often than every so many seconds', () => {
  fc.assert(
    fc.property(looks, (all) => {
      const steps = stepsOf(all);
      let [step, changedAt]: [LineStep, number] = ['good', 0];
      steps.forEach((now, n) => {
        if (now === step) return;
        const at = all[n]?.at ?? 0;
        const after = RANK[now] > RANK[step] ? WORSE_AFTER_MS : BETTER_AFTER_MS;
        expect(at - changedAt).toBeGreaterThanOrEqual(after);
        [step, changedAt] = [now, at];
      });
    }),
  );
});

test('[LN9] it becomes nothing that it was not at that moment or just before', () => {
  fc.assert(
    fc.property(looks, (all) => {
      const steps = stepsOf(all);
      steps.forEach((step, n) => {
        const before = steps[n - 1] ?? 'good';
        if (step === before) return;
        const { voice, again, picture } = all[n] ?? { voice: 0, again: 0, picture: 0 };
        const weak = voice >= 0.1 || again >= 0.25 || picture >= 0.25;
        const now = voice >= 0.4 ? 2 : weak ? 1 : 0;
        // Never further than the last look, and never the other way.
        if (RANK[step] > RANK[before]) expect(now).toBeGreaterThanOrEqual(RANK[step]);
        else expect(now).toBeLessThanOrEqual(RANK[step]);
      });
    }),
  );
});

test('[LN9] one bad moment marks nobody; two in a row do, and six good seconds end it', () => {
  expect(stepsOf(row([0, 1, 0, 0.2, 0]))).not.toContain('weak');
  expect(stepsOf(row([0, 0.2, 0.3]))).toEqual(['good', 'good', 'weak']);
  expect(stepsOf(row([0, 1, 1]))).toEqual(['good', 'good', 'broken']);
  expect(stepsOf(row([1, 0.2]))).toEqual(['good', 'weak']);
  const better = stepsOf(row([1, 1, 0, 0, 0, 0]));
  expect(better.slice(1)).toEqual([...Array<LineStep>(4).fill('broken'), 'good']);
  expect(stepsOf(row([1, 1, 0, 0, 1, 0, 0, 0]))).not.toContain('weak');
});

test('[LN9] a picture, or what comes late of a voice, makes no line worse than weak', () => {
  const step = (of: { again: number; picture: number }) =>
    stepsOf([1, 2, 3, 4, 5, 6].map((n) => ({ at: n * EVERY_MS, voice: 0, ...of }))).at(-1);
  expect(step({ again: 0, picture: 1 })).toBe('weak');
  expect(step({ again: 0.9, picture: 0 })).toBe('weak');
  expect(step({ again: 0.2, picture: 0.2 })).toBe('good');
});

test('[LN9] a server that slept has not seen anybody’s line break', () => {
  const asleep: SentLook = { at: 600_000, voice: 1, again: 0, picture: 1 };
  expect(stepsOf([...row([0, 0]), asleep])).toEqual(['good', 'good', 'good']);
});
