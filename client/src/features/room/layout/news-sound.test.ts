// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { words } from '../core/words.ts';
import { setChimeOn } from '../lobby/chime.ts';
import { playSoundOf } from './news-sound.ts';

/** The notes that were played, in Hz. */
let played: number[];

beforeEach(() => {
  played = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    'AudioContext',
    class {
      currentTime = 0;
      destination = {};
      resume = () => Promise.resolve();
      close = () => Promise.resolve();
    },
  );
  vi.stubGlobal(
    'GainNode',
    class {
      gain = {
        setValueAtTime: () => undefined,
        linearRampToValueAtTime: () => undefined,
        exponentialRampToValueAtTime: () => undefined,
      };
      connect = () => undefined;
    },
  );
  vi.stubGlobal(
    'OscillatorNode',
    class {
      constructor(_context: unknown, { frequency }: { frequency: number }) {
        played.push(frequency);
      }
      connect = () => ({ connect: () => undefined });
      start = () => undefined;
      stop = () => undefined;
      addEventListener = (_event: string, done: () => void) => done();
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** What is heard of news that has this sound. */
async function heard(sound?: 'door' | 'help'): Promise<number[]> {
  played = [];
  playSoundOf({ ...words('said.closing'), ...(sound && { sound }) });
  await vi.advanceTimersByTimeAsync(0);
  return played;
}

it('[HD6] a call for help has a sound of its own, which the door’s switch does not turn off', async () => {
  expect(await heard()).toEqual([]);
  const [door, help] = [await heard('door'), await heard('help')];
  expect(door.length).toBeGreaterThan(0);
  expect(help.length).toBeGreaterThan(door.length);
  expect(help.filter((hz) => door.includes(hz))).toEqual([]);
  setChimeOn(false);
  expect(await heard('door')).toEqual([]);
  expect(await heard('help')).toEqual(help);
});
