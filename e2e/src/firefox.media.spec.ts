import { breakout as apart } from '../../client/src/messages/en/breakout.ts';
import { messages } from '../../client/src/messages/en/messages.ts';
import { passDeviceCheck } from './fixtures/arriving.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { lastView } from './fixtures/stored-room.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, fill, join, room } from './fixtures/texts.ts';
import { expectHears, expectNothingMore } from './fixtures/together.ts';

/** A session as it is for somebody who comes with Firefox, among others in Chromium. */
const scene = useScene();
test.describe.configure({ mode: 'serial' });

const TOGETHER_MS = 30_000;
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const ITEM = 'How the week went';
const CARD = 'Jessica at the handover';
const LINE = 'I slept badly';

let therapist: Person;
/** In Firefox. */
let first: Person;
let second: Person;

const panelOf = ({ page }: Person) => page.getByRole('tabpanel');

/**
 * Waits until so many voices bring sound, and as many pictures run, to who sits in Firefox. Without
 * a loudspeaker it lets no page listen to what it plays: the sound is what has come over the line.
 */
async function expectOthers(count: number): Promise<void> {
  const before = await first.loudness();
  const { frames } = await first.arrived();
  await expect(async () => {
    const now = await first.loudness();
    const heard = Object.keys(now).filter((voice) => (now[voice] ?? 0) > (before[voice] ?? 0));
    expect(heard, 'voices').toHaveLength(count);
    expect(await first.faces(), 'pictures').toHaveLength(count);
    expect((await first.arrived()).frames, 'frames').toBeGreaterThan(frames + count);
  }).toPass({ timeout: TOGETHER_MS });
}

async function expectAllTogether(): Promise<void> {
  await expectHears(therapist, ['first', 'second'], TOGETHER_MS);
  await expectHears(second, ['therapist', 'first'], TOGETHER_MS);
  for (const person of [therapist, second])
    await expect.poll(async () => (await person.faces()).length).toBe(2);
  await expectOthers(2);
}

test.beforeAll(async () => {
  const screens = { therapist: DESKTOP, second: DESKTOP };
  ({ therapist, second } = await gather(scene(), ['second'], { media: true, screens }));
});

test('[ME23] from the link by the device check and the waiting room to everyone', async () => {
  first = await scene().person('first', { engine: 'firefox', ...DESKTOP });
  const { page } = first;
  await page.goto(linkOf(scene().server, partOf('first')));
  await page.getByRole('button', { name: join.name.next }).click();
  // It would ask, and so the page waits until it is told to begin.
  await page.getByRole('button', { name: devices.turnOn }).click();
  await passDeviceCheck(page);
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await expectNothingMore(first, second);
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('first') });
  await expectAllTogether();
});

test('the agenda goes on in step, a line is written, and an exercise begins', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('agenda');
  await leading.press(room.agenda.start);
  await therapist.page
    .getByRole('main')
    .getByRole('button', { name: fill(room.agenda.nextNamed, { title: ITEM }), exact: true })
    .click();
  for (const { page } of [first, second]) {
    await roomOn(page).open('agenda');
    await expect(roomOn(page).item).toContainText(ITEM);
  }

  await first.page.getByRole('tab', { name: room.tabs.messages }).click();
  // By key: in Firefox, Playwright fills a field without the page's notice.
  await first.page
    .getByLabel(messages.field.leaders.group, { exact: true })
    .pressSequentially(LINE);
  await first.page.keyboard.press('Enter');
  await expect.poll(() => JSON.stringify(lastView(therapist))).toContain(LINE);

  await leading.chooseCard(CARD);
  for (const [role, player] of [
    ['Jessica', first],
    ['Daniel', second],
  ] as const) {
    const casting = panelOf(therapist).getByRole('combobox', { name: new RegExp(`^${role}`) });
    await casting.selectOption({ label: partOf(player.persona) });
    await roomOn(player.page).press(room.exercise.yes);
  }
  await leading.press(room.exercise.begin);
  await leading.press(room.exercise.next);
  await expect(roomOn(first.page).tile(partOf('first'), true)).toContainText('Jessica');
  await expect(roomOn(first.page).tile(partOf('second'))).toContainText('Daniel');
});

test('the server is killed and started again: everything is back by itself', async ({ guard }) => {
  guard.expect(SERVER_AWAY);
  await scene().server.kill();
  await expect(first.page.getByText(room.reconnecting).first()).toBeVisible();
  await scene().server.boot();
  await expectAllTogether();
  await expect(roomOn(first.page).tile(partOf('first'), true)).toContainText('Jessica');
});

test('a breakout of two, and back', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(room.exercise.end);
  await leading.answer(room.exercise.end);
  await leading.open('breakouts');
  await leading.press(apart.pairs);
  await leading.press(apart.open);
  for (const { page } of [first, second]) await expect(roomOn(page).tiles).toHaveCount(2);
  await expectHears(second, ['first'], TOGETHER_MS);
  await expectHears(therapist, [], TOGETHER_MS);
  await expectOthers(1);
  await leading.press(apart.closeNow);
  await expectAllTogether();
});

test('[ME23] who leaves is gone from every screen, and hears nobody', async () => {
  await roomOn(first.page).leave.click();
  await roomOn(first.page).answer(room.leave.leave);
  await expect(first.page.getByRole('heading', { name: room.gone.left.title })).toBeVisible();
  await expectHears(therapist, ['second'], TOGETHER_MS);
  expect(await first.faces()).toEqual([]);
  await expectNothingMore(first, second);
});
