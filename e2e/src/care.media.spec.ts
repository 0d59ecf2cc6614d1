import { care } from '../../client/src/messages/en/care.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears, expectSees, expectTogether } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

let therapist: Person;
let cofacilitator: Person;
let first: Person;
let second: Person;

const inSideRoom = () =>
  first.page.getByText(fill(care.aside.person, { names: partOf('cofacilitator') }));

test.beforeAll(async () => {
  ({ therapist, cofacilitator, first, second } = await gather(
    scene(),
    ['cofacilitator', 'first', 'second'],
    { media: true },
  ));
  await expectTogether([therapist, cofacilitator, first, second]);
});

test('in the side room two hear and see each other, and nobody else', async () => {
  await roomOn(first.page).press(care.buttonName);
  await roomOn(cofacilitator.page).press(care.duty.takeNamed, { name: partOf('first') });
  await expect(inSideRoom()).toBeVisible();
  await expectHears(first, ['cofacilitator']);
  await expectSees(first, ['cofacilitator']);
  await expectHears(cofacilitator, ['first']);
  await expectHears(therapist, ['second']);
  await expectHears(second, ['therapist']);
});

test('[HE5] a reload leads back to the side room; whoever is led from there to the group is heard once they say so', async () => {
  await first.page.reload();
  await expect(inSideRoom()).toBeVisible();
  await expectHears(first, ['cofacilitator']);
  await roomOn(cofacilitator.page).press(care.aside.backWith);
  await expect(roomOn(first.page).tiles).toHaveCount(4);
  // What they were saying was for one person.
  await expect(first.page.getByText(room.bar.hushed)).toBeVisible();
  await expectHears(second, ['therapist', 'cofacilitator']);
  await roomOn(first.page).press(room.bar.unmute);
  await expectHears(second, ['therapist', 'first', 'cofacilitator']);
});
