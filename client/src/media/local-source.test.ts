import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Devices, ListedDevice } from './device-list.ts';
import type { InputKind } from './device-open.ts';
import { LocalSource, type LocalSourceState } from './local-source.ts';

/** A device's track, as the browser gives it. */
class Track extends EventTarget {
  enabled = true;
  contentHint = '';
  muted = false;
  readyState: MediaStreamTrackState = 'live';
  stopped = false;
  label: string;
  deviceId: string;
  constructor(deviceId: string) {
    super();
    this.deviceId = deviceId;
    this.label = `name of ${deviceId}`;
  }
  getSettings = () => ({ deviceId: this.deviceId });
  stop = () => {
    this.stopped = true;
  };
}

let opened: Track[];
let there: string[];
/** What the browser answers instead of a device. */
let failing: string | undefined;
/** Whether what is opened gives nothing yet, as during a phone call. */
let keptBack: boolean;
let states: LocalSourceState[];
let permission: PermissionState;
let source: LocalSource;

const begin = async (kind: InputKind, deviceId?: string) => {
  source = new LocalSource(kind, deviceId, () => states.push(source.state));
  source.want(true);
  await settled();
};
const settled = () => new Promise((resolve) => setTimeout(resolve));
const track = () => opened.at(-1) ?? new Track('none');

beforeEach(() => {
  opened = [];
  states = [];
  failing = undefined;
  keptBack = false;
  there = ['headset', 'built-in'];
  permission = 'granted';
  vi.stubGlobal('navigator', {
    permissions: { query: () => Promise.resolve({ state: permission }) },
    mediaDevices: {
      getUserMedia: ({ audio, video }: Record<string, { deviceId?: { exact?: string } }>) => {
        const exact = (audio ?? video)?.deviceId?.exact;
        if (exact !== undefined && exact !== 'default' && !there.includes(exact)) {
          return Promise.reject(new DOMException('', 'OverconstrainedError'));
        }
        if (failing !== undefined) return Promise.reject(new DOMException('', failing));
        const next = new Track(exact ?? 'default');
        next.muted = keptBack;
        opened.push(next);
        return Promise.resolve({
          getAudioTracks: () => (audio ? [next] : []),
          getVideoTracks: () => (video ? [next] : []),
        });
      },
    },
  });
});
afterEach(() => {
  source.close();
  vi.unstubAllGlobals();
});

