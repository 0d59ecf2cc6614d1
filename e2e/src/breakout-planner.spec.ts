import type { Locator, Page } from '@playwright/test';
import { jessicaAtTheHandover } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { secondsOf } from './fixtures/clock-faces.ts';
import { chooseTask } from './fixtures/choose-task.ts';
import { partOf } from './fixtures/demo.ts';
import { gather, moveToNewDevice } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { keepApart } from './fixtures/keep-apart.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import type { Persona } from './fixtures/personas.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { breakoutPlan, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const words = { ...room.breakout, ...breakoutPlan };
// High enough that nothing scrolls: a page that scrolls under the mouse ends what it draws.
const DESKTOP = { viewport: { width: 1280, height: 1400 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** That a breakout calls a facilitator, whenever it was. */
const CALLS = words.callsSince.replace(/ \{.*/u, '');
const MEMBERS = ['first', 'second', 'third', 'fourth'] as const;

let therapist: Person;
let page: Page;

const button = (name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });
/** Where one drops people in the plan. */
const place = (title: string): Locator => page.getByRole('grid', { name: title, exact: true });
const breakout = (number: number) => fill(words.group, { number });
const person = (persona: Persona): Locator =>
  page.getByRole('row', { name: partOf(persona), exact: true });
const handle = (persona: Persona): Locator => person(persona).getByRole('button').first();
/** At its handle: a press on the name opens the menu. */
const draw = (persona: Persona, to: string) =>
  person(persona).dragTo(place(to), { sourcePosition: { x: 8, y: 20 } });
const menu = (persona: Persona) => button(words.move, { name: partOf(persona) });
const members = () => ({
  first: scene().present('first'),
  second: scene().present('second'),
  third: scene().present('third'),
  fourth: scene().present('fourth'),
});
/** In the plan: that one goes on where the person is now. */
const expectFocusWith = (persona: Persona) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[role=row]')?.getAttribute('aria-label'),
      ),
    )
    .toBe(partOf(persona));
/** A breakout that is open, as a facilitator sees it. */
const card = (number: number) =>
  page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: breakout(number), exact: true }),
  });

test.beforeAll(async () => {
  ({ therapist } = await gather(scene(), MEMBERS, {
    screens: { therapist: DESKTOP, second: PHONE },
  }));
  ({ page } = therapist);
  await roomOn(page).open('breakouts');
});

test('a plan is made by hand: people are drawn with the mouse to where they are to be', async () => {
  await button(words.byHand).click();
  for (const persona of MEMBERS) {
    await expect(place(words.circle).getByText(partOf(persona))).toBeVisible();
  }
  // A press that can do nothing yet says why.
  await button(words.open).click();
  await expect(page.getByRole('tabpanel').getByText(words.notYet.nobody)).toBeVisible();
  await said(therapist, words.notYet.nobody);
  await draw('first', words.newGroup);
  await expect(place(breakout(1)).getByText(partOf('first'))).toBeVisible();
  await said(therapist, fill(words.movedTo, { name: partOf('first'), place: breakout(1) }));
  await expectFocusWith('first');
  await draw('second', breakout(1));
  await expect(place(breakout(1)).getByText(partOf('second'))).toBeVisible();
  await expectAccessible(page, 'a plan being made by hand');
});

test('the same by keyboard alone: drawn, or sent by the menu, with the focus going along', async () => {
  await tabTo(page, handle('third'));
  await page.keyboard.press('Enter');
  // The places that take somebody are walked through like controls.
  await tabTo(page, place(words.newGroup).getByRole('button', { name: words.newGroup }));
  await page.keyboard.press('Enter');
  await expect(place(breakout(2)).getByText(partOf('third'))).toBeVisible();
  await expectFocusWith('third');

  await tabTo(page, menu('fourth'));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: fill(words.toGroup, { number: 2 }) }).press('Enter');
  await expect(place(breakout(2)).getByText(partOf('fourth'))).toBeVisible();
  await expectFocusWith('fourth');
  await said(therapist, fill(words.movedTo, { name: partOf('fourth'), place: breakout(2) }));
  await expectAccessible(page, 'a plan made by keyboard');
});

test('while they are open somebody is brought elsewhere by keyboard, and the focus goes along', async () => {
  await page.getByLabel(words.minutes).fill('7');
  await page.getByLabel(words.minutes).press('Tab');
  await pressByKey(page, words.open);
  await expect(card(2).getByText(partOf('third'))).toBeVisible();
  await tabTo(page, menu('third'));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: fill(words.toGroup, { number: 1 }) }).press('Enter');
  await expect(card(1).getByText(partOf('third'))).toBeVisible();
  await expect(menu('third')).toBeFocused();
  await said(therapist, fill(words.movedTo, { name: partOf('third'), place: breakout(1) }));
  await expect(card(2).getByText(words.alone)).toBeVisible();
  await expectAccessible(page, 'somebody is alone');
});

test('what members see in a breakout, a call for a facilitator, and that one speaks to all', async () => {
  const { second, third } = members();
  await expectAccessible(second.page, 'in a breakout, on a phone');
  await expectAccessible(third.page, 'in a breakout, at a desk');
  await roomOn(third.page).press(words.askHelp);
  await expect(card(1).getByText(CALLS)).toBeVisible();
  await button(words.speak).click();
  await expect(page.getByText(words.speaking)).toBeVisible();
  await expectAccessible(page, 'speaking to all, while a breakout calls a facilitator');
  await page.setViewportSize(PHONE.viewport);
  await roomOn(page).open('breakouts');
  await expectAccessible(page, 'looking after breakouts on a phone');
  await page.setViewportSize(DESKTOP.viewport);
  await button(words.stopSpeaking).click();
});

