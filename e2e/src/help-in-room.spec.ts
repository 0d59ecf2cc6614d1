import type { Locator } from '@playwright/test';
import { breakout } from '../../client/src/messages/en/breakout.ts';
import { care } from '../../client/src/messages/en/care.ts';
import { messages } from '../../client/src/messages/en/messages.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { enlargeText, expectInReach, placeOf } from './fixtures/in-sight.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** A face is to be seen as one. */
const FACE_PX = 90;

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let therapist: Person;
let first: Person;
let second: Person;

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { first: PHONE },
  }));
});

test('[CR17] the button says what it is for, and a line who sees the call, the first time', async () => {
  for (const [{ page }, button] of [
    [first, care.buttonShort],
    [second, care.button],
  ] as const) {
    const signal = page.getByRole('button', { name: care.buttonName, exact: true });
    await expect(signal).toHaveText(button);
    await expect(page.getByText(fill(care.buttonWords, { button }))).toBeVisible();
  }
  await expectAccessible(first.page, 'the line beside the button for help');
  await first.page.reload();
  await expect(roomOn(first.page).tiles).toHaveCount(3);
  await expect(
    first.page.getByText(fill(care.buttonWords, { button: care.buttonShort })),
  ).toHaveCount(0);
});

test('[CR17] what is wrong with sound or picture has a way of its own', async () => {
  const { page } = first;
  await page.getByRole('button', { name: room.bar.more, exact: true }).click();
  await expectAccessible(page, 'a way for sound and picture');
  await page.getByRole('menuitem', { name: room.bar.devices, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: room.devices.title });
  await dialog.getByRole('button', { name: messages.waiting.open.group, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('tab', { name: room.tabs.messages })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('textbox')).toBeVisible();
});

test('[CR17] a breakout calls a facilitator in other words', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('breakouts');
  await leading.press(breakout.pairs);
  await leading.press(breakout.open);
  await roomOn(first.page).press(breakout.askHelp);
  await expect(
    first.page.getByRole('button', { name: breakout.helpAsked, exact: true, pressed: true }),
  ).toBeVisible();
  await expect(therapist.page.getByRole('region', { name: room.attention.label })).toContainText(
    fill(room.attention.breakoutHelp, { number: 1 }),
  );
  await leading.press(breakout.closeNow);
  await expect(roomOn(first.page).tiles).toHaveCount(3);
});

/** What a call must leave where it is. */
const around = ({ page }: Person) => [
  page.getByRole('tablist'),
  page.getByRole('toolbar', { name: room.bar.label }),
];
const own = ({ page }: Person) => page.getByRole('region', { name: care.label, exact: true });
const sideRoom = ({ page }: Person) => page.getByRole('region', { name: care.aside.label });

/** People, views, controls and what stands above them are there to be seen and pressed. */
async function expectUsable(person: Person, strip: Locator, places: readonly string[]) {
  const { page } = person;
  expect(await Promise.all(around(person).map(placeOf))).toEqual(places);
  await expectInReach(strip.getByRole('button'));
  await expectInReach(page.getByRole('tab', { selected: true }));
  await expectInReach(page.getByRole('toolbar', { name: room.bar.label }).getByRole('button'));
  await expectInReach(roomOn(page).tiles);
  const face = await roomOn(page).tile(partOf('therapist')).boundingBox();
  expect(face?.height).toBeGreaterThan(FACE_PX);
}

for (const text of ['usual', 'large'] as const) {
  test(`[CR18] on a phone with ${text} letters a call leaves people, views and controls in reach`, async () => {
    const { page } = first;
    await page.getByRole('tab', { name: room.tabs.faces }).click();
    if (text === 'large') await enlargeText(page);
    const places = await Promise.all(around(first).map(placeOf));
    await roomOn(page).press(care.buttonName);
    await expect(own(first)).toContainText(care.call.shown);
    await expectUsable(first, own(first), places);
    await takePicture(page, `call-${text}`);
    await own(first).getByRole('button', { name: care.more, exact: true }).click();
    const more = page.getByRole('dialog', { name: care.label });
    await expect(more.getByLabel(care.whereabouts)).toBeVisible();
    await expectInReach(more.getByRole('button', { name: care.withdraw }));
    await page.keyboard.press('Escape');

    const name = partOf('first');
    await roomOn(therapist.page).press(care.duty.takeNamed, { name });
    await expect(sideRoom(first)).toContainText(partOf('therapist'));
    await expectUsable(first, sideRoom(first), places);
    await roomOn(therapist.page).press(care.aside.backWith);
    await expect(sideRoom(first)).toHaveCount(0);
  });
}
