import { expect as check, type Page } from '@playwright/test';
import { arriveByLink, openGroupSession, signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { changeLink } from './fixtures/change-link.ts';
import { linkOf } from './fixtures/demo.ts';
import { come } from './fixtures/gathering.ts';
import { REFUSED, SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import {
  careSheets,
  common,
  errors,
  fill,
  helpNow as words,
  join,
  room,
  staff,
} from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const FERN = { part: 'Fern', media: false } as const;

// The demo's invented numbers: what is shown, and what a press dials.
const NUMBERS = [
  ['Demo emergency', '+1 202 555 0100', 'tel:+12025550100'],
  ['Demo crisis line', '+1 202 555 0142', 'tel:+12025550142'],
  ['Demo practice', '+1 202 555 0175', 'tel:+12025550175'],
] as const;
/** A line that the practice has taken into its list, and nobody has verified. */
const UNVERIFIED = '988 Suicide & Crisis Lifeline';

let therapist: Person;
let fern: Person;

const entry = (page: Page) => page.getByRole('button', { name: words.open, exact: true });
const plan = (page: Page) => page.getByText('The library café. My neighbour’s kitchen.');
const digitsOf = (text: string) => text.replace(/[^\d+]/gu, '');

/** All verified numbers are on the page, each dials what it shows, and there are no others. */
async function expectNumbers(page: Page): Promise<void> {
  for (const [who, number, href] of NUMBERS) {
    const link = page.getByRole('link', { name: fill(words.call, { who, number }) });
    await expect(link).toHaveAttribute('href', href);
    await expect(link).toHaveText(number);
  }
  const links = await page.locator('a[href^="tel:"], a[href^="sms:"]').all();
  check(links.length).toBe(NUMBERS.length);
  for (const link of links) {
    const href = await link.getAttribute('href');
    check(digitsOf((await link.textContent()) ?? '')).toBe(href?.replace(/^\w+:/u, ''));
  }
  await expect(page.getByText(UNVERIFIED)).toHaveCount(0);
  await expect(page.getByRole('button', { name: words.print, exact: true })).toBeVisible();
}

/** One press leads to them, and one more away from them. */
async function pressForNumbers(page: Page, where: string, own = false): Promise<void> {
  await entry(page).click();
  await expectNumbers(page);
  if (own) await expect(plan(page)).toBeVisible();
  await expectAccessible(page, `whom to call, ${where}`);
  await entry(page).click();
  await expect(page.getByRole('link', { name: /Demo emergency/u })).toHaveCount(0);
}

/** They stand on the page without a press. */
async function readNumbers(page: Page, where: string): Promise<void> {
  await expectNumbers(page);
  await expectAccessible(page, `whom to call, ${where}`);
}

/** In the room they are behind “More”. */
async function openInRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: room.bar.more, exact: true }).click();
  await page.getByRole('menuitem', { name: words.open }).click();
  await expect(page.getByRole('dialog', { name: words.title })).toBeVisible();
}

test.beforeAll(async () => {
  therapist = await scene().person('therapist', DESKTOP);
  fern = await scene().person('first', { devices: 'anyone', ...PHONE });
});

test('[HN1] a known line is taken into the list, and nobody has verified it', async () => {
  const { page } = therapist;
  await signInAsStaff(therapist, scene().server);
  await page.getByRole('link', { name: staff.pages.crisis }).click();
  await page.getByRole('button', { name: careSheets.crisis.change, exact: true }).click();
  await page.getByLabel(careSheets.crisis.knownCountry).selectOption('US');
  await page
    .getByRole('button', { name: fill(careSheets.crisis.knownAdd, { name: UNVERIFIED }) })
    .click();
  await page.getByRole('button', { name: careSheets.crisis.save, exact: true }).click();
  await expect(page.getByText(careSheets.unverified)).toBeVisible();
});

test('[HN1] [HN6] on the way in, and to a link that does not work', async ({ guard }) => {
  guard.expect(REFUSED);
  const { page } = fern;
  await page.goto('/join');
  await pressForNumbers(page, 'without a link');
  await page.goto('/join#no-such-link');
  await expect(page.getByText(errors['link-invalid'].title)).toBeVisible();
  await pressForNumbers(page, 'at a link that does not work');
  await page.goto('/nowhere');
  await pressForNumbers(page, 'at no address');
  await page.goto(linkOf(scene().server, 'Fern'));
  await expect(page.getByLabel(join.name.name)).toBeVisible();
  await pressForNumbers(page, 'at the name');
  await entry(page).click();
  await takePicture(page, 'help-now-join-phone');
  await arriveByLink(fern, scene().server, FERN);
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await pressForNumbers(page, 'in the lobby');
  await entry(page).click();
  await expect(plan(page), 'a plan before anybody has let the person in').toHaveCount(0);
});

test('[HN3] in the room, with one’s own plan', async () => {
  const { page } = fern;
  await therapist.page.getByRole('link', { name: staff.pages.today }).click();
  await openGroupSession(therapist, { media: false });
  await roomOn(therapist.page).open('whoIsHere');
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: 'Fern' });
  await openInRoom(page);
  await expectNumbers(page);
  await expect(plan(page)).toBeVisible();
  await expect(page.getByText('Invented Lane')).toHaveCount(0);
  await takePicture(page, 'help-now-phone');
  await expectAccessible(page, 'whom to call, in the room');
});

