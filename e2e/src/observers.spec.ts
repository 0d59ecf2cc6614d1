import { observers as texts } from '../../client/src/messages/en/observers.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { come, gather } from './fixtures/gathering.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { common, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const OLIVE = 'Olive Example';
const ABOUT = 'a trainee at our practice';

let therapist: Person;
let first: Person;
let second: Person;
/** Sits at the third persona's screen, and has the observer's link. */
let olive: Person;

const attention = ({ page }: Person) => page.getByRole('region', { name: room.attention.label });
const insiders = () => [therapist, first, second];
const words = (text: string, blanks: Record<string, string | number> = {}) =>
  fill(text, { name: OLIVE, ...blanks });
const question = words(texts.questionAbout, { about: ABOUT });
const button = ({ page }: Person, name: string) =>
  page.getByRole('button', { name: words(name), exact: true });
const atDoor = ({ page }: Person) =>
  page.getByRole('listitem').filter({ has: page.getByText(OLIVE, { exact: true }) });

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { first: PHONE },
  }));
  olive = await come(scene(), 'third', { part: OLIVE });
});

test('an observer waits, is told only that, and cannot be let in unasked', async () => {
  await expect(olive.page.getByText(texts.waiting)).toBeVisible();
  await expect(button(olive, room.bar.microphone)).toHaveCount(0);
  await expectAccessible(olive.page, 'an observer waits');
  await expect(button(therapist, room.lobby.admitNamed)).toHaveCount(0);
  await button(therapist, texts.askNamed).click();
  const dialog = therapist.page.getByRole('dialog');
  await dialog.getByLabel(texts.about).fill(ABOUT);
  await expectAccessible(therapist.page, 'asking the group');
  await dialog.getByRole('button', { name: texts.ask }).click();
  for (const person of [first, second]) {
    await expect(person.page.getByText(question)).toBeVisible();
    await said(person, words(texts.said.question));
    await expectAccessible(person.page, 'asked about an observer');
  }
  await expect(atDoor(therapist)).toContainText('2 people have not answered yet');
  await expect(olive.page.getByText(texts.waiting)).toBeVisible();
});

test('one says no: the observer stays outside, and nobody is sent who it was', async () => {
  await button(first, texts.yes).click();
  await expect(atDoor(therapist)).toContainText('1 person has not answered yet');
  await expect(attention(therapist)).toContainText(words(room.attention.observer.unanswered));
  await pressByKey(second.page, texts.no);
  await expect(atDoor(therapist)).toContainText(texts.notEveryone);
  await expect(attention(therapist)).toContainText(words(room.attention.observer.notEveryone));
  await expect(button(therapist, room.lobby.admitNamed)).toHaveCount(0);
  await expectAccessible(therapist.page, 'not everyone agrees');
  await expect(second.page.getByText(words(texts.saidNo))).toBeVisible();
  await expectAccessible(second.page, 'has said no');
  for (const person of [therapist, first, olive]) {
    expect(person.received.join('')).not.toContain('"agreed":false');
  }
});

test('all say yes: the observer comes in, named on every screen', async () => {
  await button(second, texts.afterAll).click();
  await said(therapist, words(texts.said.everyone));
  await expect(atDoor(therapist)).toContainText(texts.everyone);
  await expect(attention(therapist)).toContainText(words(room.attention.observer.everyone));
  await button(therapist, room.lobby.admitNamed).click();
  await expect(roomOn(olive.page).tiles).toHaveCount(4);
  for (const person of insiders()) {
    await expect(roomOn(person.page).tile(OLIVE)).toContainText(texts.tile);
    await expect(person.page.getByText(`${OLIVE} observes the session.`).first()).toBeVisible();
    await said(person, words(texts.said.observes));
  }
  await expect(olive.page.getByText(texts.you)).toBeVisible();
  await expect(roomOn(olive.page).microphone).toHaveCount(0);
  await expect(roomOn(olive.page).hand).toHaveCount(0);
  await expectAccessible(olive.page, 'observing');
  await expectAccessible(first.page, 'being observed, on a phone');
});

test('one withdraws: the observer is out at once', async () => {
  await pressByKey(first.page, words(texts.withdrawNamed));
  await expectAccessible(first.page, 'about to withdraw');
  await roomOn(first.page).answer(texts.withdrawConfirm);
  await expect(olive.page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  for (const person of insiders()) {
    await expect(roomOn(person.page).tiles).toHaveCount(3);
    await said(person, words(texts.said.observesNoMore));
  }
  await expect(atDoor(therapist)).toContainText(texts.notEveryone);
  await expect(olive.page.getByText(texts.waiting)).toBeVisible();
});

test('who looks for a recording finds that there is none', async () => {
  await roomOn(first.page).more(room.bar.recording);
  const dialog = first.page.getByRole('dialog', { name: room.recording.title });
  await expect(dialog.getByText(common.noRecording)).toBeVisible();
  await expectAccessible(first.page, 'there is no recording');
  await first.page.keyboard.press('Escape');
});
