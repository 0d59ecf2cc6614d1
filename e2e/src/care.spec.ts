import { care } from '../../client/src/messages/en/care.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let therapist: Person;
let cofacilitator: Person;
let first: Person;
let second: Person;

/** Who needs help stands first where all that needs attention does. */
const duty = ({ page }: Person) =>
  page
    .getByRole('region', { name: room.attention.label })
    .getByRole('region', { name: care.duty.label });
/** What the person who called reads of their call. */
const own = ({ page }: Person) => page.getByRole('region', { name: care.label });
const name = (person: Person) => ({ name: partOf(person.persona) });

test.beforeAll(async () => {
  ({ therapist, cofacilitator, first, second } = await gather(
    scene(),
    ['cofacilitator', 'first', 'second'],
    { screens: { first: PHONE } },
  ));
});

test('one touch tells facilitators, and nobody else', async () => {
  const before = second.received.length;
  await first.page.getByRole('button', { name: care.buttonName, exact: true }).tap();
  await expect(own(first)).toContainText(care.call.shown);
  for (const leader of [therapist, cofacilitator]) {
    await expect(duty(leader)).toContainText(fill(care.duty.asks, name(first)));
    await said(leader, fill(care.said.call, name(first)));
  }
  expect(second.received.slice(before).join('\n')).not.toContain('care');
  await own(first).getByRole('button', { name: care.more, exact: true }).tap();
  await first.page.getByLabel(care.whereabouts).fill('1 Invented Street, Nowhere');
  await roomOn(first.page).press(care.tell);
  await expectAccessible(first.page, 'what goes with a call for help');
  await first.page.keyboard.press('Escape');
  await expect(duty(therapist)).toContainText('1 Invented Street, Nowhere');
  for (const person of [first, therapist]) await expectAccessible(person.page, 'a call for help');

  await pressByKey(cofacilitator.page, fill(care.duty.seeNamed, name(first)));
  await expect(own(first)).toContainText(fill(care.call.seenNamed, name(cofacilitator)));
  await said(first, fill(care.said.seen, name(cofacilitator)));
});

test('in the side room each reads who is with them, and the group that they stepped out', async () => {
  await pressByKey(cofacilitator.page, fill(care.duty.takeNamed, name(first)));
  await expect(
    first.page.getByText(fill(care.aside.person, { names: partOf('cofacilitator') })),
  ).toBeVisible();
  await said(first, fill(care.said.aside, { names: partOf('cofacilitator') }));
  await expect(second.page.getByText(/stepped out for a moment/u).first()).toBeVisible();
  await expect(roomOn(second.page).tiles).toHaveCount(2);
  await expect(duty(therapist)).toContainText(partOf('cofacilitator'));
  for (const person of [first, second, cofacilitator, therapist]) {
    await expectAccessible(person.page, 'a side room');
  }
});

test('both go back to the group together', async () => {
  await pressByKey(cofacilitator.page, care.aside.backWith);
  await expect(roomOn(first.page).tiles).toHaveCount(4);
  await said(first, care.said.back);
});

test('who waits in the lobby can ask for help, and who takes it back is heard', async () => {
  const third = await come(scene(), 'third');
  await pressByKey(third.page, care.buttonName);
  await expect(own(third)).toContainText(care.call.shown);
  await expectAccessible(third.page, 'a call for help from the lobby');
  await expect(duty(therapist)).toContainText(fill(care.duty.asks, name(third)));
  await expect(duty(therapist)).toContainText(care.duty.at.lobby);
  await roomOn(third.page).press(care.withdraw);
  await expect(duty(therapist)).toHaveCount(0);
});
