import type { Page } from '@playwright/test';
import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { REFUSED, SERVER_AWAY } from './fixtures/guard.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { careSheets as words, errors, fill, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const GROUP = 'Demo group';
const NAME = 'Alder';

let therapist: Person;
let colleague: Person;

const button = (page: Page, name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });
const dialog = (page: Page, title: string, name = NAME) =>
  page.getByRole('dialog', { name: fill(title, { name }), exact: true });
const field = (page: Page, label: string, name = NAME) =>
  page.getByRole('textbox', { name: fill(label, { name }), exact: true });

/** From today's sessions to somebody's care sheet. */
async function openSheet(page: Page, name = NAME): Promise<void> {
  const group = page.getByRole('region', { name: GROUP });
  const people = group.getByText(staff.people.title);
  if (!(await group.getByText(name, { exact: true }).isVisible())) await people.click();
  await button(page, staff.people.more, { name }).click();
  await page.getByRole('menuitem', { name: words.menu }).click();
  await expect(dialog(page, words.title, name)).toBeVisible();
}

test.beforeAll(async () => {
  therapist = await scene().person('therapist', DESKTOP);
  colleague = await scene().person('cofacilitator', PHONE);
});

test('a sheet is written by keyboard, and is still there when it could not be saved', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const { page } = therapist;
  await signInAsStaff(therapist, scene().server);
  await openSheet(page);
  await expect(page.getByText(fill(words.noContact, { name: NAME }))).toBeVisible();
  await expectAccessible(page, 'a blank care sheet');

  await pressByKey(page, words.write);
  await expect(dialog(page, words.edit.title)).toBeVisible();
  await field(page, words.edit.contactName).focus();
  await page.keyboard.type('Willow Example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Partner');
  await page.keyboard.press('Tab');
  await page.keyboard.type('555-0163 (from six)');
  await field(page, words.parts.helps).fill('Music, and a shower.\nThe dog.');
  await field(page, words.parts.signs).fill('x'.repeat(1001));
  await pressByKey(page, words.edit.save);
  await expect(field(page, words.parts.signs)).toBeFocused();
  await expectAccessible(page, 'a sheet with a text that is too long');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('I eat nothing.');

  await page.context().setOffline(true);
  await button(page, words.edit.save).click();
  await expect(dialog(page, words.edit.title).getByText(errors.offline.title)).toBeVisible();
  await page.context().setOffline(false);
  await page.keyboard.press('Escape');
  await expect(dialog(page, words.edit.title)).toHaveCount(0);
  await openSheet(page);
  await button(page, words.goOn).click();
  await expect(field(page, words.parts.signs)).toHaveValue('I eat nothing.');
  await button(page, words.edit.save).click();
  await said(therapist, fill(words.edit.saved, { name: NAME }));

  const sheet = dialog(page, words.title);
  const call = fill(words.call, { who: 'Willow Example', number: '555-0163 (from six)' });
  await expect(sheet.getByRole('link', { name: call })).toHaveAttribute('href', 'tel:5550163');
  await expect(sheet.getByText('The dog.')).toBeVisible();
  await expect(sheet.getByText(partOf('therapist'))).toBeVisible();
  await expectAccessible(page, 'a care sheet');
  await page.keyboard.press('Escape');
});

test('of two who change a sheet the second is told, sees what stands, and chooses', async ({
  guard,
}) => {
  guard.expect(REFUSED);
  const [{ page }, theirs] = [therapist, colleague.page];
  await signInAsStaff(colleague, scene().server);
  for (const one of [page, theirs]) {
    await openSheet(one);
    await button(one, words.change).click();
  }
  await field(page, words.address).fill('12 Invented Lane');
  await button(page, words.edit.save).click();
  await expect(dialog(page, words.title).getByText('12 Invented Lane')).toBeVisible();

  await field(theirs, words.address).fill('7 Made-up Road');
  await button(theirs, words.edit.save).click();
  await expect(theirs.getByText(words.edit.staleTitle)).toBeVisible();
  await theirs.getByText(words.edit.theirs).click();
  await expect(theirs.getByText('12 Invented Lane')).toBeVisible();
  await expect(field(theirs, words.address)).toHaveValue('7 Made-up Road');
  await expectAccessible(theirs, 'changed meanwhile, on a phone');
  await button(theirs, words.edit.keepMine).click();
  await expect(dialog(theirs, words.title).getByText('7 Made-up Road')).toBeVisible();
  await expectAccessible(theirs, 'a care sheet on a phone');
  await theirs.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('the crisis numbers are kept, and the list may be empty', async () => {
  const { page } = colleague;
  await page.getByRole('link', { name: staff.pages.crisis }).click();
  await expect(page.getByText('Demo crisis line')).toBeVisible();
  await expectAccessible(page, 'crisis numbers on a phone');
  await button(page, words.crisis.change).click();
  await button(page, words.crisis.removeNamed, { number: 2 }).click();
  await expect(button(page, words.crisis.add)).toBeFocused();
  await button(page, words.crisis.add).click();
  const line = page.getByRole('region', { name: fill(words.crisis.line, { number: 2 }) });
  await expect(line.getByLabel(words.crisis.label)).toBeFocused();
  await button(page, words.crisis.save).click();
  await expect(line.getByText(words.crisis.missing)).toHaveCount(2);
  await expectAccessible(page, 'a crisis line with things missing');
  await line.getByLabel(words.crisis.label).fill('Invented night line');
  await line.getByLabel(words.crisis.how).fill('Text HELLO to 555-0188');
  await line.getByLabel(words.crisis.verifiedOn).fill('2020-01-31');
  await button(page, words.crisis.save).click();
  await said(colleague, words.crisis.saved);
  await expect(page.getByText(fill(words.check, { day: '31 January 2020' }))).toBeVisible();
  await expectAccessible(page, 'a number to be checked');

  await button(page, words.crisis.change).click();
  await button(page, words.crisis.removeNamed, { number: 2 }).click();
  await button(page, words.crisis.removeNamed, { number: 1 }).click();
  await button(page, words.crisis.save).click();
  await expect(page.getByText(words.noLines)).toBeVisible();
});

test('who did what is there to be read, for those who lead', async () => {
  const { page } = therapist;
  await button(page, words.audit.openNamed, { title: GROUP }).click();
  const rows = page.getByRole('dialog').getByRole('row');
  const changed = fill(words.audit.action['care-sheet-changed'], { about: NAME });
  const read = fill(words.audit.action['care-sheet-read'], { about: NAME });
  for (const who of ['therapist', 'cofacilitator'] as const) {
    for (const what of [read, changed]) {
      const row = rows.filter({ hasText: partOf(who) }).filter({ hasText: what });
      await expect(row.first()).toBeVisible();
    }
  }
  await expect(page.getByRole('dialog').getByText('Invented Lane')).toHaveCount(0);
  await expectAccessible(page, 'who did what');
});
