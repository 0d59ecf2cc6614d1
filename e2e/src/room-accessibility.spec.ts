import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import type { Page } from '@playwright/test';
import { waitInLobby } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import { readCard, roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { cards, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

let therapist: Person;
let first: Person;
let second: Person;

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    media: false,
    screens: { therapist: DESKTOP, first: PHONE, second: DESKTOP },
  }));
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the room is accessible to a facilitator at a desk and to members, on a phone too', async () => {
  for (const view of ['agenda', 'exercise', 'waiting'] as const) {
    await roomOn(therapist.page).open(view);
    await expectAccessible(therapist.page, `facilitator, ${view}`);
  }
  await expectAccessible(first.page, 'member on a phone, people');
  await roomOn(first.page).open('agenda');
  await expectAccessible(first.page, 'member on a phone, agenda');
  await expectAccessible(second.page, 'member at a desk');
});

test('a facilitator lets someone in, and runs the agenda, by keyboard alone', async () => {
  const third = await scene().person('third');
  await waitInLobby(third, scene().server, { media: false });
  const { page } = therapist;
  await roomOn(page).open('waiting');
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

test('an exercise is accessible to who leads it, who plays and who watches', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('exercise');
  await leading.press(room.exercise.choose);
  await expect(therapist.page.getByLabel(cards.search)).toBeVisible();
  await expectAccessible(therapist.page, 'the library');
  await readCard(therapist.page, card.title);
  await expect(therapist.page.getByText(card.caution ?? '')).toBeVisible();
  await expectAccessible(therapist.page, 'a card');
  await leading.press(cards.use);
  const casting = (role: string) =>
    therapist.page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(card.roles[role]?.name ?? '') })
      .getByRole('combobox');
  await casting('jessica').selectOption({ label: partOf('first') });
  await said(first, fill(room.said.invited, { role: card.roles['jessica']?.name ?? '' }));
  await expectAccessible(first.page, 'asked to play, on a phone');
  await button(first.page, room.exercise.yes).first().click();
  await casting('daniel').selectOption({ label: partOf('third') });
  await button(scene().present('third').page, room.exercise.yes).first().click();
  await leading.press(room.exercise.begin);
  await leading.press(room.exercise.next);
  for (const person of [therapist, first, second]) {
    await expectAccessible(person.page, `playing, ${person.persona}`);
  }
});
