// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AudioOutput } from './audio-output.ts';
import type { Devices, ListedDevice } from './device-list.ts';
import { DeviceWatch } from './device-watch.ts';
import { OutputWatch } from './output-watch.ts';
import { RemoteMedia } from './remote-media.ts';

const output = (id: string, label = id): ListedDevice => ({
  kind: 'audiooutput',
  id,
  group: id === 'default' ? label : id,
  label,
});
const listing = (standard: string, ...ids: string[]): Devices => [
  output('default', standard),
  ...ids.map((id) => output(id)),
];
const BOTH = listing('AirPods', 'AirPods', 'Speakers');
const ALONE = listing('Speakers', 'Speakers');

const TRACK = { readyState: 'live' } as MediaStreamTrack;

/** The browser's devices, answered when the test says so. */
const mediaDevices = new EventTarget();
let answers: PromiseWithResolvers<Devices>[];
let watch: OutputWatch;
let audio: AudioOutput;
let remote: RemoteMedia;
let sinks: string[];
let refused: string[];
/** What came of each try to play, in order. */
let plays: PromiseWithResolvers<undefined>[];
let kept: number;

const answer = async (devices: Devices) => {
  answers.shift()?.resolve(devices);
  await vi.advanceTimersByTimeAsync(0);
};
const changed = () => mediaDevices.dispatchEvent(new Event('devicechange'));
const players = () => [...document.querySelectorAll('audio')];
const isHeard = () => players().some(({ muted }) => !muted);

beforeEach(async () => {
  vi.useFakeTimers();
  [answers, sinks, refused, plays] = [[], [], [], []];
  kept = 0;
  vi.stubGlobal('navigator', { mediaDevices });
  vi.stubGlobal(
    'MediaStream',
    class {
      getTracks: () => unknown[];
      constructor(tracks: unknown[]) {
        this.getTracks = () => tracks;
      }
    },
  );
  Object.defineProperties(HTMLMediaElement.prototype, {
    srcObject: { value: null, writable: true, configurable: true },
    sinkId: { value: '', writable: true, configurable: true },
    play: {
      configurable: true,
      value: () => {
        const next = Promise.withResolvers<undefined>();
        plays.push(next);
        return next.promise;
      },
    },
    setSinkId: {
      configurable: true,
      value(this: { sinkId: string }, id: string) {
        sinks.push(id);
        if (refused.includes(id)) return Promise.reject(new DOMException('', 'NotFoundError'));
        return Promise.resolve().then(() => {
          this.sinkId = id;
        });
      },
    },
  });
  const devices = new DeviceWatch(() => {
    const next = Promise.withResolvers<Devices>();
    answers.push(next);
    return next.promise;
  });
  watch = new OutputWatch({ devices, canChoose: true, keep: () => (kept += 1) }, { sink: '' });
  remote = new RemoteMedia();
  audio = new AudioOutput(remote, watch);
  remote.add('c1', { seat: 's1', kind: 'audio', track: TRACK }, 'on');
  await answer(BOTH);
});
afterEach(() => {
  audio.close();
  watch.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what comes out of a device', () => {
  it('[DC1] is held from the first word of a change, until it is known what has changed', async () => {
    expect(isHeard()).toBe(true);
    changed();
    expect(isHeard()).toBe(false);
    await answer(BOTH);
    expect(isHeard()).toBe(true);
  });

  it('[DC1] is held when the headphones have gone, also of whoever comes after', async () => {
    changed();
    await answer(ALONE);
    remote.add('c2', { seat: 's2', kind: 'audio', track: TRACK }, 'on');
    expect(players()).toHaveLength(2);
    audio.unblock();
    expect(isHeard()).toBe(false);
    watch.goOn();
    expect(players().every(({ muted }) => !muted)).toBe(true);
  });

  it('[DC1] is held until a listing asked for after the last word of a change', async () => {
    changed();
    changed();
    // The first listing was made before the headphones had gone.
    await answer(BOTH);
    expect(isHeard()).toBe(false);
    await answer(ALONE);
    expect(isHeard()).toBe(false);
    expect(watch.getSnapshot()).toMatchObject({ held: true });
  });

  it('[DC1] is held when the first listing of several is not answered', async () => {
    changed();
    await vi.advanceTimersByTimeAsync(1000);
    changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(answers).toHaveLength(2);
    expect(isHeard()).toBe(false);
  });

  it('[DC2] what comes and goes within a moment is not said, and held meanwhile', async () => {
    const said: unknown[] = [];
    watch.subscribe(() => said.push(watch.getSnapshot().news));
    changed();
    await answer(ALONE);
    expect(isHeard()).toBe(false);
    changed();
    await answer(BOTH);
    expect(isHeard()).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said.filter((news) => news !== undefined)).toEqual([]);
    changed();
    await answer(ALONE);
    await vi.advanceTimersByTimeAsync(1000);
    expect(watch.getSnapshot().news).toMatchObject({ kind: 'held', name: 'AirPods' });
  });

  it('[DC1] is not heard before it goes through the output that is meant', async () => {
    watch.choose('Speakers');
    expect(isHeard()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sinks).toEqual(['Speakers']);
    expect(isHeard()).toBe(true);
  });

  it('[DC1] is held where the browser refuses the output that was chosen', async () => {
    refused.push('AirPods');
    watch.choose('AirPods');
    await vi.advanceTimersByTimeAsync(1000);
    expect(isHeard()).toBe(false);
    expect(watch.getSnapshot().news).toMatchObject({ kind: 'held', why: 'unusable' });
    watch.goOn();
    expect(isHeard()).toBe(true);
  });

  it('goes on where the browser does not answer', async () => {
    changed();
    expect(isHeard()).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(isHeard()).toBe(true);
  });

  it('[DC3] lists the devices every two seconds in browsers that list no outputs', async () => {
    const phone: Devices = [{ kind: 'audioinput', id: 'm', group: '', label: 'iPhone' }];
    const headset: ListedDevice = { kind: 'audioinput', id: 'h', group: '', label: 'AirPods' };
    changed();
    await answer(phone);
    watch.choose('');
    await vi.advanceTimersByTimeAsync(2000);
    await answer([...phone, headset]);
    await vi.advanceTimersByTimeAsync(2000);
    await answer(phone);
    expect(isHeard()).toBe(false);
  });

  it('[DC3] keeps and tells nothing while such a browser lists the same', async () => {
    const phone: Devices = [{ kind: 'audioinput', id: 'm', group: '', label: 'iPhone' }];
    changed();
    await answer(phone);
    const before = kept;
    for (let look = 0; look < 3; look += 1) {
      await vi.advanceTimersByTimeAsync(2000);
      await answer([...phone]);
    }
    expect(kept).toBe(before);
  });
});

