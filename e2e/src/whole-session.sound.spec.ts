import { board } from '../../client/src/messages/en/board.ts';
import { breakout as apart } from '../../client/src/messages/en/breakout.ts';
import { care } from '../../client/src/messages/en/care.ts';
import { circle } from '../../client/src/messages/en/circle.ts';
import { messages } from '../../client/src/messages/en/messages.ts';
import { observers } from '../../client/src/messages/en/observers.ts';
import { polls } from '../../client/src/messages/en/polls.ts';
import { share } from '../../client/src/messages/en/share.ts';
import { signals } from '../../client/src/messages/en/signals.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { pressKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expectReplayed, lastView } from './fixtures/stored-room.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears } from './fixtures/together.ts';

/**
 * A session of ninety minutes, item by item as the agenda has it, without the minutes between: all
 * that a room can do, a reload, a lost network and a killed server. After every item the stream,
 * as the server has stored it, is replayed: it gives each just what is on their screen.
 */
const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const CARD = 'Jessica at the handover';
const OLIVE = 'Olive Example';

let therapist: Person;
let cofacilitator: Person;
let first: Person;
let second: Person;
/** Comes by the observer's link. */
let olive: Person;

const sessionId = () => new URL(therapist.page.url()).pathname.split('/').at(-1) ?? '';
const everyone = () => [therapist, cofacilitator, first, second];
const button = ({ page }: Person, name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });
const named = (person: Person) => ({ name: partOf(person.persona) });

/** Waits until the agenda has come to this item on every screen. */
async function expectItem(title: string): Promise<void> {
  const current = (person: Person) =>
    lastView(person).agenda?.items.find(({ state }) => state === 'current')?.title;
  await expect.poll(() => everyone().map(current)).toEqual(everyone().map(() => title));
}

/** Goes on in the agenda to this item, by the way on that stands above. */
async function nextItem(title: string): Promise<void> {
  const next = fill(room.agenda.nextNamed, { title });
  const above = therapist.page.getByRole('main');
  await above.getByRole('button', { name: next, exact: true }).click();
  await expectItem(title);
}

/** Waits until all of them have this many people before them. */
async function expectTiles(count: number, ...people: Person[]): Promise<void> {
  for (const { page } of people) await expect(roomOn(page).tiles).toHaveCount(count);
}

test.beforeAll(async () => {
  ({ therapist, cofacilitator, first, second } = await gather(
    scene(),
    ['cofacilitator', 'first', 'second'],
    { media: 'sound', screens: { therapist: DESKTOP, second: DESKTOP, first: PHONE } },
  ));
  await expectHears(first, ['therapist', 'second', 'cofacilitator'], 30_000);
});

test('arriving: all agree to an observer, and say how they are', async () => {
  const leading = roomOn(therapist.page);
  olive = await come(scene(), 'third', { part: OLIVE });
  await leading.open('whoIsHere');
  await leading.press(observers.askNamed, { name: OLIVE });
  const dialog = therapist.page.getByRole('dialog');
  await dialog.getByLabel(observers.about).fill('a trainee');
  await dialog.getByRole('button', { name: observers.ask }).click();
  for (const member of [first, second]) await roomOn(member.page).press(observers.yes);
  await leading.press(room.lobby.admitNamed, { name: OLIVE });
  await expectTiles(5, olive, ...everyone());

  await leading.open('agenda');
  await leading.press(room.agenda.start);
  await expectItem('Arriving safely');
  await leading.open('ask');
  await leading.press(polls.ask);
  await first.page.getByRole('radio', { name: '4', exact: true }).tap();
  await second.page.getByRole('radio', { name: '7', exact: true }).click();
  await leading.press(polls.closeOnly);
  await leading.press(polls.putAway);
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
});

test('the week: a round, hands, a quiet sign, and a line that only facilitators read', async () => {
  const leading = roomOn(therapist.page);
  await nextItem('How the week went');
  await leading.open('exercise');
  await leading.press(room.round.start);
  await roomOn(first.page).press(room.round.done);
  await roomOn(second.page).press(room.round.pass);
  await leading.press(room.round.end);
  await roomOn(second.page).hand.click();
  await roomOn(first.page).more(signals.react);
  await first.page.getByRole('dialog').getByRole('button', { name: signals.kind.heart }).tap();
  await roomOn(first.page).more(signals.moment);
  await roomOn(first.page).press(signals.back);
  await second.page.getByRole('tab', { name: room.tabs.messages }).click();
  await second.page.getByLabel(messages.field.leaders.group, { exact: true }).fill('I slept badly');
  await second.page.keyboard.press('Enter');
  await expect.poll(() => JSON.stringify(lastView(therapist))).toContain('I slept badly');
  await roomOn(second.page).hand.click();
  expect(first.received.join('')).not.toContain('I slept badly');
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
});

test('what matters today: a closeness circle, the page of its owner loaded anew', async () => {
  await nextItem('What matters most today');
  const { page } = first;
  await page.getByRole('tab', { name: new RegExp(`^${circle.tab}`, 'u') }).tap();
  await roomOn(page).press(circle.add);
  const dialog = page.getByRole('dialog', { name: circle.dialog.add });
  await dialog.getByLabel(circle.dialog.name).fill('Lena');
  await dialog.getByRole('button', { name: circle.dialog.addConfirm, exact: true }).tap();
  await page.getByRole('checkbox', { name: `${circle.show} (Lena)`, exact: true }).tap();
  await therapist.page.getByRole('tab', { name: new RegExp(`^${circle.tabLeading}`, 'u') }).click();
  await roomOn(therapist.page).press(circle.lookNamed, named(first));
  await expect(second.page.getByText(fill(circle.looking, named(first)))).toBeVisible();
  await page.reload();
  await expect(page.getByText(circle.lookingMine)).toBeVisible();
  await roomOn(therapist.page).press(circle.lookAway);
  await expect(page.getByText(circle.lookingMine)).toHaveCount(0);
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
});

