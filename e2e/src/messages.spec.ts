import type { Page } from '@playwright/test';
import { messages as texts } from '../../client/src/messages/en/messages.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { common, fill, room, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const PRIVATE = 'My hands are shaking';
const ANSWER = 'We see you. Shall we pause?';
const TO_ALL = 'Thank you for last week';
const FROM_LOBBY = 'I am late, my train stood still';

let therapist: Person;
let first: Person;
let second: Person;

const [ALDER, BIRCH] = [partOf('first'), partOf('second')];

const panelOf = ({ page }: Person) => page.getByRole('region', { name: texts.label, exact: true });
const button = (person: Person, words: string, blanks: Record<string, string | number> = {}) =>
  panelOf(person).getByRole('button', { name: fill(words, blanks), exact: true });
const field = (person: Person, words: string, blanks: Record<string, string | number> = {}) =>
  panelOf(person).getByLabel(fill(words, blanks), { exact: true });
const log = (person: Person) => panelOf(person).getByRole('log');
const tab = ({ page }: Person, unread = 0) =>
  page.getByRole('tab', {
    name: new RegExp(`^${room.tabs.messages}${unread > 0 ? ` ?${unread}` : '$'}`, 'u'),
  });
/** One of two conversations side by side, as members have them. */
const side = (person: Person, words: string) =>
  panelOf(person).getByRole('radio', { name: new RegExp(`^${words}`, 'u') });
/** One of the conversations in the facilitators' list. */
const listed = (person: Person, name: string) =>
  panelOf(person).getByRole('button', { name: new RegExp(`^${name}`, 'u') });
/** All that a page has been sent, as it came. */
const received = ({ received: frames }: Person) => frames.join('\n');

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { therapist: DESKTOP, first: PHONE },
  }));
});

test('[MS1] a private line reaches facilitators and nobody else, and so does the answer', async () => {
  await tab(first).click();
  await expectAccessible(first.page, 'nothing written yet');
  await field(first, texts.field.leaders.group).fill(PRIVATE);
  await button(first, texts.send.leaders.group).tap();
  await expect(log(first)).toContainText(PRIVATE);
  await expect(field(first, texts.field.leaders.group)).toHaveValue('');

  // A number on the tab, and who it is from for those who do not see it; the words nowhere yet.
  await said(therapist, fill(texts.said.leaders, { name: ALDER }));
  await expect(tab(therapist, 1)).toBeVisible();
  await expect(therapist.page.getByText(PRIVATE)).toHaveCount(0);
  await tab(therapist, 1).click();
  await expectAccessible(therapist.page, 'the conversations');
  await listed(therapist, ALDER).click();
  await expect(log(therapist)).toContainText(PRIVATE);
  await expect(tab(therapist)).toBeVisible();

  await field(therapist, texts.field.person, { name: ALDER }).fill(ANSWER);
  await field(therapist, texts.field.person, { name: ALDER }).press('Enter');
  await expect(log(first)).toContainText(ANSWER);
  await takePicture(first.page, 'messages-phone');
  await takePicture(therapist.page, 'messages-desktop');
  await expectAccessible(therapist.page, 'a conversation with a person');
  await expectAccessible(first.page, 'a conversation with facilitators');

  await expect(tab(second)).toBeVisible();
  expect(received(second)).not.toContain(PRIVATE);
  expect(received(second)).not.toContain(ANSWER);
});

test('a line to the group can not go astray: it looks different, and each has its own draft', async () => {
  await field(first, texts.field.leaders.group).fill('only for you');
  await side(first, texts.group).tap();
  await expect(field(first, texts.field.group)).toHaveValue('');
  await field(first, texts.field.group).fill(TO_ALL);
  await takePicture(first.page, 'messages-group-phone');
  await expectAccessible(first.page, 'writing to the group');
  await button(first, texts.send.group).tap();
  await expect(log(first)).toContainText(TO_ALL);
  await side(first, texts.leaders.group).tap();
  await expect(field(first, texts.field.leaders.group)).toHaveValue('only for you');
  await expect(log(first)).not.toContainText(TO_ALL);
  await field(first, texts.field.leaders.group).fill('');

  await said(second, fill(texts.said.group, { name: ALDER }));
  await expect(tab(second, 1)).toBeVisible();
});

