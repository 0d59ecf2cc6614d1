import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import type { Page } from '@playwright/test';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears, expectSees, expectTogether } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const words = room.exercise;

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

const everyone = () => [therapist, first, second, third];
const panel = () => therapist.page.getByRole('tabpanel');
const button = (page: Page, name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });

const expectStep = (step: keyof typeof stepTexts) =>
  expect(panel().getByRole('heading', { name: stepTexts[step].title })).toBeVisible();

/** How large someone's place is on a screen, in square pixels. */
async function areaOf({ page }: Person, name: string, mine = false): Promise<number> {
  const box = await roomOn(page).tile(name, mine).boundingBox();
  return (box?.width ?? 0) * (box?.height ?? 0);
}

test.beforeAll(async () => {
  ({ therapist, first, second, third } = await gather(scene(), ['first', 'second', 'third'], {
    media: true,
  }));
  await expectTogether(everyone());
  const leading = roomOn(therapist.page);
  await leading.chooseCard(card.title);
  for (const [role, player] of [
    ['jessica', first],
    ['daniel', second],
  ] as const) {
    await panel()
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(card.roles[role]?.name ?? '') })
      .getByRole('combobox')
      .selectOption({ label: partOf(player.persona) });
    await button(player.page, words.yes).first().click();
  }
  await leading.press(words.begin);
  await leading.press(words.next);
  await expectStep('play');
});

test('who plays is large and who watches is aside, on every screen', async () => {
  for (const person of [therapist, third]) {
    const times = async () => {
      const playing = await areaOf(person, partOf('first'));
      return playing / (await areaOf(person, partOf('third'), person === third));
    };
    await expect.poll(times).toBeGreaterThan(2);
  }
  await panel().getByLabel(words.stage).selectOption({ label: words.stageKind.circle });
  await expect
    .poll(async () => {
      const [playing, watching] = await Promise.all([
        areaOf(therapist, partOf('first')),
        areaOf(therapist, partOf('third')),
      ]);
      return playing === watching;
    })
    .toBe(true);
  await expectTogether(everyone());
});

test('who watches unseen is neither heard nor seen by who plays, and knows it', async () => {
  await panel().getByLabel(words.stage).selectOption({ label: words.stageKind.unseen });
  for (const [player, other] of [
    [first, 'second'],
    [second, 'first'],
  ] as const) {
    await expectHears(player, ['therapist', other]);
    await expectSees(player, ['therapist', other]);
    await expect(player.page.getByText(room.stage.othersUnseen)).toBeVisible();
  }
  await expectHears(third, ['therapist', 'first', 'second']);
  await expectSees(third, ['therapist', 'first', 'second']);
  await expect(third.page.getByText(room.stage.youAreUnseen)).toBeVisible();
});

test('a whisper is read, or heard, by one player alone', async () => {
  const line = 'Say what you would like instead.';
  await panel()
    .getByLabel(words.whisper.to, { exact: true })
    .selectOption({ label: partOf('first') });
  await panel().getByLabel(words.whisper.words).fill(line);
  await button(therapist.page, words.whisper.send).click();
  const shown = fill(words.whisper.line, { name: partOf('therapist'), text: line });
  await expect(first.page.getByText(shown)).toBeVisible();
  await said(first, fill(room.said.whisper, { name: partOf('therapist'), text: line }));
  for (const other of [second, third]) expect(other.received.join('\n')).not.toContain(line);

  await button(therapist.page, words.whisper.aloud, { name: partOf('first') }).click();
  await expect(
    therapist.page.getByText(fill(words.whisper.aloudOn, { name: partOf('first') })),
  ).toBeVisible();
  await expectHears(first, ['therapist', 'second']);
  await expectHears(second, ['first']);
  await expectHears(third, ['first', 'second']);
  await button(therapist.page, words.whisper.aloudStop).click();
  await expectHears(third, ['therapist', 'first', 'second']);
});

test('the play goes back to an earlier step, and is stopped by anyone without being named', async () => {
  await button(therapist.page, words.next).click();
  await button(therapist.page, words.rewind).click();
  await therapist.page.getByRole('menuitem', { name: stepTexts.aim.title }).click();
  await expectStep('aim');
  await button(therapist.page, words.next).click();
  await expectStep('play');

  const told = therapist.received.length;
  await button(third.page, words.stopShort).or(button(third.page, words.stop)).first().click();
  await expectStep('derole');
  const after = therapist.received.slice(told).join('\n');
  expect(after).not.toContain(partOf('third'));
  await expectTogether(everyone());
});

test('afterwards everyone speaks in turn, those who played first', async () => {
  while (!(await panel().getByRole('heading', { name: stepTexts.debrief.title }).isVisible())) {
    const before = await panel().getByRole('heading', { level: 3 }).first().innerText();
    await button(therapist.page, words.next).click();
    await expect(panel().getByRole('heading', { level: 3 }).first()).not.toHaveText(before);
  }
  await button(therapist.page, room.round.start).click();
  const turn = ({ page }: Person) =>
    page.getByRole('button').filter({ hasText: room.round.yourTurn });
  await expect(turn(first)).toBeVisible();
  await said(first, room.said.yourTurn);
  await said(third, fill(room.said.turn, { name: partOf('first') }));
  await button(first.page, room.round.done).click();
  await expect(turn(second)).toBeVisible();
  await button(second.page, room.round.pass).click();
  await expect(turn(third)).toBeVisible();
  await button(third.page, room.round.done).click();
  // A facilitator speaks, then whoever passed is asked once more.
  await button(therapist.page, room.round.done).click();
  await expect(turn(second)).toBeVisible();
  await button(therapist.page, room.leading.finishRound).click();
  await expect(turn(third)).toHaveCount(0);
  await expect(third.page.getByRole('region', { name: room.round.label })).toHaveCount(0);
});
