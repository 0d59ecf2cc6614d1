import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { pressByKey, pressKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { lastView } from './fixtures/stored-room.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const words = room.attention;

let therapist: Person;
let first: Person;
let second: Person;

const attentionOf = ({ page }: Person) => page.getByRole('region', { name: words.label });
const palette = (page: Page) => page.getByRole('dialog', { name: room.palette.title });
const current = ({ page }: Person) => page.locator('[data-state=current]');
const waits = (persona: 'third' | 'fourth') => `${partOf(persona)} waits`;

/** Asks for the palette, types, and does what comes first. */
async function doBy(page: Page, typed: string, expected: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(typed);
  await expect(palette(page).getByRole('menuitem').first()).toContainText(expected);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
}

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { therapist: DESKTOP, first: PHONE },
  }));
});

test('[AT1] [PP8] a facilitator notices who waits, lets in, chooses, goes on and gives the floor by keyboard alone', async () => {
  const { page } = therapist;
  await page.keyboard.press('1');
  const agenda = page.getByRole('tab', { name: room.tabs.agenda, exact: true });
  await expect(agenda).toBeFocused();
  await expect(agenda).toHaveAttribute('aria-selected', 'true');
  await expect(attentionOf(therapist)).toHaveCount(0);

  const third = await come(scene(), 'third');
  await expect(attentionOf(therapist).getByText(waits('third'))).toBeVisible();
  await expect(agenda).toBeFocused();
  await expect(page).toHaveTitle(/^\(1\) /u);
  await expectAccessible(page, 'someone waits');
  const letIn = { act: words.act.admit, words: waits('third') };
  await pressByKey(page, fill(words.actNamed, letIn));
  await expect(roomOn(third.page).tiles).toHaveCount(4);
  await expect(attentionOf(therapist)).toHaveCount(0);
  await expect(page).not.toHaveTitle(/\(1\)/u);

  await page.keyboard.press('n');
  await expect(current(therapist)).toContainText('Arriving safely');
  await doBy(page, 'week go', fill(room.palette.goTo, { title: 'How the week went' }));
  await expect(current(therapist)).toContainText('How the week went');
  await pressKey(page, 'b', (within) =>
    expect(current(therapist)).toContainText('Arriving safely', within),
  );
  await page.keyboard.press('p');
  await expect(page.getByText(room.now.paused, { exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText(room.now.paused, { exact: true })).toHaveCount(0);

  for (const one of [second, first]) {
    await roomOn(one.page).hand.click();
    await expect(roomOn(one.page).hand).toHaveAttribute('aria-pressed', 'true');
  }
  const hand = { number: 1, name: partOf('second') };
  await expect(attentionOf(therapist).getByText(fill(words.handPlace, hand))).toBeVisible();
  await expectAccessible(page, 'two hands');
  await takePicture(page, 'attention');
  await page.keyboard.press('l');
  await expect(roomOn(second.page).hand).toHaveAttribute('aria-pressed', 'false');
  await expect(roomOn(first.page).hand).toHaveAttribute('aria-pressed', 'true');
  await doBy(page, 'lower alder', fill(room.palette.lowerHandOf, { name: partOf('first') }));
  await expect(roomOn(first.page).hand).toHaveAttribute('aria-pressed', 'false');
});

test('[KB1] the palette holds everything, finds it by any words, and asks before what others feel', async () => {
  const { page } = therapist;
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('menuitem').nth(20)).toBeAttached();
  await expectAccessible(page, 'the palette');
  await takePicture(page, 'palette');
  await page.keyboard.type('nothing of the kind');
  await expect(palette(page).getByText(room.palette.none)).toBeVisible();
  await expectAccessible(page, 'nothing found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);

  const name = partOf('third');
  await doBy(page, `out ${name}`, fill(room.palette.remove, { name }));
  const question = page.getByRole('alertdialog');
  await expect(question.getByText(fill(room.stage.removeTitle, { name }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(roomOn(page).tiles).toHaveCount(4);

  await doBy(page, 'choose exercise', room.palette.chooseCard);
  const exercise = page.getByRole('tab', { name: room.tabs.exercise, exact: true });
  await expect(exercise).toBeFocused();
});

test('[LE1] while a scene is played the keys move it, and not the agenda', async () => {
  const { page } = therapist;
  const step = (kind: keyof typeof stepTexts) =>
    page.getByRole('tabpanel').getByRole('heading', { name: stepTexts[kind].title });
  const way = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
  const on = (kind: keyof typeof stepTexts) =>
    way(fill(room.agenda.nextNamed, { title: stepTexts[kind].title }));
  const item = () => lastView(therapist).agenda?.items.find(({ state }) => state === 'current')?.id;
  const before = item();
  await roomOn(page).chooseCard(card.title);
  const casting = (role: string) =>
    page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ has: page.getByLabel(card.roles[role]?.name ?? '') })
      .getByRole('combobox');
  await casting('jessica').selectOption({ label: partOf('first') });
  await casting('daniel').selectOption({ label: partOf('second') });
  for (const one of [first, second]) {
    await doBy(one.page, 'yes play', 'Yes, I will play');
  }
  // A key means something once the room has come to it.
  await expect(way(fill(room.leading.beginNamed, { title: stepTexts.aim.title }))).toBeVisible();
  await pressKey(page, 'n', (within) => expect(step('aim')).toBeVisible(within));
  await page.keyboard.press('n');
  await expect(step('play')).toBeVisible();
  await expect(on('coach')).toBeVisible();
  const frozen = second.page.getByRole('main').getByText(room.exercise.frozen, { exact: true });
  await pressKey(page, 'f', (within) => expect(frozen).toBeVisible(within));
  await page.keyboard.press('f');
  await expect(frozen).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(step('aim')).toBeVisible();
  await expect(on('play')).toBeVisible();
  await doBy(page, 'next step', room.exercise.next);
  await expect(step('play')).toBeVisible();
  await page.getByRole('button', { name: room.exercise.stop, exact: true }).click();
  await expect(on('debrief')).toBeVisible();
  const end = way(fill(room.leading.endNamed, { title: card.title }));
  await pressKey(page, 'n', (within) => expect(end).toBeVisible(within));
  expect(item()).toBe(before);
  await page.keyboard.press('n');
  await roomOn(page).answer(room.exercise.end);
  const titles = lastView(therapist).agenda?.items ?? [];
  const then = titles[titles.findIndex(({ id }) => id === before) + 1]?.title ?? '';
  await expect(way(fill(room.agenda.nextNamed, { title: then }))).toBeVisible();
});

test('[KB2] help says which keys there are, and those of one letter can be switched off', async () => {
  const { page } = therapist;
  const help = page.getByRole('dialog', { name: room.help.title });
  await pressKey(page, '?', (within) =>
    expect(help.getByText(room.help.freeze)).toBeVisible(within),
  );
  await expectAccessible(page, 'the keys');
  const single = help.getByRole('checkbox', { name: room.help.single });
  await single.uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  const item = () => lastView(therapist).agenda?.items.find(({ state }) => state === 'current')?.id;
  const before = item();
  await page.keyboard.press('n');
  // What is done after it has arrived: the key would have, too.
  for (const [typed, words, up] of [
    ['raise', room.palette.raiseHand, 'true'],
    ['lower', room.palette.lowerHand, 'false'],
  ] as const) {
    await doBy(page, typed, words);
    await expect(roomOn(page).hand).toHaveAttribute('aria-pressed', up);
  }
  expect(item()).toBe(before);
  await doBy(page, 'keys', room.palette.help);
  await expect(help).toBeVisible();
  await single.check();
  await page.keyboard.press('Escape');
});

test('a member has a palette of their own, on a phone behind one button', async () => {
  const { page } = second;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('agenda next');
  await expect(palette(page).getByText(room.palette.none)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await doBy(page, 'raise', room.palette.raiseHand);
  await expect(roomOn(page).hand).toHaveAttribute('aria-pressed', 'true');
  await pressKey(page, 'h', (within) =>
    expect(roomOn(page).hand).toHaveAttribute('aria-pressed', 'false', within),
  );

  await roomOn(first.page).press(room.bar.more);
  await first.page.getByRole('menuitem', { name: room.bar.palette }).click();
  await expect(palette(first.page)).toBeVisible();
  await expectAccessible(first.page, 'a member’s palette, on a phone');
  await palette(first.page).getByRole('menuitem', { name: room.palette.raiseHand }).click();
  await expect(roomOn(first.page).hand).toHaveAttribute('aria-pressed', 'true');
});

test('who hears whom is said in words, and a lost connection shows where all that needs attention does', async () => {
  const { page } = therapist;
  await roomOn(page).open('whoIsHere');
  const hearing = page.getByRole('region', { name: room.hearing.title });
  const muted = new RegExp(
    `^Not heard, microphone off: .*${partOf('second')}|^${room.hearing.silent}`,
    'u',
  );
  await expect(hearing.getByText(muted)).toBeVisible();
  await roomOn(second.page).microphone.click();
  await expect(hearing.getByText(muted)).toHaveCount(0);
  await hearing.getByLabel(room.hearing.one).selectOption({ label: partOf('first') });
  const heard = fill(room.hearing.hears, { names: partOf('second') });
  await expect(hearing.getByText(heard)).toBeVisible();
  await expectAccessible(page, 'who hears whom');
  await takePicture(page, 'hearing');

  await scene().present('third').page.goto('about:blank');
  const lost = words.lost.replace('{name}', partOf('third')).split('{')[0] ?? '';
  await expect(attentionOf(therapist).getByText(lost)).toBeVisible();
  await said(therapist, lost);
  await expect(hearing.getByText(fill(room.hearing.lost, { name: partOf('third') }))).toBeVisible();

  // On a phone the most urgent comes first, and how many more there are.
  await page.setViewportSize(PHONE.viewport);
  await expect(attentionOf(therapist).getByRole('listitem')).toHaveCount(1);
  await attentionOf(therapist)
    .getByRole('button', { name: fill(words.more, { count: 1 }) })
    .click();
  await expect(attentionOf(therapist).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, 'what needs attention, on a phone');
  await takePicture(page, 'attention-phone');
  await roomOn(page).press(fill(words.aside, { words: lost }));
  await expect(attentionOf(therapist).getByText(lost)).toHaveCount(0);
  await expect(attentionOf(therapist).getByRole('listitem')).toHaveCount(1);
});

test('[KB6] the bar is one stop of the Tab key, and the arrows lead from button to button', async () => {
  const { page } = therapist;
  await page.setViewportSize(DESKTOP.viewport);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const { microphone, leave } = room.bar;
  await tabTo(page, button(leave));
  await page.keyboard.press('ArrowLeft');
  await expect(button(leave)).not.toBeFocused();
  await page.keyboard.press('Tab');
  const inBar = () =>
    page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null);
  expect(await inBar()).toBe(false);
  await tabTo(page, button(microphone));
  await page.keyboard.press('Shift+Tab');
  expect(await inBar()).toBe(false);
});