test('[HN4] on paper: everything once, in black on white, and nothing else', async () => {
  const { page } = fern;
  const dialog = page.getByRole('dialog', { name: words.title });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-print]');
  await expect(paper).toBeVisible();
  await expect(dialog).toBeHidden();
  for (const [, number] of NUMBERS) await expect(paper.getByText(number)).toBeVisible();
  await expect(plan(page).filter({ visible: true })).toHaveCount(1);
  await takePicture(page, 'help-now-paper');
  await expect(paper).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await dialog.getByRole('button', { name: common.close }).click();
});

test('[HN3] another device with the same link has the numbers, and no plan', async () => {
  const other = await come(scene(), 'second', { part: FERN.part, ...PHONE });
  await expect(other.page.getByRole('heading', { name: room.device.title })).toBeVisible();
  await entry(other.page).click();
  await readNumbers(other.page, 'on a new device');
  await expect(plan(other.page)).toHaveCount(0);
  await other.page.close();
});

test('[HN5] while the server is away, in the room and on the way in', async ({ guard }) => {
  guard.expect(SERVER_AWAY);
  const away = await scene().person('second', { devices: 'anyone', ...PHONE });
  await away.page.goto(linkOf(scene().server, 'Birch'));
  await expect(away.page.getByLabel(join.name.name)).toBeVisible();

  const waiting = await come(scene(), 'third', PHONE);

  await scene().server.kill();
  const { page } = fern;
  await expect(page.getByText(room.reconnecting)).toBeVisible();
  await openInRoom(page);
  await expectNumbers(page);
  await expect(plan(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await pressForNumbers(away.page, 'on the way in, server away');
  await expect(waiting.page.getByText(room.reconnecting)).toBeVisible();
  await pressForNumbers(waiting.page, 'in the lobby, server away');
  await waiting.page.close();
  await scene().server.boot();
  await expect(page.getByText(room.reconnecting)).toHaveCount(0);

  // The page itself comes, and what it asks for does not.
  await away.page.route('**/api/**', (route) => route.abort());
  await away.page.reload();
  await expect(away.page.getByText(errors.offline.title)).toBeVisible();
  await pressForNumbers(away.page, 'server away after a reload');
  await away.page.close();
});

test('[HN6] after leaving, and to who is not let in', async () => {
  const { page } = fern;
  await roomOn(page).leave.click();
  await roomOn(page).answer(room.leave.leave);
  await expect(page.getByRole('heading', { name: room.gone.left.title })).toBeVisible();
  await pressForNumbers(page, 'after leaving', true);
  // As in another tab, which does not remember how they came in.
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(linkOf(scene().server, 'Fern'));
  await expect(page.getByLabel(join.name.name)).toBeVisible();
  await pressForNumbers(page, 'at the name, on a device that was let in before', true);
  await arriveByLink(fern, scene().server, FERN);
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await pressForNumbers(page, 'in the lobby, on a device that was let in before', true);

  const third = await come(scene(), 'third', { part: 'Dogwood', ...PHONE });
  await roomOn(therapist.page).press(room.lobby.declineNamed, { name: 'Dogwood' });
  await roomOn(therapist.page).answer(room.lobby.declineConfirm);
  await expect(third.page.getByRole('heading', { name: room.gone.declined.title })).toBeVisible();
  await readNumbers(third.page, 'not let in');
  await third.page.close();
});

test('[HN6] to who is taken out, and when the link is withdrawn', async ({ guard }) => {
  guard.expect(REFUSED, SERVER_AWAY);
  const fourth = await come(scene(), 'fourth', { part: 'Hazel', ...DESKTOP });
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: 'Hazel' });
  await expect(roomOn(fourth.page).microphone).toBeVisible();
  await roomOn(therapist.page).actOn('Hazel', room.stage.remove);
  await roomOn(therapist.page).answer(room.stage.removeConfirm);
  await expect(fourth.page.getByRole('heading', { name: room.gone.removed.title })).toBeVisible();
  await readNumbers(fourth.page, 'taken out');

  await changeLink(scene().server, 'Hazel', 'DELETE');
  await fourth.page.reload();
  await expect(fourth.page.getByText(errors['link-revoked'].title)).toBeVisible();
  await pressForNumbers(fourth.page, 'link withdrawn');
});

test('[HN6] when the session is over', async () => {
  const late = await come(scene(), 'second', PHONE);
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: 'Birch' });
  await expect(roomOn(late.page).microphone).toBeVisible();
  await roomOn(therapist.page).leave.click();
  await therapist.page.getByRole('button', { name: room.leave.end, exact: true }).click();
  await roomOn(therapist.page).answer(room.leave.endConfirm);
  await expect(late.page.getByRole('heading', { name: room.gone.ended.title })).toBeVisible();
  await pressForNumbers(late.page, 'session over');
  await expect(fern.page.getByRole('heading', { name: room.gone.ended.title })).toBeVisible();
  await pressForNumbers(fern.page, 'session over, with a plan', true);
  await late.page.setViewportSize(DESKTOP.viewport);
  await entry(late.page).click();
  await readNumbers(late.page, 'session over on a desktop');
});
