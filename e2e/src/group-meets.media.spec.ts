import { openGroupSession, signInHere, waitInLobby } from './fixtures/arriving.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';
import {
  expectHears,
  expectNothingMore,
  expectSees,
  expectTogether,
  whileOthersMeet,
} from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const NOTHING_SENT = { sent: 0, received: 0 };
let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

const NAMES = ['Ash', 'Birch', 'Cedar', 'Dr. Robin Demo'];

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

test('one is let in by name: the two hear and see each other', async () => {
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: 'Ash' });
  await expectTogether([therapist, first]);
});

test('whoever is in the lobby gets and gives not one RTP packet, and no name', async () => {
  for (const person of [second, third]) {
    await expect
      .poll(() => person.connections(), 'warmed up all the same')
      .toMatchObject({ standing: 2 });
  }
  await whileOthersMeet(first);
  for (const person of [second, third]) {
    expect(await person.packets()).toEqual(NOTHING_SENT);
    expect(await person.hears()).toEqual([]);
    expect(await person.sees()).toEqual([]);
  }
  await expectTogether([therapist, first]);

  const told = [...third.received, await third.page.content()].join('\n');
  for (const name of ['Robin', 'Ash', 'Birch']) expect(told).not.toContain(name);
});

test('who is not let in now is told so kindly, and can be let in after all', async () => {
  const leading = roomOn(therapist.page);
  const { page } = third;
  await leading.press(room.lobby.declineNamed, { name: 'Cedar' });
  await leading.answer(room.lobby.declineConfirm);
  await expect(page.getByRole('heading', { name: room.gone.declined.title })).toBeVisible();
  expect(await third.packets()).toEqual(NOTHING_SENT);

  await leading.press(room.lobby.admitNamed, { name: 'Cedar' });
  await expectTogether([therapist, first, third]);
});

test('who leaves hears and sees nobody, and waits again when they come back', async () => {
  const { page } = third;
  await roomOn(page).leave.click();
  await roomOn(page).answer(room.leave.leave);
  await expect(page.getByRole('heading', { name: room.gone.left.title })).toBeVisible();
  await expectHears(third, []);
  await expectSees(third, []);
  await expectTogether([therapist, first]);
  await roomOn(page).press(room.gone.return);
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
});

test('[PP7] all others are let in at once: everyone hears and sees everyone', async () => {
  await roomOn(therapist.page).press(room.lobby.admitAll, { count: 2 });
  await expectTogether([therapist, first, second, third]);

  // As chairs in a circle: the same places on every screen.
  const circle = await placesOn(therapist);
  expect(circle.toSorted()).toEqual(NAMES);
  for (const person of [first, second, third]) expect(await placesOn(person)).toEqual(circle);
});

test('who is removed gets not one packet more, and comes back to their place', async () => {
  const leading = roomOn(therapist.page);
  const circle = await placesOn(therapist);
  await leading.actOn('Cedar', room.stage.remove);
  await leading.answer(room.stage.removeConfirm);
  await expect(third.page.getByRole('heading', { name: room.gone.removed.title })).toBeVisible();
  await expectHears(third, []);
  await expectSees(third, []);
  await expectNothingMore(third, second);
  await expectTogether([therapist, first, second]);

  await leading.press(room.lobby.admitNamed, { name: 'Cedar' });
  await expectTogether([therapist, first, second, third]);
  for (const person of [first, second, third]) expect(await placesOn(person)).toEqual(circle);
});

test('cameras are sent in several sizes, so that each screen is given what it shows', async () => {
  await expect.poll(() => therapist.layers()).toBeGreaterThan(1);
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
