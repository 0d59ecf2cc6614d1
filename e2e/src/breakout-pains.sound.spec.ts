import type { Page } from '@playwright/test';
import { secondsOf } from './fixtures/clock-faces.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather, moveToNewDevice } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import type { Persona } from './fixtures/personas.ts';
import { RawSeat } from './fixtures/raw-seat.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears } from './fixtures/together.ts';

/*
 * What breakouts make people suffer from elsewhere. The numbers are those of docs/spec/pains.md,
 * which names the reports.
 */
const scene = useScene();
test.describe.configure({ mode: 'serial' });

const words = room.breakout;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const MEMBERS = ['first', 'second', 'third', 'fourth'] as const;
type Member = (typeof MEMBERS)[number];
/** How long everyone has for goodbye. */
const GOODBYE_S = 14;
/** Somebody comes without a device. */
const SILENTLY = { type: 'lobby:enter', pronouns: '', microphone: false, camera: false } as const;

let therapist: Person;
let leading: ReturnType<typeof roomOn>;
const at = (persona: Member): Person => scene().present(persona);
const members = () => MEMBERS.map(at);
const everyone = () => [therapist, ...members()];

/** Where somebody is, in words of their own screen. */
const whereabouts = ({ page }: Person) => page.getByText(/^Breakout \d+ with /u);
/** The one whom each is with, as their screen says. */
const partners = () =>
  Promise.all(
    members().map(async (person) => {
      await expect(whereabouts(person)).toBeVisible();
      const text = await whereabouts(person).innerText();
      return MEMBERS.find((other) => text.includes(partOf(other)));
    }),
  );
const clock = (page: Page) =>
  page.locator('main [role=timer] [aria-hidden]').last().innerText().then(secondsOf);
const untouched = () =>
  Promise.all(
    everyone().map((person) =>
      Promise.all([person.page.evaluate(() => performance.timeOrigin), person.connections()]),
    ),
  );

/** Each hears the one whom their screen names, and nobody else. */
async function expectPaired(): Promise<void> {
  const paired = await partners();
  await Promise.all([
    ...members().map((member, index) => {
      const partner = paired[index];
      return expectHears(member, partner === undefined ? [] : [partner], 30_000);
    }),
    expectHears(therapist, []),
  ]);
}

/** Each hears all the others. (The facilitator sees their phone's other page meanwhile.) */
async function expectAllHeard(): Promise<void> {
  const all: Persona[] = ['therapist', ...MEMBERS];
  await Promise.all(
    everyone().map((person) => {
      const others = all.filter((persona) => persona !== person.persona);
      return expectHears(person, others, 30_000);
    }),
  );
}

async function openPairs(): Promise<void> {
  await leading.open('breakouts');
  await leading.press(words.pairs);
  await leading.press(words.open);
}

test.beforeAll(async () => {
  ({ therapist } = await gather(scene(), MEMBERS, {
    media: 'sound',
    screens: { therapist: PHONE },
  }));
  leading = roomOn(therapist.page);
  await expectAllHeard();
});

test('[PP15] on a phone breakouts are found, planned, opened and looked after', async () => {
  await openPairs();
  await expect(therapist.page.getByRole('heading', { name: /^Breakout \d$/u })).toHaveCount(2);
  await expectPaired();
});

test('[PP4] members take themselves nowhere but back; the facilitator goes and brings', async () => {
  using elm = await RawSeat.byLink(linkOf(scene().server, 'Elm'));
  await elm.command({ ...SILENTLY, name: 'Elm' });
  await leading.open('whoIsHere');
  await leading.press(room.lobby.admitNamed, { name: 'Elm' });
  await leading.open('breakouts');
  await expect.poll(() => elm.view.me.standing).toBe('admitted');
  const { seat } = elm.view.me;
  for (const command of [
    { type: 'breakout:visit', to: 'any' },
    { type: 'breakout:move', seat, to: 'any' },
    { type: 'breakout:open' },
    { type: 'breakout:close', seconds: 0 },
    { type: 'breakout:speak' },
  ] as const) {
    expect(await elm.command(command), command.type).toBe('not-allowed');
  }
  // Nor is the room told which breakouts there are.
  expect(elm.view.breakout?.rooms).toBeUndefined();
  await therapist.page.getByRole('button', { name: fill(words.move, { name: 'Elm' }) }).click();
  await therapist.page.getByRole('menuitem').first().click();
  await expect.poll(() => elm.view.breakout?.own?.number).toBe(1);
  await elm.command({ type: 'breakout:return' });
  await expect.poll(() => elm.view.breakout?.own).toBeUndefined();
  await elm.command({ type: 'floor:leave' });
});

