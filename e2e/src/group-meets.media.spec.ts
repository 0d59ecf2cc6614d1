import { openGroupSession, signInHere, waitInLobby } from './fixtures/arriving.ts';
import { come } from './fixtures/gathering.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears, expectSees, expectTogether } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const NOTHING_SENT = { sent: 0, received: 0 };
/** So many packets that it can be said: the room was full of sound and pictures meanwhile. */
const PLENTY = 100;

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

const NAMES = ['Ash', 'Birch', 'Cedar', 'Dr. Robin Demo'];

/** Not one packet comes or goes while plenty come to somebody else. */
async function expectNothing(person: Person, other: Person): Promise<void> {
  const before = await person.packets();
  const { received } = await other.packets();
  await expect
    .poll(async () => (await other.packets()).received - received, { timeout: 30_000 })
    .toBeGreaterThan(PLENTY);
  expect(await person.packets()).toEqual(before);
}

/** The names on a screen, in the order of their places. */
const placesOn = async ({ page }: Person) => {
  const tiles = await roomOn(page).tiles.allInnerTexts();
  return tiles.map((text) => NAMES.find((name) => text.includes(name)));
};

test('the therapist signs in, opens the session and is there alone', async () => {
  therapist = await scene().person('therapist');
  await therapist.page.goto('/');
  await signInHere(therapist, scene().server);
  await openGroupSession(therapist);
  await expect(roomOn(therapist.page).tiles).toHaveCount(1);
  await expect(therapist.page.getByText(room.stage.aloneLeading)).toBeVisible();
});

test('three members come by link, say their names, and wait unheard and unseen', async () => {
  const { server } = scene();
  first = await scene().person('first');
  second = await scene().person('second');
  third = await scene().person('third');
  await Promise.all([
    waitInLobby(first, server, { name: 'Ash', pronouns: 'they/them' }),
    waitInLobby(second, server),
    waitInLobby(third, server),
  ]);

  const { page } = therapist;
  await roomOn(page).open('whoIsHere');
  for (const text of ['Ash', 'they/them', 'Birch', 'Cedar']) {
    await expect(page.getByRole('tabpanel').getByText(text, { exact: true })).toBeVisible();
  }
  expect(await therapist.hears()).toEqual([]);
  expect(await therapist.sees()).toEqual([]);
  expect((await therapist.packets()).received).toBe(0);
  for (const person of [first, second, third]) {
    expect(await person.packets()).toEqual(NOTHING_SENT);
  }
});

test('[PP7] one is let in by name, then all the others: everyone hears and sees everyone', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(room.lobby.admitNamed, { name: 'Ash' });
  await expectTogether([therapist, first]);
  await leading.press(room.lobby.admitAll, { count: 2 });
  await expectTogether([therapist, first, second, third]);

  // As chairs in a circle: the same places on every screen.
  const circle = await placesOn(therapist);
  expect(circle.toSorted()).toEqual(NAMES);
  for (const person of [first, second, third]) expect(await placesOn(person)).toEqual(circle);
});

test('cameras are sent in several sizes, so that each screen is given what it shows', async () => {
  await expect.poll(() => therapist.layers()).toBeGreaterThan(1);
});

test('a fifth, in the lobby, gets and gives not one RTP packet, and no name', async () => {
  const fourth = await come(scene(), 'fourth', { media: true });
  await expect
    .poll(() => fourth.connections(), 'warmed up all the same')
    .toMatchObject({ standing: 2 });

  const before = await second.packets();
  await expect
    .poll(async () => (await second.packets()).received - before.received, { timeout: 30_000 })
    .toBeGreaterThan(PLENTY);
  expect(await fourth.packets()).toEqual(NOTHING_SENT);
  expect(await fourth.hears()).toEqual([]);
  expect(await fourth.sees()).toEqual([]);
  for (const person of [therapist, first, second, third]) {
    expect(await person.hears()).not.toContain('fourth');
    expect(await person.sees()).not.toContain('fourth');
  }

  const told = [...fourth.received, await fourth.page.content()].join('\n');
  for (const name of ['Robin', 'Ash', 'Birch', 'Cedar']) expect(told).not.toContain(name);
});

test('who is not let in now is told so kindly, and can be let in after all', async () => {
  const { page } = therapist;
  const leading = roomOn(page);
  const fourth = scene().present('fourth');
  await leading.press(room.lobby.declineNamed, { name: 'Dogwood' });
  await leading.answer(room.lobby.declineConfirm);
  await expect(fourth.page.getByRole('heading', { name: room.gone.declined.title })).toBeVisible();
  expect(await fourth.packets()).toEqual(NOTHING_SENT);

  await leading.press(room.lobby.admitNamed, { name: 'Dogwood' });
  await expectHears(fourth, ['therapist', 'first', 'second', 'third'], 30_000);
  await expectSees(fourth, ['therapist', 'first', 'second', 'third'], 30_000);
  await expectHears(therapist, ['first', 'second', 'third', 'fourth'], 30_000);
  await leading.actOn('Dogwood', room.stage.remove);
  await leading.answer(room.stage.removeConfirm);
  await expect(fourth.page.getByRole('heading', { name: room.gone.removed.title })).toBeVisible();
  await expectHears(fourth, []);
  await expectSees(fourth, []);
  // Once the last ones are through, none follows.
  await expect(() => expectNothing(fourth, second)).toPass();
  await expectNothing(fourth, second);
  await expectTogether([therapist, first, second, third]);
});

