import type { Page } from '@playwright/test';
import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { REFUSED, SERVER_AWAY } from './fixtures/guard.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { careSheets as words, errors, fill, helpNow, staff } from './fixtures/texts.ts';

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

/** The names of the lines that anybody is shown. */
const shownToClients = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { lines } = (await (await fetch('/api/help-now')).json()) as {
      lines: { name: string }[];
    };
    return lines.map(({ name }) => name);
  });

test.beforeAll(async () => {
  therapist = await scene().person('therapist', { devices: 'anyone', ...DESKTOP });
  colleague = await scene().person('cofacilitator', { devices: 'anyone', ...PHONE });
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
  const sheetForm = dialog(page, words.edit.title);
  await sheetForm.getByLabel(words.phone.country).selectOption('US');
  const phone = field(page, words.phone.number);
  await phone.fill('(202) 555-0163 (from six)');
  await expect(sheetForm.getByText(words.phone.words)).toBeVisible();
  await phone.fill('999 / 112');
  await expect(sheetForm.getByText(words.phone.several)).toBeVisible();
  await phone.fill('(202) 555-0163');
  const dials = fill(words.phone.dials, { number: '+1 202 555 0163' });
  await expect(sheetForm.getByText(dials)).toBeVisible();
  await field(page, words.edit.note).fill('From six');
  await field(page, helpNow.parts.helps).fill('Music, and a shower.\nThe dog.');
  await field(page, helpNow.parts.signs).fill('x'.repeat(1001));
  await pressByKey(page, words.edit.save);
  await expect(field(page, helpNow.parts.signs)).toBeFocused();
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
  await expect(field(page, helpNow.parts.signs)).toHaveValue('I eat nothing.');
  await button(page, words.edit.save).click();
  await said(therapist, fill(words.edit.saved, { name: NAME }));

  const sheet = dialog(page, words.title);
  const call = fill(helpNow.call, { who: 'Willow Example', number: '+1 202 555 0163' });
  await expect(sheet.getByRole('link', { name: call })).toHaveAttribute('href', 'tel:+12025550163');
  await expect(sheet.getByText('From six')).toBeVisible();
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
  await button(page, words.crisis.removeNamed, { name: 'Demo crisis line' }).click();
  await expect(button(page, words.crisis.add)).toBeFocused();
  await button(page, words.crisis.add).click();
  const line = page.getByRole('region', { name: fill(words.crisis.line, { number: 2 }) });
  await expect(line.getByLabel(words.crisis.name)).toBeFocused();
  await button(page, words.crisis.save).click();
  await expect(line.getByText(words.crisis.missing)).toHaveCount(2);
  await expectAccessible(page, 'a crisis line with things missing');
  await line.getByLabel(words.crisis.name).fill('Invented night line');
  const night = page.getByRole('region', { name: 'Invented night line' });
  await night.getByLabel(words.phone.number).fill('(202) 555-0188 / 112');
  await button(page, words.crisis.save).click();
  await expect(night.getByText(words.phone.several)).toBeVisible();
  await expect(night.getByLabel(words.phone.number)).toBeFocused();
  await night.getByLabel(words.phone.number).fill('(202) 555-0188');

  const known = page.getByRole('region', { name: words.crisis.known });
  await known.getByLabel(words.crisis.knownCountry).selectOption('AU');
  await button(page, words.crisis.knownAdd, { name: 'Lifeline' }).click();
  await said(colleague, fill(words.crisis.knownAdded, { name: 'Lifeline' }));
  await expectAccessible(page, 'changing the crisis numbers');
  await button(page, words.crisis.save).click();
  await said(colleague, words.crisis.saved);
  await expect(page.getByText(words.unverified)).toHaveCount(2);
  await expect.poll(() => shownToClients(page)).toEqual(['Demo emergency']);
  await expectAccessible(page, 'numbers to be verified');

  await button(page, words.crisis.change).click();
  await button(page, words.crisis.verifyNamed, { name: 'Lifeline' }).click();
  await button(page, words.crisis.save).click();
  await expect(page.getByText(words.unverified)).toHaveCount(1);
  await expect.poll(() => shownToClients(page)).toEqual(['Demo emergency', 'Lifeline']);

  await button(page, words.crisis.change).click();
  for (const name of ['Lifeline', 'Invented night line', 'Demo emergency']) {
    await button(page, words.crisis.removeNamed, { name }).click();
  }
  await button(page, words.crisis.save).click();
  await expect(page.getByText(words.noLines)).toBeVisible();
});

test('what clients are told of the practice is kept', async () => {
  const { page } = colleague;
  await button(page, words.practice.change).click();
  await page.getByLabel(words.practice.name).fill('Invented practice');
  await page.getByLabel(words.practice.country).selectOption('GB');
  await page.getByLabel(words.practice.phone).fill('020 7946 0999');
  await expectAccessible(page, 'changing the practice');
  await button(page, words.practice.save).click();
  await said(colleague, words.practice.saved);
  const called = fill(helpNow.call, { who: 'Invented practice', number: '+44 20 7946 0999' });
  const link = page.getByRole('link', { name: called });
  await expect(link).toHaveAttribute('href', 'tel:+442079460999');
});

test('who did what is there to be read, for facilitators', async () => {
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