test('[PP3] a line and a voice from the circle reach everyone in breakouts', async () => {
  const line = 'Say it once more, shorter';
  await therapist.page.getByLabel(words.tell).fill(line);
  await leading.press(words.tellSend);
  for (const member of members()) {
    await said(member, fill(room.said.word, { name: partOf('therapist'), text: line }));
  }
  const paired = await partners();
  await leading.press(words.speak);
  for (const [index, member] of members().entries()) {
    const partner = paired[index];
    await expectHears(member, ['therapist', ...(partner === undefined ? [] : [partner])]);
  }
  await leading.press(words.stopSpeaking);
  await expectPaired();
});

test('[PP6] a guest goes on in their breakout on another device, by the same link', async () => {
  const before = at('first');
  const [partner] = await partners();
  const leader = scene().present('therapist');
  const other = await moveToNewDevice(scene(), 'first', { leader, media: 'sound', ...PHONE });
  await expect(whereabouts(other)).toContainText(partOf(partner ?? 'first'));
  await expect(before.page.getByRole('heading', { name: room.device.asked.title })).toBeVisible();
  await before.page.close();
  await expectPaired();
});

test('[PP2] the end is seen coming on every screen, and comes when it was said to', async () => {
  // A minute is what the button gives; a co-facilitator gives less, to spare us the wait.
  using kim = await RawSeat.bySignIn(scene().server, 'Kim Example');
  await kim.command({ ...SILENTLY, name: 'Kim' });
  expect(await kim.command({ type: 'breakout:close', seconds: GOODBYE_S })).toBe('ok');
  for (const member of members()) {
    await said(member, room.said.closing);
    await expect.poll(() => clock(member.page)).toBeLessThanOrEqual(GOODBYE_S);
    await expect(whereabouts(member)).toBeVisible();
  }
  const { page } = at('third');
  const spoken = page.locator('[role=status], [role=alert]');
  await expect(spoken.getByText('10 seconds left')).not.toHaveCount(0);
  await expect(whereabouts(at('third'))).toHaveCount(0);
  await kim.command({ type: 'floor:leave' });
  await expectAllHeard();
});

test('[PP1] sound is there after every way back, without a new connection', async () => {
  test.slow();
  const before = await untouched();
  for (let round = 0; round < 2; round += 1) {
    await openPairs();
    await expectPaired();
    await leading.press(words.closeNow);
    await expectAllHeard();
  }
  expect(await untouched()).toEqual(before);
});

test('[PP5] nobody is stuck between: who drops as breakouts open is in theirs when back', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  test.slow();
  const lost: Persona = 'fourth';
  await leading.open('breakouts');
  await leading.press(words.pairs);
  const context = at(lost).page.context();
  await context.setOffline(true);
  await leading.press(words.open);
  await expect(at(lost).page.getByText(room.reconnectingWords)).toBeVisible({ timeout: 30_000 });
  await context.setOffline(false);
  await expectPaired();
  const clocks = await Promise.all(everyone().map(({ page }) => clock(page)));
  expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(2);

  await leading.press(words.closeNow);
  await expectAllHeard();
  for (const { page } of everyone()) {
    await expect(page.getByText(words.now)).toHaveCount(0);
    await expect(page.getByText(words.othersAway)).toHaveCount(0);
    await expect(page.getByText(/^Breakout \d+/u)).toHaveCount(0);
  }
});