test('company is found for who is left alone, also after somebody’s network has gone', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await pressByKey(page, words.regroup);
  await expect(card(2).getByText(words.alone)).toHaveCount(0);
  await expect(button(words.regroup)).toHaveCount(0);
  const fourth = scene().present('fourth').page;
  await expect(fourth.getByText(/^Breakout \d with /u)).toBeVisible();

  const home = await fourth.evaluate(() => document.querySelector('strong')?.textContent);
  await scene().present('first').page.close();
  const away = page.getByText(words.offline).first();
  await expect(away).toBeVisible({ timeout: 30_000 });
  // Nobody else was moved by it.
  expect(await fourth.evaluate(() => document.querySelector('strong')?.textContent)).toBe(home);
  const again = await moveToNewDevice(scene(), 'first', { leader: therapist });
  await expect(again.page.getByText(/^Breakout \d with /u)).toBeVisible();
  await roomOn(page).open('breakouts');
  await expect(page.getByText(words.offline)).toHaveCount(0);
});

test('there is more time for the asking, and the end is announced before it comes', async () => {
  const clock = (on: Page) => on.getByRole('timer').first().locator('[aria-hidden]');
  const left = async (on: Page) => secondsOf(await clock(on).innerText());
  const before = await left(page);
  await button(words.plusLong, { minutes: 5 }).click();
  await expect.poll(() => left(page)).toBeGreaterThan(before + 200);
  await pressByKey(page, words.closeSoon);
  await expect(page.getByText(words.closing)).toBeVisible();
  for (const persona of MEMBERS) {
    const member = scene().present(persona);
    await said(member, room.said.closing);
    await expect(member.page.locator('p', { hasText: room.said.closing })).toHaveCount(1);
    await expect.poll(() => left(member.page)).toBeLessThanOrEqual(60);
  }
  await expectAccessible(page, 'breakouts about to close');
  await pressByKey(page, words.stay);
  await expect(page.getByText(words.closing)).toHaveCount(0);
  for (const persona of MEMBERS) {
    await said(scene().present(persona), room.said.stayed);
    await expect.poll(() => left(scene().present(persona).page)).toBeGreaterThan(300);
  }
  await button(words.closeNow).click();
  await expect(roomOn(page).tiles).toHaveCount(MEMBERS.length + 1);
});

test('pairs are planned with rules about who is never together, out of the members’ sight', async () => {
  await keepApart(page, 'first', ['third', 'fourth']);
  await expectAccessible(page, 'the rules about who is never together');
  await page.keyboard.press('Escape');

  await pressByKey(page, words.pairs);
  const panel = page.getByRole('tabpanel');
  const group = panel
    .getByRole('listitem')
    .filter({ hasText: partOf('first') })
    .first();
  await expect(group).toContainText(partOf('second'));
  // Somebody is put where they may not be: it is said, and cannot be opened.
  await button(words.move, { name: partOf('third') }).click();
  await page
    .getByRole('menuitem')
    .filter({ hasText: partOf('second') })
    .click();
  await expect(panel.getByText(words.conflictWords)).toBeVisible();
  await button(words.open).click();
  const conflict = new RegExp(words.notYet.conflict.replaceAll(/\{\w+\}/gu, '\\w+'), 'u');
  await expect(panel.getByText(conflict)).toBeVisible();
  await expect(panel.getByText(words.conflictWords)).toBeVisible();
  await expectAccessible(page, 'the plan with a conflict');
  await pressByKey(page, words.shuffle);
  await expect(panel.getByText(words.conflictWords)).toHaveCount(0);
  await button(words.taskNow, { what: words.task, task: words.taskNone }).click();
  await expectAccessible(page, 'what breakouts can do');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseTask(page, jessicaAtTheHandover.title);
  await expectAccessible(page, 'the plan');

  for (const member of Object.values(members())) {
    expect(member.received.join('\n')).not.toContain('apart');
    await expect(
      member.page.getByRole('tab', { name: new RegExp(room.tabs.breakouts, 'u') }),
    ).toHaveCount(0);
  }
});

test('[BO13] one breakout plays, the other talks, and hears nothing of what is played', async () => {
  const { title } = jessicaAtTheHandover;
  const { first, third, fourth } = members();
  const place2 = await place(breakout(2)).innerText();
  const talking = place2.includes(partOf('third')) ? 2 : 1;
  await chooseTask(page, words.taskNone, talking);
  // Dealt out again they keep it by their number; here there is one way to be dealt out.
  await button(words.open).click();
  await expect(card(3 - talking).getByText(title)).toBeVisible();
  await expect(card(talking).getByText(words.taskNone, { exact: true })).toBeVisible();
  await expect(first.page.getByText(title).first()).toBeVisible();
  for (const { page: theirs } of [third, fourth]) {
    await expect(theirs.getByText(/^Breakout \d with /u)).toBeVisible();
  }
  for (const { received } of [third, fourth]) expect(received.join('\n')).not.toContain(title);
  await expectAccessible(page, 'breakouts that do different things');

  await button(words.visitNamed, { number: 3 - talking }).click();
  const onStage = page.getByRole('main').getByText(stepTexts.casting.title, { exact: true });
  await expect(onStage.first()).toBeVisible();
  await button(words.closeNow).click();
  await expect(roomOn(page).tiles).toHaveCount(MEMBERS.length + 1);
  await expect(onStage).toHaveCount(0);
});
