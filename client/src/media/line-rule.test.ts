import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_WAIT_MS,
  LASTING_MS,
  LONGEST_WAIT_MS,
  newLine,
  nextLine,
  OTHERWISE_FOR_MS,
  UNWATCHED_MS,
  type LineLook,
  type LineState,
} from './line-rule.ts';

type Kind = 'good' | 'breaking' | 'still';
const LOOKS: Record<Kind, Omit<LineLook, 'at'>> = {
  good: { voiceMissing: 0.02, pictures: 'moving' },
  breaking: { voiceMissing: 0.3, pictures: 'moving' },
  still: { voiceMissing: 0, pictures: 'still' },
};
const SECOND = 1000;

/** Looks at a line once a second; returns its state after each look. */
function statesOf(kinds: readonly Kind[], from = newLine(0)): LineState[] {
  let state = from;
  return kinds.map((kind, index) => {
    const at = from.since + (index + 1) * SECOND;
    // Where sound comes alone no picture is asked for.
    const { pictures, voiceMissing } = LOOKS[kind];
    const look = { at, voiceMissing, ...(!state.alone && pictures && { pictures }) };
    return (state = nextLine(state, look));
  });
}

const seconds = (count: number, kind: Kind): Kind[] => Array.from({ length: count }, () => kind);

describe('sound alone', () => {
  it.each(['breaking', 'still'] as const)('[LN4] begins where all is %s for a while', (kind) => {
    const states = statesOf(seconds(10, kind));
    expect(states.findIndex(({ alone }) => alone)).toBe(OTHERWISE_FOR_MS / SECOND);
  });

  it('[LN4] ends by itself when voices come whole', () => {
    const states = statesOf([...seconds(6, 'still'), ...seconds(60, 'good')]);
    expect(states[5]?.alone).toBe(true);
    expect(states.at(-1)?.alone).toBe(false);
  });

  it('[LN4] goes on while a voice breaks up', () => {
    expect(
      statesOf(seconds(600, 'breaking'))
        .slice(6)
        .every(({ alone }) => alone),
    ).toBe(true);
  });

  it('[LN4] waits for twice as long each time that pictures were too much, and no longer than two minutes', () => {
    // Pictures never move, and voices come whole without them.
    const states = statesOf(seconds(1200, 'still'));
    const turns = states.filter(
      ({ alone, since }, index) => alone && states[index - 1]?.since !== since,
    );
    expect(turns.map(({ waitMs }) => waitMs / SECOND)).toEqual(
      expect.arrayContaining([15, 30, 60, 120]),
    );
    expect(turns.at(-1)?.waitMs).toBe(LONGEST_WAIT_MS);
  });

  it('[LN4] begins anew when pictures have lasted', () => {
    const tried = { ...newLine(0), trying: true, waitMs: LONGEST_WAIT_MS };
    const lasting = statesOf(seconds(LASTING_MS / SECOND, 'good'), tried);
    expect(lasting.at(-1)).toMatchObject({ trying: false, waitMs: FIRST_WAIT_MS });
  });

  it('[LN4] takes what it was before nobody looked for nothing', () => {
    const still = statesOf(seconds(4, 'still')).at(-1) ?? newLine(0);
    const back = still.at + UNWATCHED_MS;
    // The first pictures after that take a moment.
    const first = nextLine(still, { at: back, voiceMissing: 0, pictures: 'still' });
    expect(first).toMatchObject({ alone: false, otherwiseSince: back });
  });

  it('[LN12] takes a line for bad only by what was seen of it without a break, whenever the page slept', () => {
    const look = fc.record({
      after: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 900, max: 1_500 }) },
        { weight: 1, arbitrary: fc.integer({ min: UNWATCHED_MS, max: 600_000 }) },
      ),
      kind: fc.constantFrom<Kind>('good', 'breaking', 'still', 'still'),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 200 }), (looks) => {
        let state = newLine(0);
        let at = 0;
        // Since when all looks were bad, and none of them too far from the one before.
        let badSince: number | undefined;
        for (const { after, kind } of looks) {
          at += after;
          const isBad = kind !== 'good';
          if (!isBad) badSince = undefined;
          else if (badSince === undefined || after >= UNWATCHED_MS) badSince = at;
          const before = state;
          state = nextLine(state, { at, ...LOOKS[kind] });
          if (state.alone && !before.alone)
            expect(at - (badSince ?? at)).toBeGreaterThanOrEqual(OTHERWISE_FOR_MS);
        }
      }),
    );
  });

  it('[LN4] never turns sooner than it may, whatever comes', () => {
    const kinds = fc.array(fc.constantFrom<Kind>('good', 'breaking', 'still'), { maxLength: 400 });
    fc.assert(
      fc.property(kinds, (all) => {
        let before = newLine(0);
        for (const state of statesOf(all)) {
          expect(state.waitMs).toBeGreaterThanOrEqual(FIRST_WAIT_MS);
          expect(state.waitMs).toBeLessThanOrEqual(LONGEST_WAIT_MS);
          if (state.alone !== before.alone) {
            const least = before.alone ? before.waitMs : OTHERWISE_FOR_MS;
            expect(state.since - before.since).toBeGreaterThanOrEqual(least);
          }
          before = state;
        }
      }),
    );
  });
});
