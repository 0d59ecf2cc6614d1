import { theSundayCall as card } from '@rapport/shared/content/en/cards/the-sunday-call.ts';
import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import type { Locator } from '@playwright/test';
import { apart, EXERCISE_CLOCK, watchClocks } from './fixtures/clock-faces.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { readCard, roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { cards, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const IN_STEP_MS = 50;
const [tessa, bernard, coach] = [roleOf('tessa'), roleOf('bernard'), roleOf('coach')];
const words = room.exercise;

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

function roleOf(id: string) {
  const role = card.roles[id];
  if (!role) throw new Error(`the card has no ${id}`);
  return role;
}

const everyone = () => [therapist, first, second, third];
const panelOf = ({ page }: Person): Locator => page.getByRole('tabpanel');
/** Where the therapist gives out one role. */
const casting = (role: string): Locator =>
  panelOf(therapist)
    .getByRole('listitem')
    .filter({ has: therapist.page.getByLabel(role) });

/** The sentences of a text. Each of them would give the text away. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!”]) /).filter((sentence) => sentence.length > 20);

/** Whether any sentence of the text has ever reached the page, shown or not. */
async function hasBeenTold(person: Person, text: string): Promise<boolean> {
  const told = [...person.received, await person.page.content()].join('\n');
  return sentencesOf(text).some((sentence) => told.includes(sentence));
}

async function expectStep(step: keyof typeof stepTexts): Promise<void> {
  for (const person of everyone()) {
    const heading = panelOf(person).getByRole('heading', { name: stepTexts[step].title });
    await expect(heading).toBeVisible();
  }
}

test.beforeAll(async () => {
  const people = await gather(scene(), ['first', 'second', 'third']);
  ({ therapist, first, second, third } = people);
});

test('the therapist chooses a card, and everyone has the scene before them', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('exercise');
  await leading.press(words.choose);
  await readCard(therapist.page, card.title);
  await expect(therapist.page.getByText(card.caution ?? '')).toBeVisible();
  await leading.press(cards.use);

  for (const person of everyone()) {
    await roomOn(person.page).open('exercise');
    const panel = panelOf(person);
    await expect(panel.getByRole('heading', { name: card.title })).toBeVisible();
    await expect(panel.getByText(card.scenario)).toBeVisible();
  }
  await expectStep('casting');
  for (const person of [first, second, third]) {
    await expect(panelOf(person).getByRole('button', { name: words.begin })).toHaveCount(0);
    await expect(panelOf(person).getByRole('combobox')).toHaveCount(0);
    expect(await hasBeenTold(person, card.caution ?? '')).toBe(false);
  }
});

test('one is asked and says yes, one offers, one would rather pass and later says yes', async () => {
  await casting(tessa.name).getByRole('combobox').selectOption({ label: 'Alder' });
  await expect(panelOf(first).getByText(fill(words.invited, { role: tessa.name }))).toBeVisible();
  await expect(panelOf(first).getByText(tessa.brief)).toBeVisible();
  await roomOn(first.page).press(words.yes);
  await expect(panelOf(third).getByLabel(words.accepted)).toHaveCount(1);

  await casting(bernard.name).getByRole('button', { name: words.askVolunteers }).click();
  await roomOn(second.page).press(words.volunteerNamed, { role: bernard.name });
  await expect(
    panelOf(second).getByText(fill(words.volunteered, { role: bernard.name })),
  ).toBeVisible();
  await roomOn(third.page).press(words.pass);
  await roomOn(therapist.page).press(words.takeVolunteer, { name: 'Birch' });
  await expect(
    panelOf(therapist).getByText(/would rather not play this time: Cedar/),
  ).toBeVisible();

  await casting(coach.name).getByRole('combobox').selectOption({ label: 'Cedar' });
  await roomOn(third.page).press(words.yes);
  await expect(panelOf(first).getByLabel(words.accepted)).toHaveCount(3);
});

test('each has their own part before them; no sentence of another’s reaches their page', async () => {
  const briefs = [tessa.brief, bernard.brief, coach.brief];
  for (const [player, own] of [
    [first, tessa.brief],
    [second, bernard.brief],
    [third, coach.brief],
  ] as const) {
    await expect(panelOf(player).getByText(own)).toBeVisible();
    for (const brief of briefs) expect(await hasBeenTold(player, brief)).toBe(brief === own);
  }

  // Nor does it lie in anything that every browser can fetch.
  const files = await first.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const scripts = files.filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const text = await (await fetch(script)).text();
    expect(text).not.toContain(sentencesOf(tessa.brief)[0]);
  }
});

test('aim and play begin for everyone at once, with the same time', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(words.begin);
  await expectStep('aim');
  await leading.press(words.next);
  await expectStep('play');
  const pages = everyone().map(({ page }) => page);
  const clocks = await watchClocks(EXERCISE_CLOCK, pages, 6);
  test.info().annotations.push({ type: 'clocks apart', description: `${apart(clocks)} ms` });
  expect(apart(clocks)).toBeLessThanOrEqual(IN_STEP_MS);
});

test('the coach has prompts, and the others who play have none', async () => {
  for (const person of [therapist, third]) {
    await expect(panelOf(person).getByText(card.prompts[0] ?? '')).toBeVisible();
  }
  for (const person of [first, second]) {
    for (const prompt of card.prompts) expect(person.received.join()).not.toContain(prompt);
  }
});

test('frozen, everyone sees it and all clocks stand; then it goes on', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(words.pause);
  for (const person of everyone()) {
    await expect(panelOf(person).getByText(words.frozen)).toBeVisible();
  }
  const faces = await Promise.all(
    everyone().map(({ page }) => page.locator(EXERCISE_CLOCK).innerText()),
  );
  expect(new Set(faces).size).toBe(1);
  await leading.press(words.resume);
  for (const person of everyone()) {
    await expect(panelOf(person).getByText(words.frozen)).toHaveCount(0);
  }
});

test('swapped, the two have each other’s parts, and the coach still neither', async () => {
  await roomOn(therapist.page).press(words.swap);
  await expect(panelOf(first).getByText(bernard.brief)).toBeVisible();
  await expect(panelOf(second).getByText(tessa.brief)).toBeVisible();
  await expect(panelOf(first).getByText(tessa.brief)).toHaveCount(0);
  for (const brief of [tessa.brief, bernard.brief]) {
    expect(await hasBeenTold(third, brief)).toBe(false);
  }
});

test('coached and played once more', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(words.next);
  await expectStep('coach');
  await leading.press(words.replay);
  await expectStep('play');
});

test('any member stops the play; everyone steps out of role, and nobody is named', async () => {
  const before = therapist.received.length;
  await panelOf(second).getByRole('button', { name: words.stop }).click();
  await expectStep('derole');
  // What reaches facilitators is the step, and nothing of who asked for it.
  const since = therapist.received.slice(before).join('\n');
  expect(since).toContain('"step"');
  expect(since).not.toContain('Birch');
});

test('the questions are talked over, and the exercise is put away', async () => {
  const leading = roomOn(therapist.page);
  await leading.press(words.next);
  await expectStep('debrief');
  for (const person of everyone()) {
    for (const question of card.debrief) {
      await expect(panelOf(person).getByText(question)).toBeVisible();
    }
  }
  await leading.press(words.end);
  await leading.answer(words.end);
  await expect(panelOf(therapist).getByText(words.none)).toBeVisible();
  for (const person of [first, second, third]) {
    await expect(person.page.getByRole('tab', { name: room.tabs.exercise })).toHaveCount(0);
  }
});
