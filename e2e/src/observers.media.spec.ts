import { observers as texts } from '../../client/src/messages/en/observers.ts';
import { come, gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';
import { expectHears, expectNothingMore, expectSees } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const OLIVE = 'Olive Example';

let therapist: Person;
let first: Person;
let second: Person;
/** Sits at the third persona's screen, with its tone and colour, and has the observer's link. */
let olive: Person;

test.beforeAll(async () => {
  const people = await gather(scene(), ['first', 'second'], { media: true });
  ({ therapist, first, second } = people);
  olive = await come(scene(), 'third', { part: OLIVE, media: true });
  const leading = roomOn(therapist.page);
  await leading.press(texts.askNamed, { name: OLIVE });
  const dialog = therapist.page.getByRole('dialog');
  await dialog.getByLabel(texts.about).fill('a trainee');
  await dialog.getByRole('button', { name: texts.ask }).click();
});

test('when all have said yes the observer hears and sees, is seen, and is heard by nobody', async () => {
  for (const { page } of [first, second]) await roomOn(page).press(texts.yes);
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: OLIVE });
  await expect(roomOn(olive.page).tiles).toHaveCount(4);
  await expectHears(olive, ['therapist', 'first', 'second']);
  await expectSees(olive, ['therapist', 'first', 'second']);
  await expectSees(therapist, ['first', 'second', 'third']);
  // The tone of whoever observes is in nobody's ears.
  await expectHears(therapist, ['first', 'second']);
});

test('when one withdraws nothing more reaches the observer', async () => {
  await roomOn(first.page).press(texts.withdrawNamed, { name: OLIVE });
  await roomOn(first.page).answer(texts.withdrawConfirm);
  await expect(olive.page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await expect(roomOn(therapist.page).tiles).toHaveCount(3);
  await expectHears(olive, []);
  await expectNothingMore(olive, first);
});
