import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { kindNo } from '@rapport/shared/content/en/cards/kind-no.ts';
import { theSundayCall } from '@rapport/shared/content/en/cards/the-sunday-call.ts';
import type { Page } from '@playwright/test';
import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible, expectLegible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { REFUSED, SERVER_AWAY } from './fixtures/guard.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { readCard, roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { chooseTask } from './fixtures/choose-task.ts';
import { cards, errors, fill, room, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const words = cards.editor;
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const OWN = 'Asking for the evening off';

let therapist: Person;
let colleague: Person;

const button = (page: Page, name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });
const listed = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('button') });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const field = (on: Pick<Page, 'getByLabel'>, label: string) =>
  on.getByLabel(label, { exact: true });
const show = (page: Page, label: string) => page.getByLabel(cards.show).selectOption({ label });

test.beforeAll(async () => {
  therapist = await scene().person('therapist', { devices: 'anyone', ...DESKTOP });
  colleague = await scene().person('cofacilitator', { devices: 'anyone', ...PHONE });
});

test('an exercise is found before the session, read whole, and marked', async () => {
  const { page } = therapist;
  await signInAsStaff(therapist, scene().server);
  await page.getByRole('link', { name: staff.pages.exercises }).click();
  await expect(page.getByRole('heading', { name: cards.title })).toBeVisible();
  await expect(listed(page)).toHaveCount(36);
  await expectAccessible(page, 'all exercises');

  await page.getByLabel(cards.search).fill('handover');
  await expect(listed(page)).toHaveCount(1);
  await readCard(page, card.title);
  for (const part of [card.scenario, card.caution ?? '', ...card.prompts, ...card.debrief]) {
    await expect(page.getByRole('dialog').getByText(part)).toBeVisible();
  }
  for (const { brief } of Object.values(card.roles)) {
    await expect(page.getByRole('dialog').getByText(brief)).toBeVisible();
  }
  await expectAccessible(page, 'a whole card');
  await expectLegible(page, 'a whole card');
  await button(page, cards.favourite).click();
  await button(page, 'Close').first().click();

  await page.getByLabel(cards.search).fill('');
  await button(page, cards.favouriteNamed, { title: kindNo.title }).click();
  await page.reload();
  await show(page, cards.shown.favourites);
  await expect(listed(page)).toHaveCount(2);
  await show(page, cards.shown.own);
  await expect(page.getByText(cards.noOwn)).toBeVisible();
  await expectAccessible(page, 'an empty list');
});

test('one’s own is written by keyboard, on the way nothing is lost, and mistakes are named', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const { page } = therapist;
  await pressByKey(page, cards.write);
  await expect(dialog(page, words.newTitle)).toBeVisible();
  await expect(field(page, words.title)).toBeFocused();
  await page.keyboard.type(OWN);
  await field(page, words.scenario).fill('After work.\n\nThe kitchen, both are tired.');
  await pressByKey(page, words.save);
  await expect(page.getByText(fill(words.missing, {})).first()).toBeVisible();
  await expect(field(page, words.roleName).first()).toBeFocused();
  await expectAccessible(page, 'a card with things missing');

  // Closed by mistake: it is still there.
  await page.keyboard.press('Escape');
  await pressByKey(page, fill(cards.goOn, { title: OWN }));
  await expect(field(page, words.scenario)).toHaveValue(/The kitchen/u);
  const parts = page.getByRole('region', { name: words.roles });
  for (const [index, [name, brief]] of [
    ['Sam', 'You would like one evening a week for yourself.'],
    ['Noor', 'You are tired too. You soften when you are asked, not told.'],
  ].entries()) {
    await parts
      .getByLabel(words.roleName)
      .nth(index)
      .fill(name ?? '');
    await parts
      .getByLabel(words.brief)
      .nth(index)
      .fill(brief ?? '');
  }
  await page.getByLabel('Once more', { exact: true }).uncheck();
  await page
    .getByLabel(fill(words.stepTime, { step: 'Playing the scene' }))
    .selectOption({ label: fill(cards.min, { minutes: 5 }) });
  await field(page, words.prompts).fill('Ask for one thing.\n\nBreathe.');
  await field(page, words.debrief).fill('What did it cost to ask?');

  await therapist.page.context().setOffline(true);
  await button(page, words.save).click();
  await expect(page.getByText(errors.offline.title)).toBeVisible();
  await therapist.page.context().setOffline(false);
  await pressByKey(page, words.save);
  await said(therapist, fill(words.saved, { title: OWN }));
  await expect(dialog(page, OWN)).toBeVisible();
  await expect(page.getByText('Ask for one thing.')).toBeVisible();
  await expectAccessible(page, 'a card of one’s own');
  await page.keyboard.press('Escape');
  // What opened the first of the windows is long gone: one goes on at the card in the list.
  await expect(page.getByRole('button', { name: new RegExp(`^${OWN}`, 'u') })).toBeFocused();
  await show(page, cards.shown.own);
  await expect(listed(page)).toHaveCount(1);
  await expect(page.getByText(cards.mine, { exact: true })).toBeVisible();
});

