import { translate } from '../../client/src/app/translating-script.ts';
import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { cards, common, devices, fill, helpNow, join, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

let therapist: Person;
let first: Person;
let second: Person;

/** As the translating script leaves a text. */
const seen = (text: string) => `«${text}»`;
const panel = ({ page }: Person) => page.getByRole('tabpanel');
const everyone = () => [therapist, first, second];

/** What a control is called, before and after it is translated. */
const named = (words: string, blanks: Record<string, string | number> = {}) =>
  new RegExp(`^«?${fill(words, blanks).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}»?$`, 'u');
const press = ({ page }: Person, words: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: named(words, blanks) }).click();
const openTab = ({ page }: Person, words: string) =>
  page.getByRole('tab', { name: new RegExp(`^«?${words}`, 'u') }).click();

/** Their browser translates the page from now on. */
const translated = ({ page }: Person) => page.evaluate(`(${translate.toString()})(window)`);

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second']));
  for (const person of everyone()) {
    const { page } = person;
    await translated(person);
    await expect(page.getByText(seen(room.now.notStarted)).first()).toBeVisible();
  }
});

test.afterEach(async () => {
  for (const { page } of everyone()) {
    await expect(page.getByText(common.crashed.title)).toHaveCount(0);
    await expect(page.getByText(common.partFailed.title)).toHaveCount(0);
    await expect(roomOn(page).microphone).toBeVisible();
  }
});

test('[TR1] the agenda goes on, back and on again', async () => {
  const { page } = therapist;
  await page.getByRole('button', { name: /Start/ }).first().click();
  for (const { page: one } of everyone()) {
    await expect(one.getByRole('main').getByText(seen('Arriving safely'))).toBeVisible();
  }
  await page.keyboard.press('n');
  await expect(first.page.getByRole('main').getByText(seen('How the week went'))).toBeVisible();
  await page.keyboard.press('b');
  await expect(first.page.getByRole('main').getByText(seen('Arriving safely'))).toBeVisible();
  await expect(first.page.getByRole('main').getByText(seen('How the week went'))).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(first.page.getByText(seen(room.now.paused))).toBeVisible();
  await page.keyboard.press('p');
  await expect(first.page.getByText(seen(room.now.paused))).toHaveCount(0);
});

test('[TR1] an answer that was changed is the one that is seen', async () => {
  await therapist.page.keyboard.press('5');
  await therapist.page.getByRole('tab', { name: new RegExp(`^«?${room.tabs.ask}`) }).click();
  await panel(therapist).getByLabel(room.polls.which).selectOption('mood');
  await panel(therapist).getByLabel(room.polls.whoSees).selectOption('named');
  await panel(therapist).locator('form button').last().click();
  const { page } = first;
  const step = (value: number) => page.getByRole('radio', { name: new RegExp(`^«?${value}»?$`) });
  await step(4).click();
  await expect(page.getByText(seen(fill(room.polls.yours, { answer: 4 })))).toBeVisible();
  await page.getByText(seen(room.polls.change)).click();
  await step(7).click();
  await expect(page.getByText(seen(fill(room.polls.yours, { answer: 7 })))).toBeVisible();
  await expect(page.getByText(seen(fill(room.polls.yours, { answer: 4 })))).toHaveCount(0);
  const strip = page.getByRole('region', { name: new RegExp(room.polls.usual.mood, 'u') });
  await expect(strip).toContainText(partOf('first'));
  await press(therapist, room.polls.closeOnly);
  await expect(page.getByText(seen(room.polls.change))).toHaveCount(0);
  await press(therapist, room.polls.putAway);
  await expect(strip).toHaveCount(0);
});

