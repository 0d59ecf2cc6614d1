import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedMs, holdStopwatch, resumeStopwatch, startStopwatch } from './stopwatch.ts';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const span = fc.integer({ min: 0, max: 10_000_000 });

describe('a stopwatch', () => {
  it('[SW1] counts the time it runs, and none while it is held', () => {
    fc.assert(
      fc.property(moment, span, span, span, (start, ran, held, again) => {
        const resumed = resumeStopwatch(
          holdStopwatch(startStopwatch(start), start + ran),
          start + ran + held,
        );
        expect(elapsedMs(resumed, start + ran + held + again)).toBe(ran + again);
      }),
    );
  });

  it('[SW2] never runs backwards, though the clock that reads it is behind', () => {
    fc.assert(
      fc.property(moment, span, (start, behind) => {
        expect(elapsedMs(startStopwatch(start), start - behind)).toBe(0);
      }),
    );
  });

  it('[SW3] is left as it is when held twice or resumed twice', () => {
    const held = holdStopwatch(startStopwatch(1000), 3000);
    expect(holdStopwatch(held, 9000)).toBe(held);
    const running = resumeStopwatch(held, 4000);
    expect(resumeStopwatch(running, 9000)).toBe(running);
  });
});
