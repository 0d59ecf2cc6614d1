import { board as texts } from '../../client/src/messages/en/board.ts';
import type { Page } from '@playwright/test';
import { expectAccessible, expectLegible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { cards, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let therapist: Person;
let first: Person;
let second: Person;

const everyone = () => [therapist, first, second];
const panelOf = ({ page }: Person) => page.getByRole('region', { name: texts.label });
const button = (page: Page, name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });
const field = (person: Person, name: keyof typeof texts.field, number: number) =>
  panelOf(person).getByLabel(fill(texts.fieldOf, { field: texts.field[name], number }));

/** Writes into a field of the board and goes on, as one does. */
async function write(
  person: Person,
  name: keyof typeof texts.field,
  number: number,
  text: string,
): Promise<void> {
  await field(person, name, number).fill(text);
  await field(person, name, number).press('Enter');
}

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { first: PHONE },
  }));
});

test('one exchange is written down together, on a phone and at a desk', async () => {
  await therapist.page.getByRole('tab', { name: room.tabs.board }).click();
  await expectAccessible(therapist.page, 'no board yet');
  await expect(first.page.getByRole('tab', { name: room.tabs.board })).toHaveCount(0);
  await pressByKey(therapist.page, texts.open);
  // It comes to everyone; nobody has to find it.
  for (const person of everyone()) await expect(panelOf(person)).toBeVisible();

  await button(therapist.page, texts.describe).click();
  const dialog = therapist.page.getByRole('dialog');
  await dialog.getByLabel(texts.self).fill('Ada');
  await dialog.getByLabel(texts.other).fill('Bo');
  await dialog.getByLabel(texts.describeTitle).fill('The dishes');
  await expectAccessible(therapist.page, 'who talked');
  await dialog.getByLabel(texts.describeTitle).press('Enter');
  await expect(panelOf(first).getByRole('heading', { name: 'The dishes' })).toBeVisible();

  await pressByKey(first.page, fill(texts.addBy, { name: 'Ada' }));
  await write(first, 'said', 1, 'You never help.');
  await expect(field(second, 'said', 1)).toHaveValue('You never help.');
  await write(second, 'heard', 1, 'You are lazy.');
  await button(second.page, texts.addBy, { name: 'Bo' }).click();
  await write(second, 'said', 2, 'Here we go again.');
  await expect(field(first, 'said', 2)).toHaveValue('Here we go again.');
  for (const person of everyone()) await expectAccessible(person.page, 'the board');
  await expectLegible(first.page, 'the board');
});

test('two who write in one place lose nothing: the second is shown both and chooses', async () => {
  await field(first, 'instead', 1).fill('I am tired, could you wash up today?');
  await write(second, 'instead', 1, 'Please help me.');
  // What the first one types is not touched by what the other has written.
  await expect(field(first, 'instead', 1)).toHaveValue('I am tired, could you wash up today?');
  const conflict = panelOf(first).getByText(fill(texts.conflict, { text: 'Please help me.' }));
  await expect(conflict).toBeVisible();
  await expectAccessible(first.page, 'two wrote in one place');
  await button(first.page, texts.keepMine).click();
  await expect(conflict).toHaveCount(0);
  for (const person of [therapist, second]) {
    await expect(field(person, 'instead', 1)).toHaveValue('I am tired, could you wash up today?');
  }
});

test('what one was writing in a line that somebody takes out is not lost', async () => {
  await button(second.page, texts.addBy, { name: 'Ada' }).click();
  await field(first, 'said', 3).fill('What I had on my mind');
  await button(second.page, texts.actions, { number: 3 }).click();
  await second.page.getByRole('menuitem', { name: texts.remove }).click();
  await expect(field(second, 'said', 3)).toHaveCount(0);
  const gone = fill(texts.lineGone, { field: texts.field.said });
  await expect(panelOf(first).getByText(gone)).toBeVisible();
  await expect(panelOf(first).getByText('What I had on my mind')).toBeVisible();
  await expectAccessible(first.page, 'the line one wrote in is gone');
  await first.page.getByRole('tab', { name: room.tabs.faces }).click();
  await first.page.getByRole('tab', { name: room.tabs.board }).click();
  await expect(panelOf(first).getByText('What I had on my mind')).toBeVisible();
  await button(first.page, texts.letGo).click();
  await expect(panelOf(first).getByText(gone)).toHaveCount(0);
});

test('a reload and a killed server leave the board as it was', async ({ guard }) => {
  guard.expect(SERVER_AWAY);
  await first.page.reload();
  await first.page.getByRole('tab', { name: room.tabs.board }).click();
  await expect(field(first, 'said', 2)).toHaveValue('Here we go again.');
  await scene().server.kill();
  await expect(first.page.getByText(room.reconnecting).first()).toBeVisible();
  await scene().server.boot();
  // It is the same board, and one can go on writing.
  await write(second, 'felt', 1, 'Alone with it.');
  for (const person of everyone()) {
    await expect(field(person, 'said', 1)).toHaveValue('You never help.');
    await expect(field(person, 'felt', 1)).toHaveValue('Alone with it.');
  }
});

test('it is kept as an exercise for another day, to be changed before', async () => {
  await button(therapist.page, texts.keep).click();
  const editor = therapist.page.getByRole('dialog', { name: cards.editor.newTitle });
  const title = fill(texts.card.title, { title: 'The dishes' });
  await expect(editor.getByLabel(cards.editor.title, { exact: true })).toHaveValue(title);
  await editor.getByLabel(cards.editor.title, { exact: true }).fill('Asking for help');
  await expectAccessible(therapist.page, 'an exercise made from the board');
  await button(therapist.page, cards.editor.save).click();
  await said(therapist, fill(cards.editor.saved, { title: 'Asking for help' }));
  for (const left of ['Asking for help', cards.title]) {
    const dialog = therapist.page.getByRole('dialog', { name: left, exact: true });
    await expect(dialog).toBeVisible();
    await therapist.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('one press makes a card of it, and everyone rehearses another way', async () => {
  await button(therapist.page, texts.play).click();
  const title = fill(texts.card.title, { title: 'The dishes' });
  for (const person of everyone()) {
    await person.page.getByRole('tab', { name: new RegExp(`^${room.tabs.exercise}`, 'u') }).click();
    await expect(person.page.getByRole('heading', { name: title })).toBeVisible();
    await expect(person.page.getByText('Ada: “You never help.”').first()).toBeVisible();
  }
  const casting = therapist.page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ has: therapist.page.getByLabel('Ada') })
    .getByRole('combobox');
  await casting.selectOption({ label: partOf('first') });
  const brief = '“I am tired, could you wash up today?”';
  await expect(first.page.getByText(brief).first()).toBeVisible();
  await expectAccessible(first.page, 'asked to rehearse what was on the board');
});
