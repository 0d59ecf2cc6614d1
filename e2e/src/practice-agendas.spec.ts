import type { Locator, Page } from '@playwright/test';
import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf, signIn } from './fixtures/demo.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import { REFUSED } from './fixtures/guard.ts';
import { groupSession } from './fixtures/raw-seat.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import {
  common,
  courses,
  fill,
  practiceAgendas as words,
  prepare,
  staff,
} from './fixtures/texts.ts';

const scene = useScene();
const DESKTOP = { viewport: { width: 1280, height: 720 } };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };

const NAMED = [
  'Communication analysis, long version',
  'Individual check-in',
  'Last session of a group',
  'Role play in threes',
  'When somebody is missing',
];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });

/** Saves an agenda of the practice, as a colleague's page would. */
async function save(cookie: string, name: string): Promise<void> {
  const { url } = scene().server;
  const items = [
    { id: 'arrive', title: 'Arriving', minutes: 10, note: '', ready: [] },
    { id: 'theme', title: name, minutes: 80, note: 'Softly.', ready: [] },
  ];
  const answer = await fetch(`${url}/api/agendas/${name.replaceAll(/\W+/gu, '-')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ revision: 0, name, items }),
  });
  expect(answer.ok).toBe(true);
}

const isAsWideAsThePage = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('[AP5] [AP6] [AP7] [AP8] [AP9] an agenda is saved for the practice, found by a colleague, and begun with', async ({
  guard,
}) => {
  guard.expect(REFUSED);
  const { server } = scene();
  const therapist = await scene().person('therapist', DESKTOP);
  const colleague = await scene().person('cofacilitator', DESKTOP);
  const [robin, kim] = [therapist.page, colleague.page];
  const [cookie, kimsCookie] = [
    await signIn(server, partOf('therapist')),
    await signIn(server, partOf('cofacilitator')),
  ];
  const preparing = `${server.url}/sessions/${await groupSession(server, kimsCookie)}/agenda`;
  await signInAsStaff(therapist, server);
  await signInAsStaff(colleague, server);

  // While there are none, the page says what they are for.
  await kim.getByRole('link', { name: staff.pages.courses, exact: true }).click();
  await button(kim, courses.agendas).click();
  await expect(kim.getByRole('heading', { name: words.empty.title })).toBeVisible();
  await expectAccessible(kim, 'no agendas of the practice');

  await robin.goto(preparing);
  await robin
    .getByRole('button', { name: /^Remove: /u })
    .first()
    .click();
  await button(robin, words.keep.button).click();
  const dialog = robin.getByRole('dialog', { name: words.keep.title });
  await dialog.getByLabel(words.name).fill('First evening');
  await expectAccessible(robin, 'saving an agenda of the practice');
  await robin.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(robin.getByText(prepare.unsaved, { exact: true })).toBeVisible();
  for (const name of NAMED) await save(cookie, name);

  await test.step('the list, at a desk and on phones', async () => {
    await kim.reload();
    await expect(rowOf(kim, 'First evening')).toContainText(partOf('therapist'));
    await tabTo(kim, button(kim, fill(words.lookNamed, { name: 'First evening' })));
    await kim.keyboard.press('Enter');
    await expect(kim.getByRole('list', { name: prepare.list })).toBeVisible();
    await expectAccessible(kim, 'agendas of the practice');
    await kim.getByRole('search').evaluate((search) => search.scrollIntoView());
    await takePicture(kim, 'agendas');
    await kim.keyboard.press('Enter');
    await expect(kim.getByRole('list', { name: prepare.list })).toHaveCount(0);
    await kim.setViewportSize(SMALL);
    expect(await isAsWideAsThePage(kim)).toBe(true);
    await kim.setViewportSize(PHONE);
    await expectAccessible(kim, 'agendas of the practice on a phone');
    expect(await isAsWideAsThePage(kim)).toBe(true);
    await takePicture(kim, 'agendas-phone');
    await kim.setViewportSize(DESKTOP.viewport);
  });

  await test.step('found, called otherwise and removed by keyboard', async () => {
    await kim.getByLabel(words.search).fill('MISSING somebody');
    await expect(kim.getByRole('listitem')).toHaveCount(1);
    const missing = 'When somebody is missing';
    await pressByKey(kim, fill(words.rename.named, { name: missing }));
    const renaming = kim.getByRole('dialog', { name: words.rename.title });
    await renaming.getByLabel(words.name).fill('first  EVENING');
    await expect(renaming).toContainText(words.taken);
    await renaming.getByLabel(words.name).fill('Somebody is missing');
    await kim.keyboard.press('Enter');
    await expect(renaming).toHaveCount(0);
    await expect(rowOf(kim, 'Somebody is missing')).toContainText(partOf('cofacilitator'));
    await pressByKey(kim, fill(words.remove.named, { name: 'Somebody is missing' }));
    const question = kim.getByRole('alertdialog');
    await expectAccessible(kim, 'removing an agenda of the practice');
    await question.getByRole('button', { name: words.remove.button }).click();
    await expect(kim.getByRole('heading', { name: words.noneFound.title })).toBeVisible();
    // The focus does not get lost with the row that it was in.
    await expect(kim.locator(':focus')).toHaveCount(1);
  });

  await test.step('two who save under one name: the second is told, and chooses', async () => {
    await button(robin, words.keep.button).click();
    // What was saved under a name is saved under it again.
    await expect(dialog.getByLabel(words.name)).toHaveValue('First evening');
    await dialog.getByLabel(words.name).fill('Second evening');
    await save(kimsCookie, 'Second evening');
    await dialog.getByRole('button', { name: words.keep.save }).click();
    await expect(dialog).toContainText(words.keep.staleWords);
    await expect(dialog).toContainText(partOf('cofacilitator'));
    await expectAccessible(robin, 'a name that a colleague took meanwhile');
    await dialog.getByLabel(words.name).fill('Second evening, with music');
    await dialog.getByRole('button', { name: words.keep.save }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('changed by itself', async () => {
    await kim.getByLabel(words.search).fill('');
    const first = 'First evening';
    await pressByKey(kim, fill(words.lookNamed, { name: first }));
    await kim.getByRole('link', { name: fill(words.change, { name: first }) }).click();
    await expect(kim.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await kim
      .getByRole('button', { name: /^Remove: /u })
      .first()
      .click();
    await expectAccessible(kim, 'changing an agenda of the practice');
    await button(kim, prepare.save).click();
    await expect(kim.getByText(prepare.unsaved, { exact: true })).toHaveCount(0);
    await expect(kim.getByText(partOf('cofacilitator')).last()).toBeVisible();
    await kim.getByRole('link', { name: words.title }).click();
    await expect(rowOf(kim, first)).toContainText(partOf('cofacilitator'));
  });

  await test.step('a colleague begins with it', async () => {
    await kim.goto(preparing);
    const rows = kim.getByRole('grid', { name: prepare.list }).getByRole('row');
    await expect(rows.first()).toBeVisible();
    await button(kim, words.take.button).click();
    const choosing = kim.getByRole('dialog', { name: words.take.title });
    await choosing.getByLabel(words.search).fill('second');
    await expectAccessible(kim, 'choosing an agenda of the practice');
    await choosing
      .getByRole('button', { name: fill(words.take.copyNamed, { name: 'Second evening' }) })
      .click();
    await expect(choosing).toHaveCount(0);
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText('Second evening');
    await button(kim, prepare.save).click();
    await expect(kim.getByText(prepare.unsaved, { exact: true })).toHaveCount(0);
    await expect(kim.getByRole('link', { name: common.product })).toBeVisible();
  });
});
