import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { plugIn, useDevices, type Plugged, type PluggedDevice } from './fixtures/plugged.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, fill, join, room } from './fixtures/texts.ts';
import { expectHears, expectSees } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const AIRPODS = 'AirPods Pro';
const SPEAKERS = 'MacBook Air Speakers';
const BUILT_IN = 'MacBook Air Microphone';
const WEBCAM = 'Logitech C920';
const LID = 'FaceTime HD Camera';

const LAPTOP: readonly PluggedDevice[] = [
  { kind: 'audioinput', name: BUILT_IN },
  { kind: 'audiooutput', name: SPEAKERS },
  { kind: 'videoinput', name: LID },
];
const webcam: PluggedDevice = { kind: 'videoinput', name: WEBCAM };
const withAirpods: Plugged = {
  devices: [
    webcam,
    { kind: 'audioinput', name: AIRPODS },
    { kind: 'audiooutput', name: AIRPODS },
    ...LAPTOP,
  ],
  output: AIRPODS,
  microphone: AIRPODS,
};
const alone: Plugged = { devices: [webcam, ...LAPTOP], output: SPEAKERS, microphone: BUILT_IN };

const { gone } = devices;
const isGone = (page: Page, name: string) =>
  page.getByRole('alert').getByText(fill(`{name} is gone`, { name }));
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

let therapist: Person;
let first: Person;

test.beforeAll(async () => {
  ({ therapist } = await gather(scene(), [], { media: true }));
  first = await come(scene(), 'first', {
    media: true,
    viewport: DESKTOP,
    prepare: (page) => useDevices(page, withAirpods),
  });
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('first') });
  await expect(roomOn(first.page).tiles).toHaveCount(2);
});

test('[DC1] [DC5] headphones run empty: nobody in the room hears the group', async () => {
  const { page } = first;
  await expectHears(first, ['therapist']);
  await expectHears(therapist, ['first']);
  await plugIn(page, alone);
  await expect(isGone(page, AIRPODS)).toBeVisible();
  await said(first, gone.off.sound);
  await said(first, gone.off.microphone);
  await expectHears(first, []);
  // Off is off: the server knows it, and everybody sees it.
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'false');
  await expectHears(therapist, []);
  const tile = roomOn(therapist.page).tile(partOf('first'));
  await expect(tile.getByText(room.stage.muted)).toHaveCount(1);
  await expectSees(first, ['therapist']);
  await expectAccessible(page, 'headphones that are gone');
  await page.setViewportSize(PHONE);
  await expect(isGone(page, AIRPODS)).toBeVisible();
  await page.setViewportSize(DESKTOP);
});

test('[DC6] a reload lets nothing out', async () => {
  const { page } = first;
  await page.reload();
  await expect(page.getByRole('alert').getByText(gone.unnamed.sound)).toBeVisible();
  await expectSees(first, ['therapist'], 30_000);
  await expectHears(first, []);
});

test('[DC1] one press goes on, by keyboard, through what it names', async () => {
  const { page } = first;
  await pressByKey(page, fill(gone.playThrough, { name: SPEAKERS }));
  await expectHears(first, ['therapist']);
  await expect(page.getByText(gone.off.sound)).toHaveCount(0);
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'false');
  await roomOn(page).microphone.click();
  await expectHears(therapist, ['first']);
});

test('[DC2] headphones plugged in are said, and sound goes on', async () => {
  const { page } = first;
  await plugIn(page, withAirpods);
  // A headset is one thing, and said once.
  await said(first, fill(devices.added.both, { name: AIRPODS }));
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: room.bar.understood, exact: true }).click();
  await expect(page.getByText(AIRPODS)).toHaveCount(0);
  await expectHears(first, ['therapist']);
  await expectHears(therapist, ['first']);
});

test('[DC4] the same headphones back: sound by itself, the microphone by a press', async () => {
  const { page } = first;
  await plugIn(page, alone);
  await expect(isGone(page, AIRPODS)).toBeVisible();
  await expectHears(first, []);
  await plugIn(page, withAirpods);
  await expectHears(first, ['therapist']);
  await expect(page.getByText(gone.off.sound)).toHaveCount(0);
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'false');
  await expectHears(therapist, []);
  await roomOn(page).press(gone.turnOn, { name: AIRPODS });
  await expectHears(therapist, ['first']);
});

test('[DC5] a camera pulled out is off, and no other one looks by itself', async () => {
  const { page } = first;
  await expectSees(therapist, ['first']);
  const { devices: all, ...set } = withAirpods;
  await plugIn(page, { ...set, devices: all.filter(({ name }) => name !== WEBCAM) });
  await expect(isGone(page, WEBCAM)).toBeVisible();
  await said(first, gone.off.camera);
  await expect(roomOn(page).camera).toHaveAttribute('aria-pressed', 'false');
  await expect(roomOn(therapist.page).tile(partOf('first')).locator('video')).toHaveCount(0);
  await pressByKey(page, fill(gone.turnOn, { name: LID }));
  await expectSees(therapist, ['first']);
  await expect(page.getByText(gone.off.camera)).toHaveCount(0);
});

test('[DC7] at the check and while one waits it is the same', async () => {
  const { page } = await scene().person('third', { viewport: PHONE });
  await useDevices(page, withAirpods);
  await page.goto(linkOf(scene().server, partOf('third')));
  await page.getByLabel(join.name.name).fill(partOf('third'));
  await page.getByRole('button', { name: join.name.next }).click();
  const on = { pressed: true, exact: true };
  await expect(page.getByRole('button', { name: devices.camera, ...on })).toBeVisible();
  await plugIn(page, alone);
  await expect(isGone(page, AIRPODS)).toBeVisible();
  await expect(page.getByText(gone.off.sound)).toBeVisible();
  await expectAccessible(page, 'headphones that are gone, at the check');
  await page.getByRole('button', { name: fill(gone.turnOn, { name: BUILT_IN }) }).click();
  await expect(page.getByRole('button', { name: devices.microphone, ...on })).toBeVisible();
  // Nobody has said that sound may come out: it stays off beyond the door.
  await page.getByRole('button', { name: devices.enter, exact: true }).click();
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await expect(page.getByText(gone.off.sound)).toBeVisible();
  await page.getByRole('button', { name: fill(gone.playThrough, { name: SPEAKERS }) }).click();
  await expect(page.getByText(gone.off.sound)).toHaveCount(0);
});
