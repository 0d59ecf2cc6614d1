import type { Page } from '@playwright/test';
import { passDeviceCheck, signInHere, waitInLobby } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { changeLink } from './fixtures/change-link.ts';
import { REFUSED } from './fixtures/guard.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { calendar, errors, join, room, staff } from './fixtures/texts.ts';

const scene = useScene();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('[GA3] [GA4] a facilitator’s link leads to signing in, and signing out ends the room', async ({
  guard,
}) => {
  const kim = await scene().person('cofacilitator', { viewport: { width: 1280, height: 800 } });
  const { page } = kim;
  await page.goto(await changeLink(scene().server, 'Kim Example', 'POST'));
  await expect(page.getByText(staff.signIn.wordsToSession)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expectAccessible(page, 'signing in to a session');
  await signInHere(kim, scene().server);
  await passDeviceCheck(page, false);
  await expect(page.getByRole('list', { name: room.stage.label })).toBeVisible();

  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: staff.signOut }).click();
  await expect(other.getByLabel(staff.signIn.email)).toBeVisible();
  const signedOut = page.getByRole('heading', { name: errors['not-signed-in'].title });
  await expect(signedOut).toBeVisible();
  await expectAccessible(page, 'signed out of a room');
  guard.expect(REFUSED);
  await page.getByRole('button', { name: room.gone.signIn }).click();
  await signInHere(kim, scene().server);
  // Signing out has cleared what this device had chosen.
  await passDeviceCheck(page, false);
  await expect(page.getByRole('list', { name: room.stage.label })).toBeVisible();
});

test('[CO27] signed in, one goes through the calendar by keyboard, on a phone too', async () => {
  // By the clock of the demo: its day may be over elsewhere.
  const { timeZone: timezoneId } = Intl.DateTimeFormat().resolvedOptions();
  const therapist = await scene().person('therapist', { ...PHONE, timezoneId });
  const { page } = therapist;
  await page.goto('/calendar?view=month');
  await signInHere(therapist, scene().server);
  const today = page.getByRole('link', { name: calendar.today, exact: true });
  await expect(page.locator('td [aria-current="date"]')).toHaveAccessibleName(/, 2 sessions$/u);
  await expectAccessible(page, 'a month');
  await takePicture(page, 'calendar-phone');
  const label = page.getByRole('status').locator('p').first();
  const month = await label.innerText();
  await page.getByRole('link', { name: calendar.on.month }).press('Enter');
  await expect(label).not.toHaveText(month);
  await today.press('Enter');
  await expect(label).toHaveText(month);
  await page.locator('td [aria-current="date"]').press('Enter');
  const sessions = page.getByRole('link', { name: 'Demo group' });
  await expect(sessions).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: calendar.views.week }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: calendar.isToday })).toBeVisible();
  await expectAccessible(page, 'a week');
  await page.reload();
  await sessions.press('Enter');
  await expect(page.getByRole('heading', { name: 'Demo group' })).toBeVisible();
});

test('[JL7] the token is not in the address once one is in, and a reload works', async () => {
  const first = await scene().person('first', PHONE);
  const { page } = first;
  await waitInLobby(first, scene().server, { media: false });
  const bare = async (at: Page) => {
    expect(new URL(at.url()).pathname + new URL(at.url()).hash).toBe('/join');
    expect(await at.title()).not.toMatch(/[\w-]{43}/);
  };
  await bare(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await bare(page);
  // A bookmark, or what was copied from the address.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByText(join.noLink.title)).toBeVisible();
});

test('[ST10] signing in with cookies blocked says why', async () => {
  const therapist = await scene().person('therapist', PHONE);
  const { page } = therapist;
  await page.goto('/');
  await page.route('**/api/auth/sign-in/email', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['set-cookie'];
    await page.context().clearCookies();
    await route.fulfill({ response, headers });
    await page.context().clearCookies();
  });
  await signInHere(therapist, scene().server);
  await expect(page.getByText(errors['cookies-blocked'].title)).toBeVisible();
  await expectAccessible(page, 'signing in with cookies blocked');
});
