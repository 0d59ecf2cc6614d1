import { polls as texts } from '../../client/src/messages/en/polls.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

const members = () => [first, second, third];
const strip = ({ page }: Person, question: string) =>
  page.getByRole('main').getByRole('region', { name: question });
const step = (person: Person, value: number) =>
  person.page.getByRole('radio', { name: String(value), exact: true });
const panel = () => therapist.page.getByRole('tabpanel');

/** Asks the group from the facilitators' panel. */
async function ask(
  kind: keyof typeof texts.kind,
  audience: keyof typeof texts.audience,
): Promise<void> {
  await panel().getByLabel(texts.which).selectOption(kind);
  await panel().getByLabel(texts.whoSees).selectOption(audience);
  await roomOn(therapist.page).press(texts.ask);
}

test.beforeAll(async () => {
  ({ therapist, first, second, third } = await gather(scene(), ['first', 'second', 'third'], {
    screens: { first: PHONE },
  }));
  await roomOn(therapist.page).open('ask');
});

test('a mood is answered with one press, on a phone and by keyboard, and everyone sees it', async () => {
  await expectAccessible(therapist.page, 'asking the group');
  await ask('mood', 'named');
  for (const person of members()) {
    await expect(strip(person, texts.usual.mood)).toContainText(texts.audienceTo.named);
    await expect(strip(person, texts.usual.mood)).toContainText(texts.fades);
  }
  await said(second, fill(texts.said.asked, { question: texts.usual.mood }));
  await expectAccessible(first.page, 'asked for a mood, on a phone');
  await step(first, 4).tap();
  await expect(first.page.getByText(fill(texts.yours, { answer: 4 }))).toBeVisible();
  await tabTo(second.page, step(second, 0));
  for (let presses = 0; presses < 7; presses += 1) await second.page.keyboard.press('ArrowRight');
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText(fill(texts.yours, { answer: 7 }))).toBeVisible();
  for (const person of members()) {
    await expect(strip(person, texts.usual.mood)).toContainText(partOf('first'));
    await expect(strip(person, texts.usual.mood)).toContainText(partOf('second'));
  }
  await expect(panel()).toContainText(fill(texts.progress, { answered: 2, asked: 3 }));
  await roomOn(first.page).press(texts.change);
  await step(first, 5).tap();
  await expect(first.page.getByText(fill(texts.yours, { answer: 5 }))).toBeVisible();
  await roomOn(third.page).press(texts.pass);
  await expect(third.page.getByText(texts.passed)).toBeVisible();
  await expect(panel()).toContainText(fill(texts.progress, { answered: 2, asked: 3 }));
  await expectAccessible(first.page, 'answers with names, on a phone');
  await expectAccessible(therapist.page, 'answers with names');
  await roomOn(therapist.page).press(texts.closeOnly);
  await roomOn(therapist.page).press(texts.putAway);
  for (const person of members()) await expect(strip(person, texts.usual.mood)).toHaveCount(0);
});

test('[PO9] words without names are shown when the question is closed; a killed server asks again', async ({
  guard,
}) => {
  await ask('word', 'anonymous');
  for (const [person, word] of [
    [first, 'tired'],
    [second, 'hopeful'],
  ] as const) {
    await person.page.getByLabel(texts.word).fill(word);
    await pressByKey(person.page, texts.send);
    await expect(person.page.getByText(texts.given)).toBeVisible();
  }
  guard.expect(SERVER_AWAY);
  await scene().server.kill();
  await expect(third.page.getByText(room.reconnecting).first()).toBeVisible();
  await scene().server.boot();
  for (const [person, word] of [
    [first, 'tired'],
    [second, 'hopeful'],
    [third, 'calm'],
  ] as const) {
    await person.page.getByLabel(texts.word).fill(word);
    await person.page.keyboard.press('Enter');
  }
  await expect(panel()).toContainText(fill(texts.progress, { answered: 3, asked: 3 }));
  expect(therapist.received.join('')).not.toContain('hopeful');
  await roomOn(therapist.page).press(texts.close);
  for (const person of [therapist, ...members()]) {
    for (const word of ['calm', 'hopeful', 'tired']) {
      await expect(person.page.getByText(word, { exact: true }).first()).toBeVisible();
    }
  }
  await expectAccessible(second.page, 'answers without names');
  await roomOn(therapist.page).press(texts.putAway);
});

test('who is ready is told to facilitators alone', async () => {
  await ask('ready', 'leaders');
  await roomOn(first.page).press(texts.ready);
  await roomOn(second.page).press(texts.notYet);
  await expect(panel()).toContainText(partOf('second'));
  await expect(strip(first, texts.usual.ready)).toContainText(texts.withLeaders);
  await expect(strip(third, texts.usual.ready)).not.toContainText(partOf('first'));
  await expectAccessible(first.page, 'an answer for facilitators, on a phone');
  await expectAccessible(therapist.page, 'answers for facilitators, and earlier ones');
});
