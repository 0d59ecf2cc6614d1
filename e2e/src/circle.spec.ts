import type { Locator, Page } from '@playwright/test';
import { circle as texts } from '../../client/src/messages/en/circle.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 860 } };

let therapist: Person;
let first: Person;
let second: Person;

const tab = ({ page }: Person, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
const panelOf = ({ page }: Person) => page.getByRole('region', { name: texts.label });
/** The mark of somebody on one's own picture. */
const mark = ({ page }: Person, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name}, `, 'u') });
const ringOf = (person: Person, name: string) =>
  panelOf(person).getByLabel(fill(texts.ringOf, { name }));
const showBox = (person: Person, name: string) =>
  panelOf(person).getByRole('checkbox', { name: `${texts.show} (${name})`, exact: true });
/** What a person of the demo shows, as another sees it. */
const shownBy = (viewer: Person, owner: Person) =>
  panelOf(viewer).getByRole('article', { name: fill(texts.of, { name: partOf(owner.persona) }) });
const namesIn = (shown: Locator) => shown.getByRole('listitem').locator('strong');

/** Puts somebody on the own circle, by touch. */
async function add(person: Person, name: string, ring: '1' | '2' | '3'): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: texts.add, exact: true }).tap();
  const dialog = page.getByRole('dialog', { name: texts.dialog.add });
  await dialog.getByLabel(texts.dialog.name).fill(name);
  await dialog.getByLabel(texts.ring[ring], { exact: true }).tap();
  await dialog.getByRole('button', { name: texts.dialog.addConfirm, exact: true }).tap();
  await expect(mark(person, name)).toBeVisible();
}

/** Draws a finger from the middle of one thing to that of another. */
async function drawByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await middleOf(from), await middleOf(to)];
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        share === undefined
          ? []
          : [
              {
                x: start.x + (end.x - start.x) * share,
                y: start.y + (end.y - start.y) * share,
              },
            ],
    });
  await touch('touchStart', 0);
  for (const share of [0.2, 0.4, 0.6, 0.8]) await touch('touchMove', share);
  await touch('touchEnd');
  await finger.detach();
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error(`${String(thing)} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { therapist: DESKTOP, first: PHONE },
  }));
});

test('a client puts people on their circle by touch, moves them with a finger, and only they know', async () => {
  await tab(first, texts.tab).tap();
  await expect(panelOf(first).getByText(texts.onlyYou)).toBeVisible();
  await expectAccessible(first.page, 'an empty circle');
  await add(first, 'Mum', '1');
  await add(first, 'Lena', '2');
  await add(first, 'Tom', '3');
  await expectAccessible(first.page, 'three people on a circle');

  await drawByFinger(first.page, mark(first, 'Tom'), mark(first, 'Mum'));
  await expect(ringOf(first, 'Tom')).toHaveValue('1');
  await said(first, fill(texts.placed, { name: 'Tom', ring: texts.ring['1'] }));

  for (const other of [therapist, second]) {
    expect(other.received.join(' ')).not.toMatch(/Mum|Lena|Tom/u);
  }
  await expect(tab(therapist, texts.tabLeading)).toHaveCount(0);
});

test('by keyboard alone people are moved and opened, and a reload keeps them', async () => {
  const { page } = first;
  await tabTo(page, mark(first, 'Lena'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await said(first, fill(texts.placed, { name: 'Lena', ring: texts.ring['3'] }));
  await expect(ringOf(first, 'Lena')).toHaveValue('3');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: fill(texts.dialog.edit, { name: 'Lena' }) });
  await expectAccessible(page, 'somebody opened');
  await dialog.getByLabel(texts.dialog.note).fill('My sister');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(mark(first, 'Lena')).toBeFocused();
  await expect(panelOf(first).getByText('My sister')).toBeVisible();

  await page.reload();
  await tab(first, texts.tab).tap();
  await expect(ringOf(first, 'Lena')).toHaveValue('3');
  await expect(ringOf(first, 'Tom')).toHaveValue('1');
  await expect(mark(first, 'Mum')).toBeVisible();
});

test('who is shown is seen by the others, as they move, and nobody else is', async () => {
  await showBox(first, 'Lena').tap();
  await expect(showBox(first, 'Lena')).toBeChecked();
  await expect(panelOf(first).getByText(fill(texts.sees, { names: 'Lena' }))).toBeVisible();
  for (const other of [therapist, second]) {
    await said(other, fill(room.said.circleShown, { name: partOf('first') }));
  }
  await tab(therapist, texts.tabLeading).click();
  await tab(second, texts.tab).click();
  for (const other of [therapist, second]) {
    await expect(namesIn(shownBy(other, first))).toHaveText(['Lena']);
    await expect(shownBy(other, first)).toContainText(texts.ring['3']);
  }
  await mark(first, 'Lena').focus();
  await first.page.keyboard.press('ArrowUp');
  for (const other of [therapist, second]) {
    await expect(shownBy(other, first).getByRole('listitem')).toContainText(texts.ring['2']);
    expect(other.received.join(' ')).not.toMatch(/Mum|Tom/u);
    await expectAccessible(other.page, `what another shows, ${other.persona}`);
  }
  await expectAccessible(first.page, 'somebody shown');
});

test('it is put before everyone, and ends when its owner hides it', async () => {
  await second.page.getByRole('tab', { name: room.tabs.agenda }).click();
  const name = partOf('first');
  await pressByKey(therapist.page, fill(texts.lookNamed, { name }));
  await expect(panelOf(first).getByText(texts.lookingMine)).toBeVisible();
  for (const other of [therapist, second]) {
    await expect(panelOf(other).getByText(fill(texts.looking, { name }))).toBeVisible();
    await expect(namesIn(shownBy(other, first))).toHaveText(['Lena']);
    await expectAccessible(other.page, `looking at it together, ${other.persona}`);
  }
  await pressByKey(therapist.page, texts.lookAway);
  await expect(panelOf(first).getByText(texts.lookingMine)).toHaveCount(0);
  await pressByKey(therapist.page, fill(texts.lookNamed, { name }));
  await expect(panelOf(first).getByText(texts.lookingMine)).toBeVisible();
  await first.page.getByRole('button', { name: texts.hideAll, exact: true }).tap();
  await expect(shownBy(second, first)).toHaveCount(0);
  await expect(tab(therapist, texts.tabLeading)).toHaveCount(0);
  await expect(panelOf(first).getByText(texts.onlyYou)).toBeVisible();
});
