import type { Page } from '@playwright/test';
import { messages } from '../../client/src/messages/en/messages.ts';
import { polls } from '../../client/src/messages/en/polls.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { controlPlaces, shiftsOf, watchShifts } from './fixtures/layout-shifts.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, fill, join, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** How much may move by itself on the way to each next thing. */
const MOST = 0.05;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

async function expectStill(page: Page, after: string): Promise<void> {
  const { sum, what } = await shiftsOf(page);
  expect(sum, `${after}: ${what.join('; ')}`).toBeLessThanOrEqual(MOST);
}

for (const [persona, screen] of [
  ['second', PHONE],
  ['third', { viewport: { width: 820, height: 1180 }, hasTouch: true }],
  ['fourth', { viewport: { width: 1280, height: 720 } }],
] as const) {
  test(`[LY11] nothing jumps on the way in, on a page ${String(screen.viewport.width)} px wide`, async () => {
    const { page } = await scene().person(persona, { ...screen, devices: 'own' });
    await watchShifts(page);
    await page.goto(linkOf(scene().server, partOf(persona)));
    await expect(page.getByLabel(join.name.name)).toBeVisible();
    await expectStill(page, 'the page that opens');
    await page.getByRole('button', { name: join.name.next }).click();
    await expect(
      page.getByRole('button', { name: devices.camera, exact: true, pressed: true }),
    ).toBeVisible();
    await expectStill(page, 'the device check');
    await page.getByRole('button', { name: devices.enter, exact: true }).click();
    await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
    await expectStill(page, 'the waiting room');
    await page.reload();
    await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
    await expectStill(page, 'the waiting room, loaded anew');
    await page.context().close();
  });
}

test('[LY11] in the room no control moves for a message, a hand or a question', async () => {
  const { therapist, cofacilitator } = await gather(scene(), ['cofacilitator'], {
    screens: { therapist: PHONE },
  });
  const first = await come(scene(), 'first', { ...PHONE, prepare: watchShifts });
  const leading = roomOn(therapist.page);
  await leading.press(room.lobby.admitNamed, { name: partOf('first') });
  await expect(roomOn(first.page).tiles).toHaveCount(3);
  await expectStill(first.page, 'let in');
  await therapist.page.getByRole('tab', { name: room.tabs.faces }).tap();

  const stood = await Promise.all([first, therapist].map(({ page }) => controlPlaces(page)));
  const expectInPlace = async () => {
    const stand = await Promise.all([first, therapist].map(({ page }) => controlPlaces(page)));
    expect(stand).toEqual(stood);
  };

  await roomOn(first.page).hand.tap();
  await expect(
    therapist.page.getByText(fill(room.attention.hand, { name: partOf('first') })).first(),
  ).toBeVisible();
  await expectInPlace();

  // To everybody, from a desk.
  const { page } = cofacilitator;
  await page.getByRole('tab', { name: new RegExp(`^${room.tabs.messages}`) }).click();
  await page.getByRole('button', { name: new RegExp(`^${messages.group}`) }).click();
  await page.getByRole('textbox').fill('Five more minutes');
  await page.getByRole('button', { name: messages.send.group, exact: true }).click();
  await expect(
    first.page.getByRole('tab', { name: new RegExp(`^${room.tabs.messages} ?1`) }),
  ).toBeVisible();
  await expectStill(first.page, 'a message');
  await expectInPlace();

  await page.getByRole('tab', { name: room.tabs.ask }).click();
  await page.getByLabel(polls.which).selectOption('ready');
  await roomOn(page).press(polls.ask);
  await expect(first.page.getByRole('button', { name: polls.ready })).toBeInViewport();
  await expectStill(first.page, 'a question');
  await expectInPlace();

  // A tab that comes leaves the others where they stand, at a desk and on a phone.
  await roomOn(page).press(polls.closeOnly);
  const desk = await come(scene(), 'second');
  await roomOn(page).open('whoIsHere');
  await roomOn(page).press(room.lobby.admitNamed, { name: partOf('second') });
  await expect(roomOn(desk.page).tiles).toHaveCount(4);
  const [before, onPhone] = await Promise.all([desk, first].map((one) => controlPlaces(one.page)));
  await roomOn(page).chooseCard('Jessica at the handover');
  for (const [one, places] of [
    [desk, before],
    [first, onPhone],
  ] as const) {
    const came = one.page.getByRole('tab', { name: new RegExp(`^${room.tabs.exercise}`) });
    await expect(came).toBeVisible();
    expect(await controlPlaces(one.page)).toMatchObject(places ?? {});
  }
  await roomOn(page).press(room.exercise.end);

  await first.page.reload();
  await expect(roomOn(first.page).tiles).toHaveCount(4);
  await expectStill(first.page, 'the room, loaded anew');
});
