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

const answer = async (devices: Devices) => {
  answers.shift()?.resolve(devices);
  await vi.advanceTimersByTimeAsync(0);
};
const changed = () => mediaDevices.dispatchEvent(new Event('devicechange'));
const players = () => [...document.querySelectorAll('audio')];
const isHeard = () => players().some(({ muted }) => !muted);

beforeEach(async () => {
  vi.useFakeTimers();
  [answers, sinks, refused] = [[], [], []];
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
    play: { value: () => Promise.resolve(), configurable: true },
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
  watch = new OutputWatch({ devices, canChoose: true, keep: () => undefined }, { sink: '' });
  remote = new RemoteMedia();
  audio = new AudioOutput(remote, watch);
  remote.add('c1', { seat: 's1', kind: 'audio', track: TRACK }, true);
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
    remote.add('c2', { seat: 's2', kind: 'audio', track: TRACK }, true);
    expect(players()).toHaveLength(2);
    audio.unblock();
    expect(isHeard()).toBe(false);
    watch.goOn();
    expect(players().every(({ muted }) => !muted)).toBe(true);
  });

  it('[DC2] what comes and goes within a moment is not said, and held meanwhile', async () => {
    const said: unknown[] = [];
    watch.subscribe(() => said.push(watch.getSnapshot().news));
    changed();
    changed();
    await answer(ALONE);
    expect(isHeard()).toBe(false);
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

  it('[DC8] is said to have stopped when the system stops it, and goes on by a press', () => {
    const [player] = players();
    player?.dispatchEvent(new Event('pause'));
    expect(audio.blocked()).toBe(true);
    audio.unblock();
    expect(audio.blocked()).toBe(false);
    remote.remove('c1');
    player?.dispatchEvent(new Event('pause'));
    expect(audio.blocked()).toBe(false);
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
});
