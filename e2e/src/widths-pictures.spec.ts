import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { takeSheet } from './fixtures/contact-sheet.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takeSeat } from './fixtures/seated.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** Those who are seen; the others connect without a browser. */
const SEEN = ['first', 'second'] as const;
const MORE = ['Cedar', 'Dogwood', 'Elm', 'Fern', 'Ginkgo', 'Hazel'];
const TEN = 10;

const seats = new DisposableStack();
let therapist: Person;
let first: Person;

/** What the two of them have before them. */
const both = () => [
  { who: 'A facilitator', page: therapist.page },
  { who: 'A member', page: first.page, faces: true },
];

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), SEEN, { media: true, devices: 'portrait' }));
  const { server } = scene();
  for (const part of MORE) seats.use(await takeSeat(server, 'first', { part, media: false }));
  seats.use(await takeSeat(server, 'cofacilitator', { media: false }));
  await roomOn(therapist.page).press(room.lobby.admitAll, { count: MORE.length });
  await expect(roomOn(therapist.page).tiles).toHaveCount(TEN);
});

test.afterAll(() => seats.dispose());

test('the room', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('agenda');
  await leading.press(room.agenda.start);
  await roomOn(first.page).hand.click();
  await takeSheet(both(), 'widths-room');
  await roomOn(first.page).hand.click();
});

test('an exercise', async () => {
  const leading = roomOn(therapist.page);
  await leading.chooseCard(card.title);
  const panel = therapist.page.getByRole('tabpanel');
  for (const [role, persona] of [
    ['jessica', 'first'],
    ['daniel', 'second'],
  ] as const) {
    await panel
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(card.roles[role]?.name ?? '') })
      .getByRole('combobox')
      .selectOption({ label: partOf(persona) });
    const { page } = scene().present(persona);
    await page.getByRole('button', { name: room.exercise.yes, exact: true }).first().click();
  }
  await leading.press(room.exercise.begin);
  await leading.press(room.exercise.next);
  await expect(panel.getByRole('button', { name: room.exercise.pause })).toBeVisible();
  await takeSheet(both(), 'widths-exercise');
  await leading.press(room.exercise.end);
  await leading.answer(room.exercise.end);
});

test('a call for help', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('agenda');
  await roomOn(first.page).press(room.care.buttonName);
  await expect(first.page.getByText(room.care.call.shown)).toBeVisible();
  await takeSheet(both(), 'widths-help');
  await leading.press(room.care.duty.seeNamed, { name: partOf('first') });
  await leading.press(room.care.duty.settleNamed, { name: partOf('first') });
});

test('a plan for breakouts of ten people', async () => {
  const { page } = therapist;
  await roomOn(page).open('breakouts');
  await roomOn(page).press(room.breakout.pairs);
  await expect(
    page.getByRole('button', { name: fill(room.breakout.move, { name: 'Hazel' }) }),
  ).toBeVisible();
  await takeSheet([{ who: 'A facilitator', page }], 'widths-planner');
});

test('the end of the session', async () => {
  const { page } = therapist;
  await roomOn(page).leave.click();
  await page.getByRole('button', { name: room.leave.end, exact: true }).click();
  await roomOn(page).answer(room.leave.endConfirm);
  for (const each of both()) {
    await expect(
      each.page.getByRole('heading', { name: room.gone.ended.title, exact: true }),
    ).toBeVisible();
  }
  await takeSheet(both(), 'widths-endings');
});
