import type { Dialog, Page } from '@playwright/test';
import { messages } from '../../client/src/messages/en/messages.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, join, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

let therapist: Person;
let first: Person;

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first', 'second'], {
    screens: { first: PHONE },
  }));
});

const question = (page: Page) => page.getByRole('alertdialog', { name: room.leave.title });
/** As the browser's own button, or a swipe from the edge. */
const wayBack = (page: Page) => page.evaluate(() => history.back());

/** Tries to load the page anew, and whether the browser asks first; the answer is no. */
async function asksBeforeReload(page: Page): Promise<boolean> {
  let asked = false;
  const answer = (dialog: Dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  };
  page.on('dialog', answer);
  // The page stays where it was, or is there again.
  await page.reload({ timeout: 3_000 }).catch(() => undefined);
  page.off('dialog', answer);
  return asked;
}

test('[LY12] Back asks before it leaves the session, and again if it is pressed again', async () => {
  const { page } = first;
  await roomOn(page).hand.tap();
  for (let times = 0; times < 2; times += 1) {
    await wayBack(page);
    await question(page).getByRole('button', { name: room.leave.stay }).tap();
    await expect(question(page)).toBeHidden();
    await expect(roomOn(page).tiles).toHaveCount(3);
  }
});

test('[LY12] a reload leads back into the room, and there Back asks as before', async () => {
  const { page } = first;
  expect(await asksBeforeReload(page)).toBe(false);
  await expect(roomOn(page).tiles).toHaveCount(3);
  await wayBack(page);
  await expect(question(page)).toBeVisible();
  await question(page).getByRole('button', { name: room.leave.stay }).tap();
});

test('[LY12] what is written and not sent is not lost by a reload that nobody meant', async () => {
  const { page } = first;
  await page.getByRole('tab', { name: new RegExp(`^${room.tabs.messages}`) }).tap();
  const field = page.getByLabel(messages.field.leaders.group, { exact: true });
  await field.fill('I am not sure');
  expect(await asksBeforeReload(page)).toBe(true);
  await expect(field).toHaveValue('I am not sure');
  await field.fill('');
});

test('[LY12] who leaves by it reads that they have left, with the way back in', async () => {
  const { page } = first;
  await wayBack(page);
  await question(page).getByRole('button', { name: room.leave.leave }).tap();
  await expect(page.getByRole('heading', { name: room.gone.left.title })).toBeVisible();
  await page.getByRole('button', { name: room.gone.return }).tap();
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('first') });
  await expect(roomOn(page).tiles).toHaveCount(3);
  await wayBack(page);
  await expect(question(page)).toBeVisible();
});

test('[LY12] in the waiting room Back asks, too, and says that nobody can let one in meanwhile', async () => {
  const { page } = await come(scene(), 'fourth', PHONE);
  const waiting = page.getByRole('heading', { name: room.waiting.title });
  await expect(waiting).toBeVisible();
  await wayBack(page);
  await expect(question(page)).toContainText(room.leave.waitingWords);
  await question(page).getByRole('button', { name: room.leave.stay }).tap();
  await expect(question(page)).toBeHidden();
  await expect(waiting).toBeVisible();
  // Once they are in, it asks as it does there.
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('fourth') });
  await expect(roomOn(page).tiles.first()).toBeAttached();
  await wayBack(page);
  await expect(question(page)).toContainText(room.leave.words);
  await question(page).getByRole('button', { name: room.leave.stay }).tap();
});

test('[LY12] a name that was typed is not lost by a reload that nobody meant', async () => {
  const { page } = await scene().person('third', PHONE);
  await page.goto(linkOf(scene().server, partOf('third')));
  const name = page.getByLabel(join.name.name);
  await expect(name).toBeVisible();
  expect(await asksBeforeReload(page)).toBe(false);
  await name.fill('Cee');
  expect(await asksBeforeReload(page)).toBe(true);
  await expect(name).toHaveValue('Cee');
  await page.getByRole('button', { name: join.name.next }).tap();
  await expect(page.getByRole('heading', { name: devices.title }).first()).toBeVisible();
  expect(await asksBeforeReload(page)).toBe(true);
});
