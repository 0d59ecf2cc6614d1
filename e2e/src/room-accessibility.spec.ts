import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import type { Page } from '@playwright/test';
import { expectAccessible, expectLegible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { cards, common, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

let therapist: Person;
let first: Person;
let second: Person;

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { therapist: DESKTOP, first: PHONE, second: DESKTOP },
  }));
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the room is accessible to a facilitator at a desk and to members, on a phone too', async () => {
  for (const view of ['agenda', 'exercise', 'whoIsHere'] as const) {
    await roomOn(therapist.page).open(view);
    await expectAccessible(therapist.page, `facilitator, ${view}`);
  }
  await expectLegible(therapist.page, 'facilitator');
  await expectAccessible(first.page, 'member on a phone, people');
  await roomOn(first.page).open('agenda');
  await expectAccessible(first.page, 'member on a phone, agenda');
  await expectLegible(first.page, 'member on a phone, agenda');
  await expectAccessible(second.page, 'member at a desk');
});

test('on a phone the view that was chosen is shown, though the row of views is stopped on its way', async () => {
  const { page } = first;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await roomOn(page).open('agenda');
  const row = page.locator('div:has(> [role=tabpanel])');
  const turned = () => row.evaluate(({ scrollLeft, clientWidth }) => scrollLeft / clientWidth);
  await expect.poll(turned).toBe(1);
  await row.evaluate((pager) => {
    const stop = () => pager.scrollTo({ left: pager.scrollLeft, behavior: 'instant' });
    pager.addEventListener('scroll', stop, { once: true });
  });
  await page.getByRole('tab', { name: room.tabs.faces }).tap();
  await expect.poll(turned).toBe(0);
  await expect(page.getByRole('tab', { name: room.tabs.faces, selected: true })).toBeVisible();
  await expect(roomOn(page).tiles.first()).toBeInViewport();
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('however one arranges the room, it is accessible', async () => {
  const { page } = first;
  const dialog = page.getByRole('dialog');
  const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).check();
  // Somebody sees themselves at least.
  await roomOn(page).camera.click();
  await roomOn(page).more(room.bar.view);
  // It is loaded when it is asked for.
  await dialog.waitFor();
  await expectAccessible(page, 'how one sees the room');
  await choose(room.view.circle);
  await dialog.getByRole('checkbox', { name: room.view.hideSelf }).check();
  await page.keyboard.press('Escape');
  await expect(roomOn(page).tile(partOf('first'), true)).toContainText(room.stage.othersSeeYou);
  await expectAccessible(page, 'a circle, hidden from oneself, on a phone');
  await roomOn(page).more(room.bar.view);
  await choose(room.view.listening);
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'listening, on a phone');
  await roomOn(page).more(room.bar.view);
  await choose(room.view.gallery);
  await page.keyboard.press('Escape');
  await roomOn(page).camera.click();
});

test('a screen that is shown, and being let to show one, are accessible', async () => {
  const { share } = room;
  const name = partOf('second');
  await roomOn(therapist.page).actOn(name, share.allow);
  await expect(button(second.page, share.begin)).toBeVisible();
  await expectAccessible(second.page, 'a member who may show their screen');
  await button(second.page, share.begin).click();
  for (const { page } of [therapist, first]) {
    await expect(page.getByRole('figure', { name: fill(share.screenOf, { name }) })).toBeVisible();
  }
  await expectAccessible(second.page, 'showing one’s screen');
  await expectAccessible(first.page, 'a screen that is shown, on a phone');
  await expectAccessible(therapist.page, 'a member’s screen, at a desk');
  await button(therapist.page, fill(share.stopNamed, { name })).click();
  await roomOn(therapist.page).actOn(name, share.disallow);
});

test('that there is no recording is said where people look for it', async () => {
  for (const [person, opens] of [
    [first, room.bar.devices],
    [therapist, room.bar.help],
  ] as const) {
    await roomOn(person.page).more(opens);
    await expect(person.page.getByRole('dialog').getByText(common.noRecording)).toBeVisible();
    await expectAccessible(person.page, opens);
    await person.page.keyboard.press('Escape');
  }
});

test('a facilitator lets someone in, and runs the agenda, by keyboard alone', async () => {
  const third = await come(scene(), 'third');
  const { page } = therapist;
  await roomOn(page).open('whoIsHere');
  await pressByKey(therapist.page, fill(room.lobby.admitNamed, { name: partOf('third') }));
  await expect(roomOn(third.page).tiles).toHaveCount(4);

  await roomOn(page).open('agenda');
  await pressByKey(therapist.page, room.agenda.start);
  await expect(page.locator('[data-state=current]')).toContainText('Arriving safely');
  await said(second, fill(room.said.item, { title: 'Arriving safely' }));
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('n');
  await expect(page.locator('[data-state=current]')).toContainText('How the week went');
  await said(second, fill(room.said.item, { title: 'How the week went' }));
});

