import type { Locator } from '@playwright/test';
import { care } from '../../client/src/messages/en/care.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { expectInReach } from './fixtures/in-sight.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { common, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let therapist: Person;
let cofacilitator: Person;
let first: Person;

const duty = ({ page }: Person) => page.getByRole('region', { name: care.duty.label });
const own = ({ page }: Person) => page.getByRole('region', { name: care.label, exact: true });
const name = partOf('first');
const TITLE = new RegExp(`^${care.duty.inTitle} · `, 'u');

const call = () => roomOn(first.page).press(care.buttonName);
const takeBack = async () => {
  await own(first).getByRole('button', { name: care.more, exact: true }).click();
  await roomOn(first.page).press(care.withdraw);
  await expect(own(first)).toHaveCount(0);
};

test.beforeAll(async () => {
  ({ therapist, cofacilitator, first } = await gather(scene(), ['cofacilitator', 'first'], {
    screens: { therapist: DESKTOP, cofacilitator: PHONE },
  }));
});

/** A call comes while this is open; it is pressed, and what is open stays open. */
async function expectAbove(person: Person, open: Locator, inReach: Locator): Promise<void> {
  const { page } = person;
  await expect(open).toBeVisible();
  await expect(page).not.toHaveTitle(TITLE);
  await call();
  await expect(duty(person)).toContainText(fill(care.duty.asks, { name }));
  await said(person, fill(care.said.call, { name }));
  await expectInReach(duty(person).getByRole('button'));
  await expectInReach(inReach);
  await expect(page).toHaveTitle(TITLE);
  await expect(own(first)).toContainText(care.call.shown);
}

async function expectPressed(person: Person, open: Locator): Promise<void> {
  await roomOn(person.page).press(care.duty.seeNamed, { name });
  await expect(own(first)).toContainText(
    fill(care.call.seenNamed, { name: partOf(person.persona) }),
  );
  await expect(open).toBeVisible();
  await takeBack();
  await expect(duty(person)).toHaveCount(0);
}

test('[HD6] a call stands above the palette, and is reached by a key and pressed there', async () => {
  const { page } = therapist;
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: room.palette.title });
  await expectAbove(therapist, palette, palette.getByRole('button', { name: common.close }));
  await expectAccessible(page, 'a call for help above the palette');
  await takePicture(page, 'help-above-palette');
  const field = palette.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.press('F6');
  await expect(duty(therapist).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(field).toBeFocused();
  await expectPressed(therapist, palette);
  await page.keyboard.press('Escape');
});

test('[HD6] above a menu', async () => {
  const { page } = therapist;
  await roomOn(page).open('agenda');
  await page.getByRole('button', { name: room.bar.more, exact: true }).click();
  const menu = page.getByRole('menu');
  await expectAbove(therapist, menu, menu.getByRole('menuitem').first());
  await expectPressed(therapist, menu);
  await page.keyboard.press('Escape');
});

test('[HD6] above a question that wants an answer, on a phone', async () => {
  const { page } = cofacilitator;
  await roomOn(page).press(room.bar.leave);
  await roomOn(page).press(room.leave.end);
  const question = page.getByRole('alertdialog');
  await expectAbove(cofacilitator, question, question.getByRole('button'));
  await expectAccessible(page, 'a call for help above a question, on a phone');
  await expectPressed(cofacilitator, question);
  await roomOn(page).answer(common.cancel);
});
