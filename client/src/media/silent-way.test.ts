import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSilence, SILENT_FOR_MS, type Silence } from './silent-way.ts';

const looks = fc.array(
  fc.record({ after: fc.integer({ min: 200, max: 5_000 }), came: fc.boolean() }),
  { maxLength: 200 },
);

it('[LN3] says once of each silence that it is too long, and of none too soon', () => {
  fc.assert(
    fc.property(looks, (all) => {
      let state: Silence | undefined;
      let [at, cameAt, said] = [0, 0, false];
      for (const { after, came } of all) {
        at += after;
        if (came) [cameAt, said] = [at, false];
        state = nextSilence(state, at, came);
        if (!state.tooLong) continue;
        expect(at - cameAt).toBeGreaterThanOrEqual(SILENT_FOR_MS);
        // After a time in which nobody looked a silence begins anew.
        expect(said && state.cameAt === cameAt).toBe(false);
        said = true;
      }
    }),
  );
});

it('[LN3] says it at the first look after four seconds', () => {
  let state: Silence | undefined;
  const said = Array.from({ length: 12 }, (_, second) => {
    state = nextSilence(state, second * 1000, second === 2);
    return state.tooLong ? [second] : [];
  });
  expect(said.flat()).toEqual([6]);
});

it('takes a page that slept for no silence', () => {
  const awake = nextSilence(nextSilence(undefined, 0, true), 1_000, false);
  expect(nextSilence(awake, 60_000, false)).toMatchObject({ cameAt: 60_000, tooLong: false });
});
