import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { gather } from './fixtures/gathering.ts';
import { partOf, signIn } from './fixtures/demo.ts';
import { groupSession } from './fixtures/raw-seat.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, prepare, ready, room } from './fixtures/texts.ts';

const scene = useScene();
const DESKTOP = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const QUESTION = 'What do you bring along?';

test('[AP3] [AP4] [AG8] [AG10] last week’s agenda is copied, a question lies ready in it, and is asked by one press', async () => {
  const { server } = scene();
  const therapist = await scene().person('cofacilitator', DESKTOP);
  const { page } = therapist;
  const session = await groupSession(server, await signIn(server, partOf('cofacilitator')));
  await signInAsStaff(therapist, server);
  await page.goto(`${server.url}/sessions/${session}/agenda`);
  const rows = page.getByRole('grid', { name: prepare.list }).getByRole('row');
  await expect(rows.first()).toBeVisible();
  await page.getByRole('button', { name: /^Copy session/u }).click();
  await expect(page.getByText(prepare.unsaved, { exact: true })).toBeVisible();

  const first = rows.first();
  await first.getByRole('button', { name: /^Change: /u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(prepare.item.title, { exact: true }).fill('A poem');
  await dialog.getByLabel(prepare.item.note).fill('Softly.');
  await dialog.getByRole('button', { name: prepare.item.done }).click();
  await page
    .getByRole('button', { name: fill(prepare.layReadyNamed, { title: 'A poem' }) })
    .click();
  await page.getByRole('menuitem', { name: prepare.poll.option }).click();
  await dialog.getByLabel(prepare.poll.words).fill(QUESTION);
  await dialog.getByRole('button', { name: prepare.done }).click();
  await expect(first).toContainText(QUESTION);
  await expectAccessible(page, 'preparing an agenda');
  await first.scrollIntoViewIfNeeded();
  await takePicture(page, 'prepare');
  await page.getByRole('button', { name: prepare.save }).click();
  await expect(page.getByText(prepare.unsaved, { exact: true })).toHaveCount(0);
  await page.setViewportSize(PHONE.viewport);
  await expectAccessible(page, 'preparing an agenda on a phone');
  await first.scrollIntoViewIfNeeded();
  await takePicture(page, 'prepare-phone');

  const people = await gather(scene(), ['first'], {
    screens: { therapist: DESKTOP, first: PHONE },
  });
  const leading = roomOn(people.therapist.page);
  await leading.open('agenda');
  await expect(people.therapist.page.getByRole('row', { name: 'A poem' })).toBeVisible();
  const ask = people.therapist.page.getByRole('button', {
    name: fill(ready.here.ask, { question: QUESTION }),
  });
  await expect(ask).toHaveCount(0);
  await leading.press(room.agenda.start);
  await expect(ask).toBeVisible();
  await expect(people.first.page.getByText(QUESTION)).toHaveCount(0);
  await expectAccessible(people.therapist.page, 'what lies ready');
  await takePicture(people.therapist.page, 'ready');
  await people.therapist.page.keyboard.press('Control+k');
  const palette = people.therapist.page.getByRole('dialog', { name: room.palette.title });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await people.therapist.page.keyboard.type('bring along');
  await expect(palette.getByRole('menuitem').first()).toContainText(
    fill(ready.here.ask, { question: QUESTION }),
  );
  // What was typed, then the palette.
  for (const _ of [1, 2]) await people.therapist.page.keyboard.press('Escape');
  await ask.click();
  await expect(people.first.page.getByText(QUESTION).first()).toBeVisible();
  await expect(people.therapist.page.getByText(ready.here.questionOpen)).toBeVisible();

  // Begun in the room, it is the room's own.
  await page.reload();
  await expect(page.getByText(prepare.moved.title)).toBeVisible();
});
