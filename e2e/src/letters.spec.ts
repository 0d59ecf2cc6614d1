import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { REFUSED } from './fixtures/guard.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, letters } from './fixtures/texts.ts';

const scene = useScene();

const DESKTOP = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** As it reads where these browsers are: with no comma before the last. */
const CHOSEN = '3 days, 1 day and 15 minutes before';
const before = (span: string) => fill(letters.times.before, { span });

test('[LT3] a therapist chooses when clients are reminded, and another is told of it before saving', async ({
  guard,
}) => {
  guard.expect(REFUSED);
  const { server } = scene();
  const therapist = await scene().person('therapist', DESKTOP);
  const other = await scene().person('cofacilitator', PHONE);
  for (const one of [therapist, other]) {
    await signInAsStaff(one, server);
    await one.page.goto('/crisis-numbers');
    await expect(one.page.getByText(before('1 day and 1 hour'), { exact: true })).toBeVisible();
    await one.page.getByRole('button', { name: letters.change }).click();
  }
  const { page } = therapist;
  await page.getByLabel(letters.times.which.second).selectOption(before('15 minutes'));
  await page.getByLabel(letters.times.which.third).selectOption(before('3 days'));
  await expectAccessible(page, 'when clients are reminded');
  await page.getByRole('button', { name: letters.preview.open }).click();
  await expect(
    page.getByText(`${fill(letters.preview.sent, { when: '' })}${CHOSEN}`),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: letters.save }).click();
  await expect(page.getByText(CHOSEN)).toBeVisible();

  const phone = other.page;
  await phone.getByLabel(letters.times.which.first).selectOption(letters.times.none);
  await phone.getByRole('button', { name: letters.save }).click();
  await expect(phone.getByText(letters.staleTitle)).toBeVisible();
  await phone.getByText(letters.theirs).click();
  await expect(phone.getByText(CHOSEN)).toBeVisible();
  await expectAccessible(phone, 'when the letters were changed meanwhile');
});