test('it is one’s own until it is shared; a colleague then adapts it, and does not change it', async () => {
  const theirs = colleague.page;
  await signInAsStaff(colleague, scene().server);
  await theirs.getByRole('link', { name: staff.pages.exercises }).click();
  await show(theirs, cards.shown.own);
  await expect(theirs.getByText(cards.noOwn)).toBeVisible();

  const { page } = therapist;
  await readCard(page, OWN);
  await button(page, cards.change).click();
  await field(page, words.share).check();
  await button(page, words.save).click();
  await expect(dialog(page, OWN)).toBeVisible();
  await page.keyboard.press('Escape');

  await theirs.reload();
  await show(theirs, cards.shown.own);
  await readCard(theirs, OWN);
  await expect(dialog(theirs, OWN).getByText(partOf('therapist'))).toBeVisible();
  await expect(button(theirs, cards.adapt)).toBeVisible();
  await expect(button(theirs, cards.change)).toHaveCount(0);
  await expect(button(theirs, cards.remove)).toHaveCount(0);
  await button(theirs, cards.adapt).click();
  const title = fill(cards.copyOf, { title: OWN });
  await expect(field(theirs, words.title)).toHaveValue(title);
  await expectAccessible(theirs, 'writing on a phone');
  await button(theirs, words.save).click();
  await expect(dialog(theirs, title)).toBeVisible();
  await theirs.keyboard.press('Escape');
  await expect(listed(theirs)).toHaveCount(2);
});

test('two windows that change one card do not overwrite each other unasked', async ({ guard }) => {
  guard.expect(REFUSED);
  const { page } = therapist;
  const second = await page.context().newPage();
  await second.goto('/exercises');
  for (const window of [page, second]) {
    await show(window, cards.shown.own);
    await readCard(window, OWN);
    await button(window, cards.change).click();
  }
  await field(second, words.scenario).fill('In the other window.');
  await button(second, words.save).click();
  await expect(dialog(second, OWN)).toBeVisible();
  await field(page, words.scenario).fill('In this window.');
  await button(page, words.save).click();
  await expect(page.getByText(words.staleTitle)).toBeVisible();
  await expect(field(page, words.scenario)).toHaveValue('In this window.');
  await expectAccessible(page, 'changed elsewhere');
  await button(page, words.keepMine).click();
  await expect(dialog(page, OWN).getByText('In this window.')).toBeVisible();
  await page.keyboard.press('Escape');
  await second.close();
});

test('in the room it is played, and carried into breakouts, with its briefs kept private', async () => {
  const people = await gather(scene(), ['first', 'second'], {
    screens: { therapist: DESKTOP, first: PHONE, second: PHONE },
  });
  const { first, second } = people;
  ({ therapist } = people);
  const { page } = therapist;
  const leading = roomOn(page);
  await leading.open('breakouts');
  await leading.press(room.breakout.pairs);
  await chooseTask(page, OWN);
  await leading.press(room.breakout.open);
  for (const { page: theirs } of [first, second]) {
    await roomOn(theirs).open('exercise');
    await expect(theirs.getByRole('heading', { name: OWN })).toBeVisible();
  }
  await leading.press(room.breakout.closeNow);
  await expect(leading.tiles).toHaveCount(3);

  await leading.open('exercise');
  await leading.press(room.exercise.choose);
  await show(page, cards.shown.own);
  await readCard(page, OWN);
  await leading.press(cards.use);
  await expect(page.getByRole('tabpanel').getByRole('heading', { name: OWN })).toBeVisible();
  for (const { page: theirs, received } of [first, second]) {
    await roomOn(theirs).open('exercise');
    await expect(theirs.getByText('In this window.')).toBeVisible();
    const known = received.join('\n');
    const briefs = ['one evening a week', 'when you are asked'];
    // In the breakout each was asked to play one part, and read the brief of that one alone.
    expect(briefs.filter((brief) => known.includes(brief))).toHaveLength(1);
  }
  await leading.press(room.exercise.end);
  await leading.answer(room.exercise.end);
});

test('what one writes in the room outlasts an exercise that somebody else begins', async () => {
  const { page } = therapist;
  const kim = await come(scene(), 'cofacilitator', DESKTOP);
  await expect(roomOn(kim.page).tiles).toHaveCount(4);
  await page.getByRole('tabpanel').getByRole('button', { name: room.exercise.choose }).click();
  await button(page, cards.write).click();
  await field(page, words.title).fill('Half written');
  // A co-facilitator finds the exercises too.
  await roomOn(kim.page).open('exercise');
  await roomOn(kim.page).press(room.exercise.choose);
  await expect(listed(kim.page).first()).toBeVisible();
  await kim.page.getByLabel(cards.phaseLabel).selectOption({ label: cards.allPhases });
  await readCard(kim.page, theSundayCall.title);
  await roomOn(kim.page).press(cards.use);
  await expect(
    kim.page.getByRole('tabpanel').getByRole('heading', { name: theSundayCall.title }),
  ).toBeVisible();
  await expect(field(page, words.title)).toHaveValue('Half written');
  await button(page, words.discard).click();
  await roomOn(page).answer(words.discard);
  await expect(button(page, cards.goOn, { title: 'Half written' })).toHaveCount(0);
});

test('a card is put away by its author, and the list says so', async () => {
  const kim = scene().present('cofacilitator');
  await kim.page.goto('/exercises');
  await show(kim.page, cards.shown.own);
  const title = fill(cards.copyOf, { title: OWN });
  await kim.page
    .getByRole('listitem')
    .getByRole('button', { name: `${title} ` })
    .first()
    .click();
  await pressByKey(kim.page, cards.remove);
  await expect(kim.page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(kim.page, 'the question before putting away');
  await roomOn(kim.page).answer(cards.remove);
  await said(kim, fill(cards.removed, { title }));
  await expect(listed(kim.page)).toHaveCount(1);
});
