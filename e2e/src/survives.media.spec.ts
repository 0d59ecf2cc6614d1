import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { apart, EXERCISE_CLOCK, runsOut, watchClocks } from './fixtures/clock-faces.ts';
import { gather, moveToNewDevice } from './fixtures/gathering.ts';
import { ENDED_WHILE_SENDING, SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, room } from './fixtures/texts.ts';
import { expectTogether } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** How long it may take until every face is back on every screen, in ms. */
const WORKER_BACK_MS = 5_000;
const SERVER_BACK_MS = 15_000;

const ITEM = 'How the week went';
const words = room.exercise;

let therapist: Person;
let first: Person;
let second: Person;

const everyone = () => [therapist, first, second];
const panelOf = ({ page }: Person) => page.getByRole('tabpanel');

/** When the exercise's time runs out by a screen's clock, ms since the epoch. */
async function runsOutOn({ page }: Person): Promise<number> {
  const [turns = []] = await watchClocks(EXERCISE_CLOCK, [page], 2);
  return runsOut(turns);
}

/** Waits until every screen shows the same step, cast and parts. */
async function expectSameExercise(): Promise<void> {
  for (const person of everyone()) {
    const { page } = person;
    const step = stepTexts.play.title;
    await expect(page.getByRole('main').getByText(step, { exact: true }).first()).toBeVisible();
    const panel = panelOf(person);
    await expect(panel.getByRole('heading', { name: step })).toBeVisible();
    const tiles = roomOn(page);
    await expect(tiles.tile(partOf('first'), person === first)).toContainText('Jessica');
    await expect(tiles.tile(partOf('second'), person === second)).toContainText('Daniel');
  }
  const clocks = await watchClocks(
    EXERCISE_CLOCK,
    everyone().map(({ page }) => page),
    3,
  );
  expect(apart(clocks)).toBeLessThan(1_000);
}

/** Does harm, and gives how long it took until everyone had every face again, in ms. */
async function timeToFaces(harm: () => Promise<number> | number): Promise<number> {
  const others = everyone().length - 1;
  const known = await Promise.all(everyone().map((person) => person.faces()));
  expect(known.map((faces) => faces.length)).toEqual(everyone().map(() => others));
  const at = await harm();
  const back = await Promise.all(
    everyone().map((person, index) => person.newFaces(known[index] ?? [], others)),
  );
  return Math.max(...back) - at;
}

const report = (type: string, ms: number): void => {
  test.info().annotations.push({ type, description: `${ms} ms` });
};

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], { media: true }));
  const leading = roomOn(therapist.page);
  await leading.press(room.agenda.startShort);
  await therapist.page
    .getByRole('button', { name: `Next: ${ITEM}` })
    .first()
    .click();
  await leading.chooseCard('Jessica at the handover');
  for (const [role, player] of [
    ['Jessica', first],
    ['Daniel, her former husband', second],
  ] as const) {
    const casting = panelOf(therapist).getByRole('combobox', { name: new RegExp(`^${role}`) });
    await casting.selectOption({ label: partOf(player.persona) });
    await roomOn(player.page).press(words.yes);
  }
  await leading.press(words.begin);
  await leading.press(words.next);
  await expectSameExercise();
  await expectTogether(everyone());
});

test('the media worker is killed: every face and voice is back, without a click', async () => {
  const took = await timeToFaces(() => scene().server.killWorkers());
  report('worker killed, faces back', took);
  expect(took).toBeLessThanOrEqual(WORKER_BACK_MS);
  await expectTogether(everyone());
  await expectSameExercise();
});

test('the server is killed and started again: the same item, time, step and cast', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const { server } = scene();
  const runOut = await runsOutOn(first);
  const took = await timeToFaces(async () => {
    await server.kill();
    await expect(first.page.getByText(room.reconnecting).first()).toBeVisible();
    await server.boot();
    return Date.now();
  });
  report('server started again, faces back', took);
  expect(took).toBeLessThanOrEqual(SERVER_BACK_MS);
  await expectSameExercise();
  for (const person of everyone()) {
    expect(Math.abs((await runsOutOn(person)) - runOut)).toBeLessThanOrEqual(2_000);
  }
  await expectTogether(everyone());
});