test('who mutes is heard by nobody within a moment, and again after', async () => {
  await roomOn(first.page).microphone.click();
  await expectHears(second, ['therapist', 'third'], 3_000);
  await expectHears(therapist, ['second', 'third'], 3_000);
  const tile = roomOn(therapist.page).tile('Ash');
  await expect(tile.getByText(room.stage.muted)).toBeAttached();
  await roomOn(first.page).microphone.click();
  await expectHears(second, ['therapist', 'first', 'third'], 3_000);
  await expect(tile.getByText(room.stage.muted)).not.toBeAttached();
});

test('the therapist mutes a member, who is told and can unmute', async () => {
  await roomOn(therapist.page).actOn('Birch', room.stage.mute);
  await expectHears(first, ['therapist', 'third'], 3_000);
  await expect(second.page.getByText(room.bar.mutedByOther)).toBeVisible();
  await expect(roomOn(second.page).microphone).toHaveAttribute('aria-pressed', 'false');
  await roomOn(second.page).press(room.bar.unmute);
  await expectHears(first, ['therapist', 'second', 'third'], 3_000);
});

test('a camera is turned off and on again', async () => {
  await roomOn(third.page).camera.click();
  await expectSees(first, ['therapist', 'second'], 5_000);
  await expect(roomOn(first.page).tile('Cedar').getByText(room.stage.cameraOff)).toBeAttached();
  await expectHears(first, ['therapist', 'second', 'third']);
  await roomOn(third.page).camera.click();
  await expectSees(first, ['therapist', 'second', 'third']);
});

test('a raised hand is seen by everyone, and the therapist can lower it', async () => {
  await roomOn(second.page).hand.click();
  for (const person of [therapist, first, third]) {
    const tile = roomOn(person.page).tile('Birch');
    await expect(tile.getByText(room.stage.hand)).toBeAttached();
  }
  await roomOn(therapist.page).actOn('Birch', room.stage.lowerHand);
  await expect(roomOn(first.page).tile('Birch').getByText(room.stage.hand)).not.toBeAttached();
  await expect(roomOn(second.page).hand).toHaveAttribute('aria-pressed', 'false');
});

test('[HA1] several hands have their order, and the facilitator takes one after the other', async () => {
  for (const { page } of [third, first]) {
    await roomOn(page).hand.click();
    await expect(roomOn(page).hand).toHaveAttribute('aria-pressed', 'true');
  }
  const place = (number: number, name: string) => fill(room.attention.handPlace, { number, name });
  const attention = therapist.page.getByRole('region', { name: room.attention.label });
  const hands = attention.getByText(room.attention.hand.replace('{name}', ''));
  await expect(hands).toHaveText([place(1, 'Cedar'), place(2, 'Ash')]);
  await expect(
    roomOn(second.page)
      .tile('Ash')
      .getByText(fill(room.stage.handPlace, { number: 2 })),
  ).toBeAttached();
  const lower = { act: room.attention.act.lower, words: place(1, 'Cedar') };
  await pressByKey(therapist.page, fill(room.attention.actNamed, lower));
  await expect(hands).toHaveText([fill(room.attention.hand, { name: 'Ash' })]);
  await expect(roomOn(third.page).hand).toHaveAttribute('aria-pressed', 'false');
  await roomOn(first.page).hand.click();
  await expect(hands).toHaveCount(0);
});

test('who leaves hears and sees nobody, and comes back through the lobby to their place', async () => {
  const { page } = second;
  const circle = await placesOn(first);
  await roomOn(page).leave.click();
  await roomOn(page).answer(room.leave.leave);
  await expect(page.getByRole('heading', { name: room.gone.left.title })).toBeVisible();
  await expectHears(second, []);
  await expectTogether([therapist, first, third]);

  await roomOn(page).press(room.gone.return);
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: 'Birch' });
  await expectTogether([therapist, first, second, third]);
  expect(await placesOn(first)).toEqual(circle);
});

test('behind the closed door people wait, and are let in one by one', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(room.lobby.lock);
  const late = await come(scene(), 'cofacilitator');
  // Facilitators have the key.
  await expect(roomOn(late.page).tiles).toHaveCount(5);
  await roomOn(first.page).leave.click();
  await roomOn(first.page).answer(room.leave.leave);
  await roomOn(first.page).press(room.gone.return);
  await expect(first.page.getByText(room.waiting.locked)).toBeVisible();
  const { page } = therapist;
  await expect(page.getByRole('button', { name: /^Let everyone in/ })).toHaveCount(0);
  await leading.press(room.lobby.admitNamed, { name: 'Ash' });
  await expect(roomOn(first.page).tiles).toHaveCount(5);
  await leading.press(room.lobby.unlock);
  await expect(page.getByRole('button', { name: room.lobby.lock })).toBeVisible();
});

test('the therapist ends the session for everyone, and opens it again', async () => {
  const { page } = therapist;
  await roomOn(page).leave.click();
  await roomOn(page).answer(room.leave.end);
  await roomOn(page).answer(room.leave.endConfirm);
  for (const person of [therapist, first, second, third]) {
    const ended = person.page.getByRole('heading', { name: room.gone.ended.title });
    await expect(ended).toBeVisible();
    await expectHears(person, []);
  }
  await roomOn(page).press(room.gone.reopen);
  await expectTogether([therapist, first, second, third]);
});