test('microphone, hand and leaving have keys, and none works while one types', async () => {
  const { page } = second;
  const { hand } = roomOn(page);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await expect(hand).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('h');
  await expect(hand).toHaveAttribute('aria-pressed', 'true');
  await said(therapist, fill(room.said.hand, { name: partOf('second') }));
  await page.keyboard.press('h');
  await expect(hand).toHaveAttribute('aria-pressed', 'false');

  await pressByKey(therapist.page, room.agenda.add);
  await therapist.page.getByLabel(room.agenda.itemTitle).fill('');
  await therapist.page.keyboard.type('hmvn');
  await expect(therapist.page.getByLabel(room.agenda.itemTitle)).toHaveValue('hmvn');
  await expectAccessible(therapist.page, 'a new item');
  await therapist.page.keyboard.press('Escape');
  await expect(roomOn(therapist.page).hand).toHaveAttribute('aria-pressed', 'false');

  await pressByKey(second.page, room.bar.leave);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page, 'the question before leaving');
  await page.keyboard.press('Escape');
  await expect(roomOn(page).leave).toBeFocused();
});

test('an exercise is led, played and talked over by keyboard alone, and is accessible throughout', async () => {
  const { page } = therapist;
  const words = room.exercise;
  const third = scene().present('third');
  await openByKey(page, 'exercise');
  await pressByKey(page, words.choose);
  await expect(page.getByLabel(cards.search)).toBeVisible();
  await expectAccessible(page, 'the library');
  const listed = page.getByRole('listitem').getByRole('button', {
    name: new RegExp(`^${card.title}`, 'u'),
  });
  await tabTo(page, listed);
  await page.keyboard.press('Enter');
  await expect(page.getByText(card.caution ?? '')).toBeVisible();
  await expectAccessible(page, 'a card');
  await pressByKey(page, cards.use);

  const casting = (role: string) =>
    page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ has: page.getByLabel(card.roles[role]?.name ?? '') })
      .getByRole('combobox');
  await tabTo(page, casting('jessica'));
  await page.keyboard.type(partOf('first'));
  await said(first, fill(room.said.invited, { role: card.roles['jessica']?.name ?? '' }));
  await expectAccessible(first.page, 'asked to play, on a phone');
  await pressByKey(first.page, words.yes);
  await tabTo(page, casting('daniel'));
  await page.keyboard.type(partOf('third'));
  await pressByKey(third.page, words.yes);
  await pressByKey(page, words.begin);
  await pressByKey(page, words.next);
  for (const person of [therapist, first, second]) {
    await expectAccessible(person.page, `playing, ${person.persona}`);
  }

  await pressByKey(page, words.pause);
  await expect(second.page.getByRole('main').getByText(words.frozen)).toBeVisible();
  await expectAccessible(second.page, 'frozen');
  await pressByKey(page, words.resume);
  await tabTo(page, page.getByLabel(words.stage, { exact: true }));
  await page.keyboard.type('unseen');
  await expect(second.page.getByText(room.stage.youAreUnseen)).toBeVisible();
  await expectAccessible(second.page, 'watching unseen');
  await tabTo(page, page.getByLabel(words.whisper.words));
  await page.keyboard.type('Slowly.');
  await page.keyboard.press('Enter');
  await said(first, fill(room.said.whisper, { name: partOf('therapist'), text: 'Slowly.' }));
  await expectAccessible(first.page, 'a whispered line, before people who watch unseen');
  await roomOn(page).microphone.click();
  await pressByKey(page, fill(words.whisper.aloud, { name: partOf('first') }));
  await expectAccessible(page, 'whispering aloud');
  await pressByKey(page, words.whisper.aloudStop);
  await roomOn(page).microphone.click();
  await pressByKey(first.page, words.whisper.dismiss);
  await pressByKey(first.page, words.stop);
  const step = (kind: keyof typeof stepTexts) =>
    page.getByRole('tabpanel').getByRole('heading', { name: stepTexts[kind].title });
  await expect(step('derole')).toBeVisible();
  await expectAccessible(first.page, 'stepping out of role');
  await pressByKey(page, words.next);
  await expect(step('debrief')).toBeVisible();

  await pressByKey(page, room.round.start);
  await said(first, room.said.yourTurn);
  await expectAccessible(first.page, 'one’s turn in a round, on a phone');
  await expectAccessible(page, 'a round');
  await pressByKey(first.page, room.round.done);
  await said(third, room.said.yourTurn);
  await pressByKey(third.page, room.round.pass);
  await said(second, room.said.yourTurn);
  await pressByKey(page, room.round.end);
  await pressByKey(page, words.end);
  await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: words.end }));
  await page.keyboard.press('Enter');
  await expect(button(page, words.choose)).toBeVisible();
});

/** Goes to the views beside the people, and from one to the next. */
async function openByKey(page: Page, view: 'exercise'): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const wanted = page.getByRole('tab', { name: new RegExp(`^${room.tabs[view]}`, 'u') });
  for (let presses = 0; presses < 8; presses += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`${view} is not reached by keyboard`);
}
