import type { Page } from '@playwright/test';
import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { keepApart } from './fixtures/keep-apart.ts';
import type { Person } from './fixtures/person.ts';
import { RawSeat } from './fixtures/raw-seat.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { chooseTask } from './fixtures/choose-task.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears, expectSees, expectTogether } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const words = room.breakout;
/** How long it may take until sound and pictures are back. */
const BACK_MS = 30_000;
/** That a breakout calls a facilitator, whenever it was. */
const CALLS = words.callsSince.replace(/ \{.*/u, '');

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;
/** Without a page: five with sound and pictures are more than two cores carry. */
let fourth: RawSeat;

const everyone = () => [therapist, first, second, third];
const panel = () => therapist.page.getByRole('tabpanel');
const button = (page: Page, name: string, blanks: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: fill(name, blanks), exact: true });

/** When the page was loaded, and its media connections: the same means untouched. */
const roots = (person: Person) =>
  Promise.all([person.page.evaluate(() => performance.timeOrigin), person.connections()]);

/** The line that says where the first member is; which of the two breakouts it is, chance settles. */
const whereFirstIs = new RegExp(
  `^${words.here.replace('{number, number}', '[12]')} with ${partOf('second')}`,
  'u',
);

async function expectPairs(): Promise<void> {
  await Promise.all([
    expectHears(first, ['second']).then(() => expectSees(first, ['second'])),
    expectHears(second, ['first']),
    expectHears(third, []).then(() => expectSees(third, [])),
  ]);
}

test.beforeAll(async () => {
  ({ therapist, first, second, third } = await gather(scene(), ['first', 'second', 'third'], {
    media: true,
    screens: { first: PHONE },
  }));
  fourth = await RawSeat.byLink(linkOf(scene().server, partOf('fourth')));
  const silent = { pronouns: '', microphone: false, camera: false };
  await fourth.command({ type: 'lobby:enter', name: partOf('fourth'), ...silent });
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('fourth') });
  await expectTogether(everyone());
});

test('breakouts open at once, without a reload or a new connection, and hold what is said in them', async () => {
  const before = await Promise.all(everyone().map(roots));
  const leading = roomOn(therapist.page);
  await leading.open('breakouts');
  await keepApart(therapist.page, 'first', ['third', 'fourth']);
  await therapist.page.keyboard.press('Escape');
  await leading.press(words.pairs);
  await chooseTask(therapist.page, card.title);
  await leading.press(words.open);
  // On the phone the question whether to play comes first; the people are one tap away.
  await expect(button(first.page, room.exercise.yes).first()).toBeVisible();
  await first.page.getByRole('tab', { name: room.tabs.faces }).click();
  await expectPairs();
  await expectHears(therapist, []);
  await expectSees(therapist, []);
  expect(await Promise.all(everyone().map(roots))).toEqual(before);
  // Which of the two it is, chance has settled.
  await expect(
    first.page
      .locator('[role=status], [role=alert]')
      .getByText(new RegExp(`breakout [12] now, with ${partOf('second')}`, 'u')),
  ).not.toHaveCount(0);
  await expect(first.page.getByText(whereFirstIs)).toBeVisible();
});

test('a call for help is seen by a facilitator, and a visit is announced', async () => {
  await button(third.page, words.askHelp).click();
  const calling = panel().getByRole('listitem').filter({ hasText: CALLS });
  await expect(calling).toContainText(partOf('third'));
  await calling.getByRole('button', { name: /^Visit/u }).click();
  const lead = partOf('therapist');
  await said(third, fill(room.said.visit, { name: lead }));
  await expectHears(third, ['therapist']);
  await expectHears(therapist, ['third']);
  await expectHears(first, ['second']);
  await expect(panel().getByText(CALLS)).toHaveCount(0);
  await button(therapist.page, words.return).click();
  await said(third, fill(room.said.visitOver, { name: lead }));
  await expectHears(therapist, []);
});

test('a facilitator speaks to all breakouts, and writes to them', async () => {
  await button(therapist.page, words.speak).click();
  const speaking = therapist.page.getByText(words.speaking);
  // Whatever else they look at, they know that all hear them.
  await roomOn(therapist.page).open('agenda');
  await expect(speaking).toBeVisible();
  await roomOn(therapist.page).open('breakouts');
  await expectHears(first, ['therapist', 'second']);
  await expectHears(third, ['therapist']);
  await expectSees(first, ['second']);
  await expectHears(therapist, []);
  await button(therapist.page, words.stopSpeaking).click();
  await expectPairs();

  await therapist.page.getByLabel(words.tell).fill('Change roles now, please');
  await button(therapist.page, words.tellSend).click();
  for (const member of [first, third]) {
    await expect(member.page.getByText('Change roles now, please').first()).toBeVisible();
  }
});

test('a reload in a breakout leads back into it, and nobody else notices', async () => {
  await first.page.reload();
  await expect(first.page.getByText(whereFirstIs)).toBeVisible();
  await expectHears(first, ['second']);
  await expectHears(second, ['first']);
  await expectHears(third, []);
});

test('[AT4] a killed server brings everyone back into their breakout, and nobody is said to be alone', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await therapist.page.evaluate((alone) => {
    new MutationObserver(() => {
      if (document.body.textContent.includes(alone)) document.documentElement.dataset['alone'] = '';
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, words.alone);
  await scene().server.kill();
  await expect(first.page.getByText(room.reconnecting).first()).toBeVisible();
  await scene().server.boot();
  fourth = await RawSeat.byLink(linkOf(scene().server, partOf('fourth')));
  await expect(first.page.getByText(whereFirstIs)).toBeVisible();
  // The phone shows the question whether to play, as after any reload: sound tells who is there.
  await expectHears(first, ['second'], BACK_MS);
  await expectHears(second, ['first']);
  await expectSees(second, ['first'], BACK_MS);
  await expectHears(third, []);
  await expectHears(therapist, []);
  await expect(therapist.page.locator('html')).not.toHaveAttribute('data-alone');
});

test('a member goes back to the circle by themselves, and everyone is back at once', async () => {
  await button(third.page, words.return).click();
  await roomOn(third.page).answer(words.return);
  await expectHears(third, ['therapist']);
  await expectHears(therapist, ['third']);
  await expect(panel().getByText(words.alone)).toBeVisible();
  // Whoever came back can be brought again.
  const here = panel().getByRole('listitem').filter({ hasText: words.alone });
  const number = /[12]/u.exec(await here.getByRole('heading').innerText())?.[0] ?? '';
  await button(therapist.page, words.move, { name: partOf('third') }).click();
  await therapist.page.getByRole('menuitem', { name: fill(words.toGroup, { number }) }).click();
  await expectHears(third, []);
  await expectHears(therapist, []);
  const before = await Promise.all(everyone().map(roots));
  await button(therapist.page, words.closeNow).click();
  await expectTogether(everyone());
  expect(await Promise.all(everyone().map(roots))).toEqual(before);
  await said(first, room.said.circle);
});
