// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preferDevices, preferredDevices } from './device-choice.ts';
import type { Devices, ListedDevice } from './device-list.ts';
import { DeviceSetup } from './devices.ts';
import { keepOutput, keptOutput } from './kept-output.ts';

class Track extends EventTarget {
  stopped = false;
  deviceId: string;
  label: string;
  constructor(deviceId: string) {
    super();
    this.deviceId = deviceId;
    this.label = deviceId;
  }
  getSettings = () => ({ deviceId: this.deviceId });
  stop = () => {
    this.stopped = true;
  };
}

const input = (id: string, label = id): ListedDevice => ({
  kind: 'audioinput',
  id,
  group: label,
  label,
});
const listing = (standard: string, ...ids: string[]): Devices => [
  input('default', standard),
  ...ids.map((id) => input(id)),
];
const BOTH = listing('Headset', 'Headset', 'Built-in');

let listed: Devices;
let opened: Track[];
let permission: PermissionState;
let setup: DeviceSetup;
const mediaDevices = new EventTarget();

const settled = () => new Promise((resolve) => setTimeout(resolve));
const change = async (devices: Devices) => {
  listed = devices;
  mediaDevices.dispatchEvent(new Event('devicechange'));
  await settled();
};
const begin = async (id = 'default') => {
  setup = new DeviceSetup();
  await setup.begin();
  await setup.goOnWith('microphone', id);
  // Until what was listed last is told.
  await settled();
};
const microphone = () => setup.getSnapshot().microphone;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  [listed, opened, permission] = [BOTH, [], 'prompt'];
  vi.stubGlobal('isSecureContext', true);
  // The page looks only whether it has them, and hands a stream on.
  vi.stubGlobal('RTCPeerConnection', Object);
  vi.stubGlobal('MediaStream', vi.fn(Object));
  vi.stubGlobal(
    'AudioContext',
    class {
      createAnalyser = () => ({ fftSize: 0, getFloatTimeDomainData: () => undefined });
      createMediaStreamSource = () => ({ connect: () => undefined });
      resume = () => Promise.resolve();
      close = () => Promise.resolve();
    },
  );
  vi.stubGlobal('navigator', {
    permissions: { query: () => Promise.resolve({ state: permission }) },
    mediaDevices: Object.assign(mediaDevices, {
      enumerateDevices: () =>
        Promise.resolve(
          listed.map(({ id, group, ...rest }) => ({ ...rest, deviceId: id, groupId: group })),
        ),
      getUserMedia: ({ audio }: { audio?: { deviceId?: { exact?: string } } }) => {
        const track = new Track(audio?.deviceId?.exact ?? 'default');
        opened.push(track);
        return Promise.resolve({ getAudioTracks: () => [track], getVideoTracks: () => [] });
      },
    }),
  });
});
afterEach(() => {
  setup.close();
  vi.unstubAllGlobals();
});

describe('[DC7] at the check, as in the room', () => {
  it('[DC5] a permission that is taken back is said, and never that a device has gone', async () => {
    await begin();
    const said: unknown[] = [];
    setup.subscribe(() => said.push(microphone()));
    permission = 'denied';
    opened[0]?.dispatchEvent(new Event('ended'));
    await settled();
    expect(microphone()).toEqual({ kind: 'fault', fault: 'denied' });
    expect(said).not.toContainEqual(expect.objectContaining({ kind: 'lost' }));
  });

  it('[DC5] a microphone that became another one without a word is off', async () => {
    await begin('Headset');
    const [track] = opened;
    if (track) [track.deviceId, track.label] = ['Built-in', 'Built-in'];
    track?.dispatchEvent(new Event('configurationchange'));
    expect(microphone()).toMatchObject({ kind: 'lost', name: 'Headset', movedTo: 'Built-in' });
    expect(track?.stopped).toBe(true);
  });

  it('[DC5] the system set to another microphone is off, and said to be that', async () => {
    await begin();
    await change(listing('Built-in', 'Headset', 'Built-in'));
    expect(microphone()).toMatchObject({ kind: 'lost', name: 'Headset', movedTo: 'Built-in' });
  });

  it('[DC2] a microphone that is plugged in and used is said', async () => {
    listed = listing('Built-in', 'Built-in');
    await begin();
    await change(BOTH);
    expect(microphone()).toMatchObject({ kind: 'on', changedTo: 'Headset' });
    setup.dismissChanged();
    expect(microphone()).not.toHaveProperty('changedTo');
  });

  it('[DC6] a reload at the check forgets nothing of sound that is held', () => {
    const was: ListedDevice = { kind: 'audiooutput', id: 'Headset', group: '', label: '' };
    keepOutput(window, { sink: 'Speakers', held: { gone: true, was } });
    preferDevices(window, { speaker: 'Headset' });
    setup = new DeviceSetup();
    void setup.begin();
    expect(setup.getSnapshot().speaker).toBe('Speakers');
    setup.chooseSpeaker('');
    expect(keptOutput(window)).toEqual({ sink: '' });
    expect(preferredDevices(window)).toEqual({});
  });
});

it('[DC5] going on with another device for once changes no preference', async () => {
  preferDevices(window, { microphone: 'Headset', camera: 'Webcam' });
  await begin('Built-in');
  expect(preferredDevices(window)).toEqual({ microphone: 'Headset', camera: 'Webcam' });
  await setup.choose('microphone', 'Built-in');
  expect(preferredDevices(window)).toEqual({ microphone: 'Built-in', camera: 'Webcam' });
});

it('[OB12] who has no voice is asked for the camera alone, and begins as soon as that is allowed', async () => {
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  const queried = vi.spyOn(navigator.permissions, 'query');
  permission = 'granted';
  setup = new DeviceSetup(['camera']);
  await setup.begin();
  await setup.start();
  expect(queried.mock.calls.map(([{ name }]) => name)).not.toContain('microphone');
  expect(asked.mock.calls.length).toBeGreaterThan(1);
  for (const [wanted] of asked.mock.calls) expect(wanted).not.toHaveProperty('audio');
});
