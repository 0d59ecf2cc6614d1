import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import type { Locator, Page } from '@playwright/test';
import { polls as texts } from '../../client/src/messages/en/polls.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { tabTo } from './fixtures/keyboard.ts';
import { layoutFaults } from './fixtures/layout-faults.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { width: 360, height: 740 };
/** Phones, also on their side and with text twice as large, and a tablet held upright. */
const SCREENS = [
  [360, 740, '100%'],
  [390, 844, '100%'],
  [844, 390, '100%'],
  [390, 844, '200%'],
  [820, 1180, '100%'],
] as const;

const words = room.exercise;

let therapist: Person;
let first: Person;
let second: Person;

const button = ({ page }: Person, name: string, blanks = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });
const casting = (role: string): Locator =>
  therapist.page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ has: therapist.page.getByLabel(card.roles[role]?.name ?? '') });
/** On the stage: what is on a view that is not shown is on the page, too. */
const volunteers = () =>
  button(first, words.volunteerNamed, { role: card.roles['daniel']?.name ?? '' }).and(
    first.page.locator(`:not(section[aria-label="${words.label}"] *)`),
  );

/** On each of the screens, what is asked can be reached, and faces have room. */
async function expectTogether(page: Page, asked: Locator, least: number): Promise<void> {
  for (const [width, height, size] of SCREENS) {
    await page.setViewportSize({ width, height });
    await page.evaluate((text) => {
      document.documentElement.style.fontSize = text;
    }, size);
    const message = `${String(width)} by ${String(height)} px, text of ${size}`;
    await expect(async () => {
      await asked.scrollIntoViewIfNeeded();
      await expect(asked, message).toBeInViewport({ ratio: 0.5 });
      const faces = await page.getByRole('list', { name: room.stage.label }).boundingBox();
      expect(faces?.height ?? 0, message).toBeGreaterThan(least * height);
      expect(await layoutFaults(page), message).toEqual([]);
    }).toPass({ timeout: 10_000 });
  }
  await page.setViewportSize(PHONE);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second', 'third'], {
    screens: { first: { viewport: PHONE, hasTouch: true } },
  }));
});

test('[EX14] on a phone the group is asked who would like to play, on the stage', async () => {
  const { page } = first;
  await roomOn(therapist.page).chooseCard(card.title);
  await casting('daniel').getByRole('button', { name: words.askVolunteers }).click();
  await expect(page.getByRole('tab', { name: room.tabs.faces, selected: true })).toBeVisible();
  await expect(volunteers()).toBeVisible();
  await said(first, fill(words.volunteerQuestion, { role: card.roles['daniel']?.name ?? '' }));
  await expectTogether(page, volunteers(), 0.12);
  await expectAccessible(page, 'a phone, asked to play');
  await tabTo(page, volunteers());
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(fill(words.volunteered, { role: card.roles['daniel']?.name ?? '' })).last(),
  ).toBeInViewport();
});

test('[EX13] as the scene begins, who plays sees a face and their part', async () => {
  const { page } = first;
  await casting('jessica')
    .getByRole('combobox')
    .selectOption({ label: partOf('first') });
  await button(first, words.yes).click();
  await casting('daniel')
    .getByRole('combobox')
    .selectOption({ label: partOf('second') });
  await button(second, words.yes).click();
  await expect(page.getByRole('tab', { name: room.tabs.exercise, selected: true })).toBeVisible();
  await roomOn(therapist.page).press(words.begin);
  await roomOn(therapist.page).press(words.next);

  await expect(page.getByRole('tab', { name: room.tabs.faces, selected: true })).toBeVisible();
  const part = fill(words.briefTitle, { role: card.roles['jessica']?.name ?? '' });
  const title = page.locator('summary').filter({ hasText: part });
  await expect(title).toBeVisible();
  const area = async (name: string, mine = false) => {
    const box = await roomOn(page).tile(name, mine).boundingBox();
    return (box?.width ?? 0) * (box?.height ?? 0);
  };
  expect(await area(partOf('second'))).toBeGreaterThan(3 * (await area(partOf('first'), true)));
  expect(await area(partOf('second'))).toBeGreaterThan(0.2 * PHONE.width * PHONE.height);
  await expectAccessible(page, 'a phone, playing');

  // With letters twice as large bars give way, and the part can be scrolled.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const partner = roomOn(page).tile(partOf('second'));
  await expect
    .poll(async () => (await partner.boundingBox())?.height ?? 0)
    .toBeGreaterThan(0.3 * 844);
  await expect(title).toBeInViewport();
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

  await title.press('Enter');
  await expect(page.getByText(words.onlyYou).last()).toBeHidden();
  await title.press('Enter');
  await expect(page.getByText(words.onlyYou).last()).toBeInViewport();
});

test('[PO11] a question to the group comes before the part, and is answered on the stage', async () => {
  const { page } = first;
  const leading = roomOn(therapist.page);
  await leading.open('ask');
  await therapist.page.getByRole('tabpanel').getByLabel(texts.which).selectOption('mood');
  await leading.press(texts.ask);
  const seven = page.getByRole('radio', { name: '7', exact: true });
  await expect(seven).toBeVisible();
  await expectTogether(page, seven, 0.1);
  await seven.tap();
  await expect(page.getByText(fill(texts.yours, { answer: '7' }))).toBeVisible();
  await expect(page.getByRole('tab', { name: room.tabs.faces, selected: true })).toBeVisible();
});