describe('[DC8] sound that the system or the browser stops', () => {
  const pause = () => players()[0]?.dispatchEvent(new Event('pause'));
  const refuse = async () => {
    plays.at(-1)?.reject(new DOMException('', 'NotAllowedError'));
    await vi.advanceTimersByTimeAsync(0);
  };

  it('is said to be off, and goes on by a press', () => {
    const told: boolean[] = [];
    audio.subscribe(() => told.push(audio.blocked()));
    pause();
    expect(audio.blocked()).toBe(true);
    expect(plays).toHaveLength(1);
    audio.unblock();
    expect(audio.blocked()).toBe(false);
    expect(plays).toHaveLength(2);
    expect(told).toEqual([true, false]);
  });

  it('is said to be off until the page has been touched', async () => {
    await refuse();
    expect(audio.blocked()).toBe(true);
    audio.unblock();
    await refuse();
    expect(audio.blocked()).toBe(true);
  });

  it('is not said any more once the system has let it go on', () => {
    pause();
    players()[0]?.dispatchEvent(new Event('playing'));
    expect(audio.blocked()).toBe(false);
  });

  it('is not said any more when whoever was not heard has gone', () => {
    const [player] = players();
    pause();
    remote.remove('c1');
    expect(audio.blocked()).toBe(false);
    player?.dispatchEvent(new Event('pause'));
    expect(audio.blocked()).toBe(false);
  });

  it('is not offered where a press would do nothing, and is over with the press that does', async () => {
    pause();
    changed();
    await answer(ALONE);
    expect(audio.blocked()).toBe(false);
    watch.goOn();
    expect(isHeard()).toBe(true);
    expect(audio.blocked()).toBe(false);
    expect(plays).toHaveLength(2);
  });

  it('goes on when the page is visible again, and leaves alone what plays', () => {
    audio.wake();
    expect(plays).toHaveLength(1);
    pause();
    audio.wake();
    expect(plays).toHaveLength(2);
    expect(audio.blocked()).toBe(false);
    audio.wake();
    expect(plays).toHaveLength(2);
  });
});