test('a page is loaded anew: straight back to its place, with its part', async () => {
  await roomOn(first.page).microphone.click();
  await expect(roomOn(second.page).tile('Alder').getByText(room.stage.muted)).toBeAttached();
  await first.page.reload();
  await expect(roomOn(first.page).tiles).toHaveCount(3);
  await expect(roomOn(first.page).microphone).toHaveAttribute('aria-pressed', 'false');
  await roomOn(first.page).microphone.click();
  await roomOn(first.page).open('exercise');
  await expect(panelOf(first).getByText(words.onlyYou)).toBeVisible();
  await expectSameExercise();
  await expectTogether(everyone());
});

test('opened in a second tab it goes on there, and can be taken back', async ({ guard }) => {
  // Either page may be sending just when the other one takes over.
  guard.expect(ENDED_WHILE_SENDING);
  const { page } = first;
  const tab = await page.context().newPage();
  await tab.goto(linkOf(scene().server, partOf('first')));
  const onDevices = tab.getByRole('button', { name: devices.enter, exact: true });
  const inRoom = roomOn(tab).tiles.first();
  await expect(onDevices.or(inRoom).first()).toBeVisible();
  if (await onDevices.isVisible()) await onDevices.click();
  await expect(roomOn(tab).tiles).toHaveCount(3);
  await expect(page.getByRole('heading', { name: room.gone.superseded.title })).toBeVisible();
  await roomOn(page).press(room.gone.useHere);
  await expect(roomOn(page).tiles).toHaveCount(3);
  await expect(tab.getByRole('heading', { name: room.gone.superseded.title })).toBeVisible();
  await tab.close();
  await roomOn(page).open('exercise');
  await expectSameExercise();
  await expectTogether(everyone());
});

test('on another device the seat goes on with everything that is its own', async () => {
  const other = await moveToNewDevice(scene(), 'third', {
    leader: therapist,
    part: partOf('second'),
    media: true,
  });
  await expect(roomOn(other.page).tiles).toHaveCount(3);
  await expect(second.page.getByRole('heading', { name: room.device.asked.title })).toBeVisible();
  await roomOn(other.page).open('exercise');
  await expect(panelOf(other).getByText(words.onlyYou)).toBeVisible();
  await expectTogether([therapist, first, other]);
  await roomOn(second.page).press(room.device.asked.yes);
  await roomOn(second.page).press(room.device.elsewhere.askHere);
  await roomOn(therapist.page).press(room.device.admitNamed, { name: partOf('second') });
  await roomOn(second.page).open('exercise');
  await roomOn(therapist.page).open('exercise');
  await expectSameExercise();
  await expectTogether(everyone());
});

test('[PP12] a lost network comes back with everything that happened meanwhile', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const context = first.page.context();
  await context.setOffline(true);
  const away = roomOn(therapist.page).tile('Alder').getByText(room.stage.reconnecting);
  await expect(away).toBeVisible({ timeout: 30_000 });
  await expect(first.page.getByText(room.reconnectingWords)).toBeVisible();
  await roomOn(therapist.page).press(words.pause);
  await expect(panelOf(second).getByText(words.frozen)).toBeVisible();
  await expect(panelOf(first).getByText(words.frozen)).toHaveCount(0);
  await context.setOffline(false);
  await expect(panelOf(first).getByText(words.frozen)).toBeVisible({ timeout: 30_000 });
  await roomOn(therapist.page).press(words.resume);
  await expectSameExercise();
  // Nobody stands there twice, and nobody stays away.
  for (const { page } of everyone()) {
    await expect(roomOn(page).tiles).toHaveCount(3);
    await expect(page.getByText(room.stage.reconnecting)).toHaveCount(0);
  }
  await expectTogether(everyone());
});