test('by keyboard alone one reads, writes two lines and takes them back', async () => {
  const { page } = second;
  await tabTo(page, page.getByRole('tab', { selected: true }));
  for (let i = 0; i < 12 && (await tab(second, 1).getAttribute('aria-selected')) !== 'true'; i += 1)
    await page.keyboard.press('ArrowRight');
  await tabTo(page, side(second, texts.leaders.group));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(log(second)).toContainText(TO_ALL);
  await expect(tab(second)).toBeVisible();
  await tabTo(page, field(second, texts.field.group));
  await page.keyboard.type('I agree');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('with every word');
  await page.keyboard.press('Enter');
  await expect(log(second)).toContainText('with every word');
  // The focus is where one goes on writing.
  await expect(field(second, texts.field.group)).toBeFocused();
  await side(first, texts.group).tap();
  await expect(log(first)).toContainText('I agree\nwith every word');

  const mine = log(second).getByRole('listitem').filter({ hasText: 'I agree' });
  await tabTo(page, mine.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(log(second)).toContainText(texts.withdrawn.own);
  await expect(log(first)).toContainText(fill(texts.withdrawn.writer, { name: BIRCH }));
  await expect(log(first)).not.toContainText('I agree');
});

test('[MS4] facilitators let writing to the group rest, and take a line away', async () => {
  await button(therapist, texts.back).click();
  await listed(therapist, texts.group).click();
  await expect(log(therapist)).toContainText(TO_ALL);
  await button(therapist, texts.hush).click();
  await expect(panelOf(second).getByText(texts.hushed)).toBeVisible();
  await expect(field(second, texts.field.group)).toHaveCount(0);
  await expectAccessible(second.page, 'writing to the group rests');
  await expect(field(therapist, texts.field.group)).toBeVisible();
  const line = log(therapist).getByRole('listitem').filter({ hasText: TO_ALL });
  await line.getByRole('button').click();
  await therapist.page.getByRole('menuitem', { name: texts.remove }).click();
  await expect(log(first)).toContainText(texts.withdrawn.ownLeaders);
  await button(therapist, texts.open).click();
  await expect(field(second, texts.field.group)).toBeVisible();
});

test('[MS7] a reload keeps what was written and what was read', async () => {
  await first.page.reload();
  await expect(tab(first)).toBeVisible();
  await tab(first).click();
  await expect(log(first)).toContainText(PRIVATE);
  await expect(log(first)).toContainText(ANSWER);
});

test('what is written while the server is away is sent when it is back, once', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await side(second, texts.leaders.group).click();
  await field(second, texts.field.leaders.group).fill('Still here');
  await scene().server.kill();
  await expect(second.page.getByText(room.reconnecting).first()).toBeVisible();
  await button(second, texts.send.leaders.group).click();
  await expect(panelOf(second).getByText(texts.sendingOffline)).toBeVisible();
  await expect(field(second, texts.field.leaders.group)).toHaveValue('Still here');
  await scene().server.boot();
  await expect(log(second).getByText('Still here')).toHaveCount(1);
  await expect(field(second, texts.field.leaders.group)).toHaveValue('');
  await button(therapist, texts.back).click();
  await listed(therapist, BIRCH).click();
  await expect(log(therapist).getByText('Still here')).toHaveCount(1);
});

test('[MS5] [PP11] from the waiting room one writes to facilitators, and reads nothing there', async () => {
  const third = await come(scene(), 'third', PHONE);
  const write = third.page.getByRole('button', { name: texts.waiting.open.group, exact: true });
  await write.tap();
  await third.page.getByLabel(texts.field.leaders.group).fill(FROM_LOBBY);
  await takePicture(third.page, 'messages-lobby-phone');
  await expectAccessible(third.page, 'writing from the waiting room');
  await third.page.getByRole('button', { name: texts.send.leaders.group, exact: true }).tap();
  await expect(third.page.getByText(texts.waiting.sent.group)).toBeVisible();
  await expect(third.page.getByText(FROM_LOBBY)).toHaveCount(0);

  const leading = roomOn(therapist.page);
  await leading.open('whoIsHere');
  await expect(therapist.page.getByText(fill(texts.note, { text: FROM_LOBBY }))).toBeVisible();
  await expectAccessible(therapist.page, 'a note of someone who waits');
  await leading.press(texts.answer, { name: partOf('third') });
  await expect(log(therapist)).toContainText(FROM_LOBBY);
  const answer = field(therapist, texts.field.person, { name: partOf('third') });
  await answer.fill('We are waiting for you');
  await answer.press('Enter');
  await expect(log(therapist)).toContainText('We are waiting for you');
  expect(received(third)).not.toContain(FROM_LOBBY);
  expect(received(third)).not.toContain('We are waiting for you');

  await leading.open('whoIsHere');
  await leading.press(room.lobby.admitNamed, { name: partOf('third') });
  await third.page.getByRole('button', { name: texts.read, exact: true }).tap();
  await expect(log(third)).toContainText('We are waiting for you');
  await expect(log(third)).toContainText(FROM_LOBBY);
});

test('[MS10] all of it is gone when the session ends, and what the course agrees on is settled', async () => {
  const leading = roomOn(therapist.page);
  const { page } = therapist;
  const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true });
  await leading.leave.click();
  await button(page, room.leave.end).click();
  await button(page, room.leave.endConfirm).click();
  await expect(first.page.getByText(room.gone.ended.title)).toBeVisible();
  await expect(first.page.getByText(PRIVATE)).toHaveCount(0);
  await button(page, room.gone.reopen).click();
  await tab(first).click();
  await expect(log(first)).toContainText(texts.empty.leaders);
  await expect(log(first)).not.toContainText(PRIVATE);

  await leading.leave.click();
  await button(page, room.leave.end).click();
  await button(page, room.leave.endConfirm).click();
  await expect(first.page.getByText(room.gone.ended.title)).toBeVisible();
  await page.goto('/');
  await page
    .getByRole('button', { name: fill(staff.pact.openNamed, { title: 'Demo group' }) })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(staff.pact.groupMessages.label)).toBeChecked();
  await expectAccessible(page, 'what the course has agreed on');
  await tabTo(page, dialog.getByLabel(staff.pact.keepMessages.label));
  await page.keyboard.press('Space');
  await pressByKey(page, staff.pact.save);
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await page
    .getByRole('button', { name: fill(staff.pact.openNamed, { title: 'Demo group' }) })
    .click();
  await expect(dialog.getByLabel(staff.pact.keepMessages.label)).toBeChecked();
});

test('[MS11] where a course keeps its messages, facilitators read them after the session', async () => {
  const { page } = therapist;
  await page.getByRole('dialog').getByRole('button', { name: common.cancel }).click();
  // What this session's room began with still holds: nothing of it was kept.
  await expect(page.getByText(staff.status.ended)).toBeVisible();
  await page
    .getByRole('button', { name: fill(staff.kept.openNamed, { title: 'Demo group' }) })
    .click();
  await expect(page.getByRole('dialog').getByText(staff.kept.none)).toBeVisible();
  await expectAccessible(page, 'the messages that were kept');
});