describe.each(['microphone', 'camera'] as const)('the own %s', (kind) => {
  it('[DC5] pulled out is off, named, and no other one is opened', async () => {
    await begin(kind, 'headset');
    there = ['built-in'];
    track().dispatchEvent(new Event('ended'));
    await settled();
    source.wake();
    await settled();
    expect(opened).toHaveLength(1);
    expect(source.state).toEqual({
      problem: 'lost',
      name: 'name of headset',
      deviceId: 'headset',
    });
  });

  it('[LN12] ended while the page slept, which no event told, it is off', async () => {
    await begin(kind, 'headset');
    source.wake();
    await settled();
    expect(source.state.problem).toBeUndefined();
    track().readyState = 'ended';
    source.wake();
    // The event comes late, too.
    track().dispatchEvent(new Event('ended'));
    await settled();
    expect(source.state).toEqual({
      problem: 'lost',
      name: 'name of headset',
      deviceId: 'headset',
    });
    expect(states.filter(({ problem }) => problem === 'lost')).toHaveLength(1);
    expect(opened).toHaveLength(1);
  });

  it('[DC5] goes on with the one that is chosen then', async () => {
    await begin(kind, 'headset');
    track().dispatchEvent(new Event('ended'));
    source.want(false);
    await source.use('built-in');
    source.want(true);
    expect(source.state.problem).toBeUndefined();
    await settled();
    expect(source.state).toMatchObject({ deviceId: 'built-in', name: 'name of built-in' });
  });

  it('[DC5] taken back as a permission says so, and never that it has gone', async () => {
    await begin(kind, 'headset');
    permission = 'denied';
    states = [];
    track().dispatchEvent(new Event('ended'));
    await settled();
    expect(states.map(({ problem }) => problem)).toEqual(['denied']);
    expect(track().stopped).toBe(true);
  });

  it.each(['NotReadableError', 'AbortError', 'NotAllowedError'])(
    '[DC5] is not lost when the page is visible again and a call still has it: %s',
    async (answer) => {
      await begin(kind, 'headset');
      track().dispatchEvent(new Event('mute'));
      failing = answer;
      source.wake();
      await settled();
      expect(source.state).toMatchObject({ interrupted: true, track: track() });
      expect(source.state.problem).toBeUndefined();
      track().dispatchEvent(new Event('unmute'));
      expect(source.state.interrupted).toBeUndefined();
    },
  );

  it('[DC5] another one that cannot be opened during a call is said to be so', async () => {
    await begin(kind, 'headset');
    track().dispatchEvent(new Event('mute'));
    failing = 'NotReadableError';
    await source.use('built-in');
    expect(source.state.problem).toBe('in-use');
  });

  it('[DC5] opened anew and still silent does not work again', async () => {
    await begin(kind, 'headset');
    track().dispatchEvent(new Event('mute'));
    keptBack = true;
    source.wake();
    await settled();
    expect(opened).toHaveLength(2);
    expect(source.state.interrupted).toBe(true);
    track().dispatchEvent(new Event('unmute'));
    expect(source.state.interrupted).toBeUndefined();
  });

  it('[DC5] left off, and another one chosen for later: nothing more is said', async () => {
    await begin(kind, 'headset');
    there = ['built-in'];
    track().dispatchEvent(new Event('ended'));
    await settled();
    source.want(false);
    await source.use('built-in');
    expect(source.state).toEqual({ deviceId: 'built-in' });
  });

  it('[DC5] not there any more when it is to be opened: no other one is', async () => {
    there = ['built-in'];
    await begin(kind, 'headset');
    expect(opened).toEqual([]);
    expect(source.state).toEqual({ problem: 'gone', deviceId: 'headset' });
  });

  it('[DC5] gone while a call had it is lost', async () => {
    await begin(kind, 'headset');
    track().dispatchEvent(new Event('mute'));
    there = ['built-in'];
    source.wake();
    await settled();
    expect(source.state.problem).toBe('lost');
    expect(track().stopped).toBe(true);
  });

  it('[DC5] that became another device without a word is off', async () => {
    await begin(kind, 'headset');
    track().deviceId = 'built-in';
    track().label = 'name of built-in';
    track().dispatchEvent(new Event('configurationchange'));
    expect(source.state).toEqual({
      problem: 'lost',
      name: 'name of headset',
      movedTo: 'name of built-in',
      deviceId: 'headset',
    });
    expect(track().stopped).toBe(true);
  });
});

describe('a microphone that is whatever the system is set to', () => {
  const input = (id: string, group = id): ListedDevice => ({
    kind: 'audioinput',
    id,
    group,
    label: id === 'default' ? `Default - ${group}` : id,
  });
  const listing = (standard: string, ...ids: string[]): Devices => [
    input('default', standard),
    ...ids.map((id) => input(id)),
  ];
  const both = listing('headset', 'headset', 'built-in');
  const alone = listing('built-in', 'built-in');

  it.each([
    ['gone', both, alone, undefined],
    [
      'no more what the system is set to',
      both,
      listing('built-in', 'headset', 'built-in'),
      'built-in',
    ],
  ])(
    '[DC5] %s is off, although its track goes on with another one',
    async (_, before, after, to) => {
      await begin('microphone', 'default');
      source.compare(before, after);
      expect(source.state).toMatchObject({ problem: 'lost', name: 'headset' });
      expect(source.state.movedTo).toBe(to);
      expect(track().stopped).toBe(true);
    },
  );

  it('[DC2] goes over to a headset that is plugged in, and that is said', async () => {
    await begin('microphone', 'default');
    source.compare(alone, both);
    expect(source.state).toMatchObject({ changedTo: 'headset' });
    expect(track().stopped).toBe(false);
    source.dismiss();
    expect(source.state.changedTo).toBeUndefined();
  });

  it('stays when devices of others come and go, or nothing is told any more', async () => {
    await begin('microphone', 'default');
    source.compare(both, listing('headset', 'headset'));
    source.compare(both, [input('')]);
    expect(source.state.problem).toBeUndefined();
  });
});