test('[TR1] messages come, are answered and are taken back', async () => {
  const words = room.messages;
  const log = ({ page }: Person) => page.getByRole('log');
  await openTab(first, room.tabs.messages);
  await panel(first).getByLabel(words.field.leaders.group).fill('Sleepless again');
  await press(first, words.send.leaders.group);
  await expect(log(first)).toContainText(seen('Sleepless again'));
  await openTab(therapist, room.tabs.messages);
  await panel(therapist)
    .getByRole('button', { name: new RegExp(`«${partOf('first')}»`, 'u') })
    .click();
  await expect(log(therapist)).toContainText(seen('Sleepless again'));
  await panel(therapist)
    .getByLabel(fill(words.field.person, { name: partOf('first') }))
    .fill('Thank you for telling');
  await press(therapist, words.send.person, { name: partOf('first') });
  await expect(log(first)).toContainText(seen('Thank you for telling'));
  await log(first)
    .getByRole('button', { name: /^Actions for the message/u })
    .click();
  await first.page.getByRole('menuitem', { name: new RegExp(words.withdraw, 'u') }).click();
  await expect(log(first)).toContainText(seen(words.withdrawn.own));
  await expect(log(therapist)).toContainText(
    seen(fill(words.withdrawn.writer, { name: partOf('first') })),
  );
  for (const one of [first, therapist]) await expect(log(one)).not.toContainText('Sleepless');
});

test('[TR1] the board is written together, and two who write in one place see both', async () => {
  const words = room.board;
  const field = (person: Person, name: keyof typeof words.field, number: number) =>
    panel(person).getByLabel(fill(words.fieldOf, { field: words.field[name], number }));
  const write = async (person: Person, name: keyof typeof words.field, text: string) => {
    await field(person, name, 1).fill(text);
    await field(person, name, 1).press('Enter');
  };
  await openTab(therapist, room.tabs.board);
  await press(therapist, words.open);
  await press(therapist, words.describe);
  const dialog = therapist.page.getByRole('dialog');
  await dialog.getByLabel(words.self).fill('Ada');
  await dialog.getByLabel(words.describeTitle).fill('The dishes');
  await dialog.getByLabel(words.describeTitle).press('Enter');
  await expect(panel(first).getByText(seen('The dishes'))).toBeVisible();
  await expect(panel(first).getByText(seen(words.empty))).toBeVisible();
  await press(first, words.addBy, { name: 'Ada' });
  await expect(panel(first).getByText(seen(words.empty))).toHaveCount(0);
  await write(first, 'said', 'You never help.');
  await expect(field(therapist, 'said', 1)).toHaveValue('You never help.');
  await field(first, 'instead', 1).fill('Could you wash up?');
  await write(therapist, 'instead', 'Please help me.');
  const conflict = fill(words.conflict, { text: 'Please help me.' });
  await expect(panel(first).getByText(seen(conflict))).toBeVisible();
  await press(first, words.keepMine);
  await expect(panel(first).getByText(seen(conflict))).toHaveCount(0);
  await expect(field(therapist, 'instead', 1)).toHaveValue('Could you wash up?');
  await press(therapist, words.putAside);
  await expect(panel(first).getByText(seen('The dishes'))).toHaveCount(0);
});

test('[TR1] a circle is drawn, shown, looked at together and put away', async () => {
  const words = room.circle;
  const { page } = first;
  await openTab(first, words.tab);
  await press(first, words.add);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.dialog.name).fill('Lena');
  await dialog.getByRole('button', { name: named(words.dialog.addConfirm) }).click();
  await expect(dialog).toHaveCount(0);
  const ring = panel(first).getByLabel(fill(words.ringOf, { name: 'Lena' }));
  await ring.selectOption('1');
  await expect(ring).toHaveValue('1');
  await panel(first).getByRole('checkbox').first().click();
  await expect(panel(first).getByText(seen(fill(words.sees, { names: 'Lena' })))).toBeVisible();
  await openTab(therapist, words.tabLeading);
  await press(therapist, words.lookNamed, { name: partOf('first') });
  await expect(page.getByText(seen(words.lookingMine)).first()).toBeVisible();
  await press(therapist, words.lookAway);
  await expect(page.getByText(seen(words.lookingMine))).toHaveCount(0);
});

