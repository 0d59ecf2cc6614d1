import { AGENDA_CLOCK, apart, secondsOf, watchClocks } from './fixtures/clock-faces.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** The middle phase's agenda for a group, as the template has it. */
const MIDDLE = [
  'Arriving safely',
  'How the week went',
  'What matters most today',
  'Looking closely at one conversation',
  'Trying it out together',
  'Weighing what to do next',
  'What this stirs up',
  'One thing to take with you',
];

/** A frame is 17 ms; the clocks are compared over a wire, by pages that share two cores. */
const IN_STEP_MS = 50;

let therapist: Person;
let kim: Person;
let first: Person;
let second: Person;

const everyone = () => [therapist, kim, first, second];

/** The items on a screen, top to bottom. */
const itemsOn = ({ page }: Person) =>
  page
    .getByLabel(room.agenda.list)
    .locator('[data-state]')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('[class*=title]')?.textContent ?? ''),
    );

/** The button that goes on to this item. There is one in the panel, and one that is always there. */
const nextOn = ({ page }: Person, title: string) =>
  page
    .getByRole('tabpanel')
    .getByRole('button', { name: fill(room.agenda.nextNamed, { title }), exact: true });

/** Waits until each screen has this as its present item. */
async function expectNow(title: string): Promise<void> {
  for (const { page } of everyone()) {
    const now = page.getByLabel(room.agenda.list).locator('[data-state=current]');
    await expect(now).toHaveCount(1);
    await expect(now).toContainText(title);
  }
}

test.beforeAll(async () => {
  const others = ['cofacilitator', 'first', 'second'] as const;
  const people = await gather(scene(), others);
  ({ therapist, cofacilitator: kim, first, second } = people);
  await roomOn(therapist.page).open('agenda');
});

test('everyone reads the agenda of the phase; only facilitators have its controls', async () => {
  for (const person of everyone()) expect(await itemsOn(person)).toEqual(MIDDLE);
  for (const { page } of [first, second]) {
    const agenda = page.getByRole('tabpanel');
    await expect(agenda.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: room.agenda.startShort })).toHaveCount(0);
    await expect(page.getByRole('tab', { name: room.tabs.exercise })).toHaveCount(0);
  }
  await expect(kim.page.getByRole('button', { name: room.agenda.start })).toBeVisible();
});

test('started, it is the same item and time on every screen', async () => {
  await roomOn(therapist.page).press(room.agenda.start);
  await expectNow('Arriving safely');
  const clocks = await watchClocks(
    AGENDA_CLOCK,
    everyone().map(({ page }) => page),
    6,
  );
  test.info().annotations.push({ type: 'clocks apart', description: `${apart(clocks)} ms` });
  expect(apart(clocks)).toBeLessThanOrEqual(IN_STEP_MS);
});

test('next and back move everyone', async () => {
  await nextOn(therapist, 'How the week went').click();
  await expectNow('How the week went');
  await roomOn(kim.page).press(room.agenda.back);
  await expectNow('Arriving safely');
});

test('of two facilitators who press next at once, one moves the agenda by one item', async () => {
  // At the same moment, in both pages: a click of Playwright's own comes when it comes. Whether a
  // page was held up, and its button leads on to the item after that by then, it says itself.
  const pressAt = (person: Person, at: number) =>
    nextOn(person, 'How the week went').evaluate(async (button: HTMLElement, moment) => {
      const leadsTo = button.textContent;
      await new Promise((resolve) => setTimeout(resolve, moment - Date.now()));
      const isSame = button.isConnected && button.textContent === leadsTo;
      if (isSame) button.click();
      return isSame;
    }, at);
  await expect(async () => {
    if (await nextOn(kim, 'What matters most today').isVisible()) {
      await roomOn(kim.page).press(room.agenda.back);
    }
    await expectNow('Arriving safely');
    const at = Date.now() + 1_000;
    const pressed = await Promise.all([pressAt(therapist, at), pressAt(kim, at)]);
    expect(pressed, 'both pressed before either saw it').toEqual([true, true]);
  }).toPass();
  await expectNow('How the week went');
});

