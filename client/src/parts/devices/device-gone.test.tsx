// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { devices } from '../../messages/en/devices.ts';
import type { ListedDevice } from '../../media/device-list.ts';
import { DeviceGone } from './DeviceGone.tsx';
import { goneDevices, type GoneDevice, type LostInput } from './gone-device.ts';

let root: Root;
let pressed: GoneDevice[];

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  pressed = [];
});
afterEach(() => act(() => root.unmount()));

const draw = (...gone: GoneDevice[]) =>
  act(() =>
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ devices }}>
        <DeviceGone gone={gone} onGoOn={(one) => pressed.push(one)} onLeave={() => undefined} />
      </IntlProvider>,
    ),
  );
const lines = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
const buttons = () =>
  [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const device = (kind: MediaDeviceKind, id: string, label: string): ListedDevice => ({
  kind,
  id,
  group: id,
  label,
});

const unnamed = () => 'Microphone 1';
const held = (why: 'gone' | 'moved' | 'unusable', name: string, next?: string) =>
  goneDevices(
    { news: { kind: 'held', why, name, ...(next !== undefined && { next }) }, devices: [] },
    unnamed,
  );
const lost = (input: LostInput, ...devices: ListedDevice[]) =>
  goneDevices({ microphone: { deviceId: 'old', ...input }, devices }, unnamed);
const microphone = (name: string, ...devices: ListedDevice[]) => lost({ name }, ...devices);
const BUILT_IN = device('audioinput', 'm', 'Built-in');
const AIRPODS = device('audioinput', 'new', 'AirPods');

it('[DC1] says once what has gone, what is off, and offers each by its name', () => {
  draw(...held('gone', 'AirPods', 'Speakers'), ...microphone('AirPods', BUILT_IN));
  expect(lines()).toEqual(['AirPods is gone', devices.gone.off.sound, devices.gone.off.microphone]);
  expect(buttons()).toEqual(['Play it through Speakers', 'Turn on Built-in']);
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  act(() => document.querySelector('button')?.click());
  expect(pressed.map(({ kind }) => kind)).toEqual(['sound']);
});

it.each([
  [held('gone', '', 'Speakers'), 'What you heard the others through is gone'],
  [held('moved', 'AirPods', 'Speakers'), 'Sound would come out of Speakers now'],
  [held('moved', 'AirPods'), 'Sound would come out of another device now'],
  [held('unusable', ''), 'The speaker you chose cannot be used now'],
  [microphone(''), 'Your microphone is gone'],
  [[...held('gone', 'A'), ...microphone('B')], 'A and B are gone'],
  [microphone('AirPods', BUILT_IN), 'AirPods is gone'],
  // Another program has taken it, or the browser has ended it: it is there all the same.
  [microphone('AirPods', AIRPODS, BUILT_IN), 'Your microphone has stopped'],
  [
    lost({ name: 'AirPods', movedTo: 'Built-in' }, AIRPODS, BUILT_IN),
    'Your microphone would be Built-in now',
  ],
  [lost({ name: 'AirPods', movedTo: '' }, AIRPODS), 'Your microphone has stopped'],
])('[DC1] [DC5] names are those of the system, where there are any: %#', (gone, title) => {
  draw(...gone);
  expect(lines()[0]).toBe(title);
});

it('[DC5] offers the same one when it is back, and one without a name all the same', () => {
  draw(...microphone('AirPods', BUILT_IN, AIRPODS));
  expect(buttons()).toEqual(['Turn on AirPods', devices.gone.leaveOff]);
  // Chromium lists what the system is set to under an id of its own, first.
  const usual = device('audioinput', 'default', 'Default - Built-in');
  for (const name of ['AirPods', 'Default - AirPods']) {
    draw(...lost({ name, deviceId: 'default' }, usual, BUILT_IN, AIRPODS));
    expect(buttons()).toEqual(['Turn on AirPods', devices.gone.leaveOff]);
  }
  draw(...microphone('AirPods', device('audioinput', 'm', '')));
  expect(buttons()).toEqual(['Turn on Microphone 1', devices.gone.leaveOff]);
  draw(...microphone('AirPods'));
  expect(buttons()).toEqual([devices.gone.leaveOff]);
});

it('[DC1] sound that is off cannot be put out of sight', () => {
  draw(...held('gone', 'AirPods'));
  expect(buttons()).toEqual([devices.gone.play]);
});

it('[DC1] no line has more than twelve words', () => {
  for (const line of Object.values(devices.gone.off)) {
    expect(line.split(' ').length, line).toBeLessThanOrEqual(12);
  }
});