test('[TR1] an exercise is cast, begun, frozen, whispered in and ended', async () => {
  const words = room.exercise;
  await openTab(therapist, room.tabs.exercise);
  await press(therapist, words.choose);
  await therapist.page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^«?${card.title}`, 'u') })
    .click();
  await press(therapist, cards.use);
  for (const [id, person] of [
    ['jessica', first],
    ['daniel', second],
  ] as const) {
    await panel(therapist)
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(card.roles[id]?.name ?? '') })
      .getByRole('combobox')
      .selectOption({ label: seen(partOf(person.persona)) });
    await person.page
      .getByRole('button', { name: named(words.yes) })
      .first()
      .click();
  }
  await press(therapist, words.begin);
  await press(therapist, words.next);
  await openTab(first, room.tabs.exercise);
  await expect(panel(first).getByText(seen(words.onlyYou))).toBeVisible();
  await press(therapist, words.pause);
  await expect(first.page.getByText(seen(words.frozen)).first()).toBeVisible();
  await press(therapist, words.resume);
  await expect(first.page.getByText(seen(words.frozen))).toHaveCount(0);
  await panel(therapist)
    .getByLabel(named(words.whisper.to))
    .selectOption({ label: seen(partOf('first')) });
  await panel(therapist).getByLabel(words.whisper.words).fill('Breathe out first');
  await press(therapist, words.whisper.send);
  await expect(first.page.getByText(/Breathe out first/u).first()).toBeVisible();
  await press(therapist, words.end);
  await therapist.page
    .getByRole('alertdialog')
    .getByRole('button', { name: named(words.end) })
    .click();
  await expect(panel(first).getByText(seen(words.onlyYou))).toHaveCount(0);
});

test('[TR1] breakouts are planned, opened, written to and closed', async () => {
  const words = room.breakout;
  await openTab(therapist, room.tabs.breakouts);
  await press(therapist, words.pairs);
  await press(therapist, words.open);
  const here = seen(fill(words.here, { number: 1 }));
  for (const { page } of [first, second]) await expect(page.getByText(here).first()).toBeVisible();
  await panel(therapist).getByLabel(words.tell).fill('Two more minutes');
  await press(therapist, words.tellSend);
  await expect(first.page.getByText(/Two more minutes/u).first()).toBeVisible();
  await press(first, words.askHelp);
  await expect(first.page.getByText(seen(words.helpAsked))).toBeVisible();
  await press(therapist, words.closeNow);
  for (const { page } of [first, second]) await expect(page.getByText(here)).toHaveCount(0);
  await expect(roomOn(first.page).tiles).toHaveCount(3);
});

test('[TR1] every view can be opened, and opened again', async () => {
  for (const { page } of everyone()) {
    const tabs = page.getByRole('tab');
    for (let round = 0; round < 2; round += 1) {
      for (let at = 0; at < (await tabs.count()); at += 1) {
        await tabs.nth(at).click();
        await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
      }
    }
  }
});

test('[TR1] on the way in one has whom to call, waits, is not let in, and is after all', async () => {
  const third = await scene().person('third', { devices: 'anyone' });
  const { page } = third;
  const name = { name: partOf('third') };
  await page.goto(linkOf(scene().server, partOf('third')));
  await expect(page.getByLabel(join.name.name)).toBeVisible();
  await translated(third);
  await expect(page.getByText(seen(join.name.title))).toBeVisible();
  const numbers = page.getByRole('link', { name: /Demo emergency/u });
  for (const count of [1, 0]) {
    await press(third, helpNow.open);
    await expect(numbers).toHaveCount(count);
  }
  await page.getByLabel(join.name.name).fill('');
  await press(third, join.name.next);
  await expect(page.getByText(seen(join.name.nameMissing))).toBeVisible();
  await page.getByLabel(join.name.name).fill(name.name);
  await expect(page.getByText(seen(join.name.nameMissing))).toHaveCount(0);
  await press(third, join.name.next);
  for (const device of [devices.camera, devices.microphone]) {
    await page.getByRole('button', { name: named(device), pressed: true }).click();
  }
  await press(third, devices.enterSilently);
  await expect(page.getByText(seen(room.waiting.title))).toBeVisible();

  await openTab(therapist, room.tabs.whoIsHere);
  await press(therapist, room.lobby.declineNamed, name);
  await therapist.page
    .getByRole('alertdialog')
    .getByRole('button', { name: named(room.lobby.declineConfirm) })
    .click();
  await expect(page.getByText(seen(room.gone.declined.title))).toBeVisible();
  await expect(page.getByText(seen(room.waiting.title))).toHaveCount(0);
  await press(therapist, room.lobby.admitNamed, name);
  await expect(roomOn(page).tiles).toHaveCount(4);
  await expect(page.getByText(seen(room.gone.declined.title))).toHaveCount(0);
  await expect(page.getByText(common.crashed.title)).toHaveCount(0);
  await expect(page.getByText(common.partFailed.title)).toHaveCount(0);
});