test('paused, all clocks stand; then they go on from there', async () => {
  await roomOn(therapist.page).press(room.agenda.pause);
  const faces = () =>
    Promise.all(
      everyone().map(({ page }) => roomOn(page).now.locator('[aria-hidden]').innerText()),
    );
  for (const { page } of everyone()) {
    await expect(page.getByRole('main').getByText(room.now.paused)).toBeVisible();
  }
  const held = await faces();
  expect(new Set(held).size).toBe(1);
  const resumed = Date.now();
  // Watched from before: it may turn at once.
  const [[turns]] = await Promise.all([
    watchClocks(AGENDA_CLOCK, [first.page], 1),
    roomOn(therapist.page).press(room.agenda.resume),
  ]);
  const { shows = '', at = 0 } = turns?.[0] ?? {};
  const gone = secondsOf(held[0] ?? '') - secondsOf(shows);
  expect(gone).toBeGreaterThanOrEqual(1);
  // What has passed since, and not the pause.
  expect(gone).toBeLessThanOrEqual(1 + Math.floor((at - resumed) / 1000));
});

test('more time, leaving out, adding and changing reach everyone', async () => {
  const leading = roomOn(therapist.page);
  const row = ({ page }: Person, title: string) =>
    page.getByLabel(room.agenda.list).locator('[data-state]').filter({ hasText: title });

  const field = (name: string) => therapist.page.getByRole('textbox', { name });

  await leading.press(room.agenda.plusFiveLong);
  await expect(roomOn(second.page).now).toContainText(/^(20|19):/);

  await leading.press(room.agenda.actions, { title: 'What this stirs up' });
  await therapist.page.getByRole('menuitem', { name: room.agenda.skip }).click();
  await expect(row(first, 'What this stirs up')).toHaveAttribute('data-state', 'skipped');
  await leading.press(room.agenda.actions, { title: 'What this stirs up' });
  await therapist.page.getByRole('menuitem', { name: room.agenda.unskip }).click();
  await expect(row(first, 'What this stirs up')).toHaveAttribute('data-state', 'ahead');

  await leading.press(room.agenda.add);
  await field(room.agenda.itemTitle).fill('A short walk');
  await field(room.agenda.itemMinutes).fill('4');
  await leading.press(room.agenda.addConfirm);
  await expect(row(second, 'A short walk')).toContainText('4 min');

  await leading.press(room.agenda.actions, { title: 'A short walk' });
  await therapist.page.getByRole('menuitem', { name: room.agenda.edit }).click();
  await field(room.agenda.itemTitle).fill('A short break');
  await field(room.agenda.itemMinutes).fill('6');
  await leading.press(room.agenda.save);
  await expect(row(second, 'A short break')).toContainText('6 min');
});

test('items are moved by keyboard and by dragging', async () => {
  const { page } = therapist;
  const order = async (title: string) => (await itemsOn(first)).indexOf(title);
  const handle = (title: string) =>
    page.getByRole('row').filter({ hasText: title }).getByRole('button', { name: title }).first();

  expect(await order('A short break')).toBe(8);
  await handle('A short break').focus();
  await page.keyboard.press('Enter');
  // Up from the end, past one item, and let go.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => order('A short break')).toBeLessThan(8);

  const from = page.getByRole('row').filter({ hasText: 'A short break' });
  const onto = page.getByRole('row').filter({ hasText: 'What matters most today' });
  await page.setViewportSize({ width: 1300, height: 1200 });
  await from.hover();
  await page.mouse.down();
  // A hand moves over what lies between; browsers tell of a drag only while it moves.
  const { x = 0, y = 0 } = (await onto.boundingBox()) ?? {};
  await page.mouse.move(x + 60, y + 40, { steps: 10 });
  await page.mouse.move(x + 60, y + 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => order('A short break')).toBe(2);
  expect(await itemsOn(second)).toEqual(await itemsOn(first));
  expect(await itemsOn(kim)).toEqual(await itemsOn(first));
});

test('one item after the other, to the end on every screen', async () => {
  for (const title of [
    'A short break',
    'What matters most today',
    'Looking closely at one conversation',
    'Trying it out together',
    'Weighing what to do next',
    'What this stirs up',
    'One thing to take with you',
  ]) {
    await nextOn(therapist, title).click();
    await expectNow(title);
  }
  const panel = therapist.page.getByRole('tabpanel');
  await panel.getByRole('button', { name: room.agenda.finishLong }).click();
  for (const { page } of everyone()) {
    await expect(page.getByRole('main').getByText(room.now.finished)).toBeVisible();
  }
});