test('one conversation: the board, and a screen that is shown', async () => {
  await nextItem('Looking closely at one conversation');
  const leading = roomOn(therapist.page);
  await leading.more(share.start);
  const screen = second.page.getByRole('figure', { name: fill(share.screenOf, named(therapist)) });
  await expect(screen.locator('video')).toBeVisible({ timeout: 30_000 });
  await button(therapist, share.stop).click();
  await expect(screen).toHaveCount(0);
  await leading.open('board');
  await leading.press(board.open);
  await roomOn(second.page).press(board.addBy, { name: board.selfUsual });
  const line = second.page.getByLabel(fill(board.fieldOf, { field: board.field.said, number: 1 }));
  await line.fill('You never help.');
  await line.press('Enter');
  await expect.poll(() => JSON.stringify(lastView(first))).toContain('You never help.');
  await leading.press(board.putAside);
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
});

test('trying it out: a killed server in the middle of the scene', async ({ guard }) => {
  await nextItem('Trying it out together');
  const leading = roomOn(therapist.page);
  await leading.chooseCard(CARD);
  for (const [role, player] of [
    ['Jessica', first],
    ['Daniel', second],
  ] as const) {
    await therapist.page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(role) })
      .getByRole('combobox')
      .selectOption({ label: partOf(player.persona) });
    await roomOn(player.page).press(room.exercise.yes);
  }
  await leading.press(room.exercise.begin);
  await leading.press(room.exercise.next);
  guard.expect(SERVER_AWAY);
  await scene().server.kill();
  await expect(first.page.getByText(room.reconnecting).first()).toBeVisible();
  await scene().server.boot();
  await leading.press(room.exercise.pause);
  await expect(second.page.getByText(room.exercise.frozen).first()).toBeVisible();
  await leading.press(room.exercise.resume);
  await roomOn(first.page).press(room.exercise.stop);
  await expectHears(first, ['therapist', 'second', 'cofacilitator'], 30_000);
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
  await leading.press(room.exercise.end);
  await leading.answer(room.exercise.end);
});

test('weighing it up in a breakout: a network is lost there, and comes back', async ({ guard }) => {
  await nextItem('Weighing what to do next');
  const leading = roomOn(therapist.page);
  await leading.open('breakouts');
  await leading.press(apart.pairs);
  await leading.press(apart.open);
  await expectTiles(2, first, second);
  await expectHears(first, ['second'], 30_000);
  guard.expect(SERVER_AWAY);
  const network = second.page.context();
  await network.setOffline(true);
  const away = roomOn(first.page).tile(partOf('second')).getByText(room.stage.reconnecting);
  await expect(away).toBeVisible({ timeout: 30_000 });
  await network.setOffline(false);
  await expect(away).toHaveCount(0, { timeout: 30_000 });
  await expectHears(first, ['second'], 30_000);
  await expectReplayed(scene().server, sessionId(), everyone());
  await leading.press(apart.closeNow);
  await expectTiles(5, ...everyone());
});

test('what it stirs up: one who is not well goes aside, and the observer goes out', async () => {
  await nextItem('What this stirs up');
  await roomOn(first.page).press(care.buttonName);
  await roomOn(cofacilitator.page).press(care.duty.takeNamed, named(first));
  await expectHears(first, ['cofacilitator'], 30_000);
  await expectHears(second, ['therapist'], 30_000);
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
  await roomOn(second.page).press(observers.withdrawNamed, { name: OLIVE });
  await roomOn(second.page).answer(observers.withdrawConfirm);
  await expect(olive.page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await roomOn(cofacilitator.page).press(care.aside.backWith);
  await expectTiles(4, ...everyone());
  await expectReplayed(scene().server, sessionId(), [olive, ...everyone()]);
});

test('one thing to take along, and the end: the stream gives what every screen last showed', async () => {
  await nextItem('One thing to take with you');
  const leading = roomOn(therapist.page);
  await leading.open('ask');
  await therapist.page.getByRole('tabpanel').getByLabel(polls.which).selectOption('word');
  await leading.press(polls.ask);
  for (const [member, word] of [
    [first, 'lighter'],
    [second, 'curious'],
  ] as const) {
    await member.page.getByLabel(polls.word).fill(word);
    await member.page.keyboard.press('Enter');
  }
  await expect.poll(() => JSON.stringify(lastView(therapist).polls)).toContain('curious');
  await expect(async () => {
    // Out of whatever field the focus is in: it would take the key for itself.
    await therapist.page.locator('body').click({ position: { x: 2, y: 2 } });
    await pressKey(therapist.page, 'n', (within) =>
      expect.poll(() => lastView(second).agenda?.state, within).toBe('finished'),
    );
  }).toPass();
  await expectReplayed(scene().server, sessionId(), everyone());
  await leading.leave.click();
  await leading.answer(room.leave.end);
  await leading.answer(room.leave.endConfirm);
  for (const { page } of everyone()) {
    await expect(page.getByRole('heading', { name: room.gone.ended.title })).toBeVisible();
  }
  await expectReplayed(scene().server, sessionId(), everyone());
});
