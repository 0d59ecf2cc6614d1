import type { Page } from '@playwright/test';
import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf, signIn } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { REFUSED, SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import type { Persona } from './fixtures/personas.ts';
import { groupSession } from './fixtures/raw-seat.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { breakoutPlan, careSheets, errors, fill, prepare, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const words = { ...room.breakout, ...breakoutPlan };
const LEADING = ['therapist', 'cofacilitator'] as const;

const rows = (page: Page) => page.getByRole('grid', { name: prepare.list }).getByRole('row');

/** Gives the item at this place another title, and saves nothing. */
async function rename(page: Page, place: number, title: string): Promise<void> {
  await rows(page)
    .nth(place)
    .getByRole('button', { name: /^Change: /u })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(prepare.item.title, { exact: true }).fill(title);
  await dialog.getByRole('button', { name: prepare.item.done }).click();
  await expect(rows(page).nth(place)).toContainText(title);
}

const save = (page: Page) => page.getByRole('button', { name: prepare.save }).click();
const isSaved = (page: Page) =>
  expect(page.getByText(prepare.unsaved, { exact: true })).toHaveCount(0);

test('[AP2] of two who prepare one agenda the second reads who was quicker, and loses nothing', async ({
  guard,
}) => {
  const { server } = scene();
  const session = await groupSession(server, await signIn(server, partOf('therapist')));
  const pages: Page[] = [];
  for (const persona of LEADING) {
    const person = await scene().person(persona, DESKTOP);
    await signInAsStaff(person, server);
    await person.page.goto(`${server.url}/sessions/${session}/agenda`);
    await expect(rows(person.page).first()).toBeVisible();
    pages.push(person.page);
  }
  const [robin, kim] = pages as [Page, Page];
  await rename(robin, 0, 'A poem');
  await rename(kim, 1, 'A walk');
  await save(robin);
  await isSaved(robin);

  guard.expect(REFUSED);
  await save(kim);
  await expect(kim.getByText(prepare.staleTitle)).toBeVisible();
  const by = fill(careSheets.edit.staleBy, { name: partOf('therapist') });
  await expect(kim.getByText(by)).toBeVisible();
  await expect(rows(kim).nth(1)).toContainText('A walk');
  await kim.getByText(prepare.theirs, { exact: true }).click();
  const theirs = kim.locator('details');
  await expect(theirs).toContainText('A poem');
  await expect(theirs).not.toContainText('A walk');
  await expectAccessible(kim, 'an agenda that another has changed');
  // What was written by either is in what is saved.
  await rename(kim, 0, 'A poem');
  await kim.getByRole('button', { name: careSheets.edit.keepMine }).click();
  await isSaved(kim);

  await robin.reload();
  await expect(rows(robin).nth(0)).toContainText('A poem');
  await expect(rows(robin).nth(1)).toContainText('A walk');
  for (const page of pages) await page.close();
});

const MEMBERS = ['first', 'second', 'third', 'fourth'] as const;
let therapist: Person;
let kim: Person;

const place = ({ page }: Person, title: string) =>
  page.getByRole('grid', { name: title, exact: true });
const breakout = (number: number) => fill(words.group, { number });
const minutesOn = ({ page }: Person) => page.getByLabel(words.minutes, { exact: true });

async function send({ page }: Person, persona: Persona, to: string): Promise<void> {
  await page
    .getByRole('button', { name: fill(words.move, { name: partOf(persona) }), exact: true })
    .click();
  await page.getByRole('menuitem', { name: to }).click();
}

test('[BO9] two plan breakouts at once, and see each other’s changes', async () => {
  ({ therapist, cofacilitator: kim } = await gather(scene(), ['cofacilitator', ...MEMBERS], {
    screens: { therapist: DESKTOP, cofacilitator: DESKTOP },
  }));
  for (const { page } of [therapist, kim]) await roomOn(page).open('breakouts');
  await roomOn(therapist.page).press(words.byHand);
  await send(therapist, 'first', words.newGroup);
  await expect(place(kim, breakout(1)).getByText(partOf('first'))).toBeVisible();
  await send(kim, 'second', breakout(1));
  await expect(place(therapist, breakout(1)).getByText(partOf('second'))).toBeVisible();

  // What is being typed is not swept away by what the other sets, and counts when it is done.
  await minutesOn(kim).fill('12');
  await minutesOn(therapist).fill('8');
  await minutesOn(therapist).blur();
  await expect(therapist.page.getByText(words.comeBack)).toBeVisible();
  await send(therapist, 'third', words.newGroup);
  await expect(place(kim, breakout(2)).getByText(partOf('third'))).toBeVisible();
  await expect(minutesOn(kim)).toHaveValue('12');
  await expect(minutesOn(kim)).toBeFocused();
  await minutesOn(kim).blur();
  await expect(minutesOn(therapist)).toHaveValue('12');
});

test('[BO9] a move that was made while another changed the plan is made in that', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await kim.page.context().setOffline(true);
  await expect(kim.page.getByText(room.reconnectingWords)).toBeVisible({ timeout: 40_000 });
  await send(kim, 'fourth', breakout(2));
  await send(therapist, 'second', words.toCircle);
  await expect(place(therapist, words.circle).getByText(partOf('second'))).toBeVisible();
  await kim.page.context().setOffline(false);
  for (const person of [therapist, kim]) {
    await expect(place(person, breakout(2)).getByText(partOf('fourth'))).toBeVisible({
      timeout: 30_000,
    });
    await expect(place(person, words.circle).getByText(partOf('second'))).toBeVisible();
  }
  await said(kim, fill(words.movedTo, { name: partOf('fourth'), place: breakout(2) }));
});

test('[BO9] where the breakout is gone that somebody was moved to, its mover reads so', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await kim.page.context().setOffline(true);
  await expect(kim.page.getByText(room.reconnectingWords)).toBeVisible({ timeout: 40_000 });
  await send(kim, 'second', breakout(1));
  // The only one in it goes elsewhere.
  await send(therapist, 'first', words.toCircle);
  await expect(place(therapist, words.circle).getByText(partOf('first'))).toBeVisible();
  await kim.page.context().setOffline(false);
  await expect(kim.page.getByText(errors.stale.title)).toBeVisible({ timeout: 30_000 });
  await expect(place(kim, words.circle).getByText(partOf('second'))).toBeVisible();
});
