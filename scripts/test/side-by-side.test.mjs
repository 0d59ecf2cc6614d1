import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSideBySide } from './side-by-side.mjs';
import { joinJourneys } from './steps.mjs';

const done = { ok: true };
const stepOf = (name, more = {}) => ({ name, ...more });

describe('steps side by side', () => {
  it('runs each once, in order, and never more than it has room for', async () => {
    const anyStep = fc.record({ load: fc.integer({ min: 1, max: 5 }), turns: fc.nat(4) });
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (drawn) => {
        const steps = drawn.map((step, at) => stepOf(String(at), step));
        const started = [];
        let busy = 0;
        const run = async ({ name, load, turns }) => {
          started.push(name);
          busy += Math.min(load, 3);
          expect(busy).toBeLessThanOrEqual(3);
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          busy -= Math.min(load, 3);
          return done;
        };
        const results = await runSideBySide(steps, { capacity: 3, run, leaveOut: () => {} });
        expect(started).toEqual(steps.map(({ name }) => name));
        expect(results).toHaveLength(steps.length);
      }),
    );
  });

  it('leaves out what comes after a step that failed, and says so', async () => {
    const steps = [stepOf('build'), stepOf('journeys', { after: 'build' }), stepOf('rules')];
    const ran = [];
    const left = [];
    const run = (step) => {
      ran.push(step.name);
      return Promise.resolve({ ok: step.name !== 'build' });
    };
    await runSideBySide(steps, { capacity: 3, run, leaveOut: ({ name }) => left.push(name) });
    expect([ran, left]).toEqual([['build', 'rules'], ['journeys']]);
  });

  it('waits with what comes after another until that has ended', async () => {
    const steps = [stepOf('build'), stepOf('journeys', { after: 'build' })];
    const story = [];
    const run = async ({ name }) => {
      story.push(`${name} starts`);
      await Promise.resolve();
      story.push(`${name} ends`);
      return done;
    };
    await runSideBySide(steps, { capacity: 3, run, leaveOut: () => {} });
    expect(story).toEqual(['build starts', 'build ends', 'journeys starts', 'journeys ends']);
  });
});

describe('the journeys that were chosen', () => {
  const [one, other] = ['e2e', 'e2e-sound'].map((name) => stepOf(name, { projects: [name] }));
  const media = stepOf('e2e-media', { projects: ['media'], alone: true });

  it('are played as one, in the place of the first, but for those that play alone', () => {
    const joined = joinJourneys([stepOf('unit'), one, other, media, stepOf('rules')]);
    expect(joined.map(({ name }) => name)).toEqual([
      'unit',
      'e2e, e2e-sound',
      'e2e-media',
      'rules',
    ]);
  });

  it('are as they were where there is but one', () => {
    const chosen = [stepOf('unit'), one];
    expect(joinJourneys(chosen)).toBe(chosen);
  });
});
