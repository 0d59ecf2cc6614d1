import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance } from './chance.ts';
import { wrongsOfMarks, wrongsOfStream } from './check.ts';
import { play } from './game.ts';
import { Marks } from './marks.ts';
import { World } from './world.ts';

const START_MS = 120_000;
/** Tests run beside each other, on machines of all kinds. */
const SHORT = { faults: 2, rooms: 2, patience: 4 };

describe('what breaks by chance', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  }, START_MS);
  afterAll(() => world.end(), START_MS);

  it(
    '[FR1] loses nothing, shows nobody what is not theirs, and is over within its limit',
    async () => {
      const outcome = await play(world, { ...SHORT, seed: 'in every run' });
      expect(outcome.wrongs, outcome.history.join('\n')).toEqual([]);
      expect(outcome.faults).toHaveLength(2);
      expect(outcome.acknowledged).toBeGreaterThan(0);
    },
    START_MS,
  );
});

describe('what the fault runner reports', () => {
  const event = (seq: number, cause?: string) => ({ seq, at: 1, event: { type: 'x' }, cause });

  it('[FR1] a gap in what is stored, time that goes back, and a command that took effect twice', () => {
    expect(wrongsOfStream([event(1), event(2, 'a'), event(3, 'a'), event(4)])).toEqual([]);
    expect(wrongsOfStream([event(1), event(3)])).toHaveLength(1);
    expect(wrongsOfStream([event(1), { ...event(2), at: 0 }])).toHaveLength(1);
    expect(wrongsOfStream([event(1, 'a'), event(2), event(3, 'a')])).toHaveLength(1);
  });

  it('[FR1] what was acknowledged and is not stored', () => {
    const marks = new Marks();
    const [, made] = marks.mark(
      { type: 'messages:to-leaders', text: 'x' },
      { room: 1, seat: 'birch' },
    );
    expect(wrongsOfMarks(1, [], marks)).toEqual([]);
    for (const one of made) one.acknowledged = true;
    expect(wrongsOfMarks(1, [], marks)).toHaveLength(1);
    expect(wrongsOfMarks(2, [], marks)).toEqual([]);
    expect(wrongsOfMarks(1, [{ ...event(1), event: { text: made[0]?.mark } }], marks)).toEqual([]);
  });

  it.each([
    ['messages:to-leaders', [true, true, false, false]],
    ['messages:to-person', [true, true, true, false]],
    ['messages:to-group', [true, true, true, true]],
    ['circle:add', [true, false, false, false]],
  ])('[FR1] a text shown to somebody whom it was not written to (%s)', (type, may) => {
    const marks = new Marks();
    const command = { type, seat: 'cedar', text: 'x', name: 'x' };
    const [, [made]] = marks.mark(command, { room: 1, seat: 'birch' });
    const mark = made?.mark ?? '';
    const shown = ['birch', 'lead', 'cedar', 'elm'].map((seat) =>
      marks.mayBeShown(mark, { room: 1, seat }, seat === 'lead'),
    );
    expect(shown).toEqual(may);
    expect(marks.mayBeShown(mark, { room: 2, seat: 'birch' }, true)).toBe(false);
  });

  it('[FR2] the same seed chooses the same, another seed something else', () => {
    const numbers = (seed: string) => {
      const chance = new Chance(seed);
      return Array.from({ length: 20 }, () => chance.fork('x').between(0, 1000));
    };
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
  });
});
