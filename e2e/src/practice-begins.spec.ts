import { readFileSync } from 'node:fs';
import { join as joined } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { REFUSED } from './fixtures/guard.ts';
import { setUpSecondStep, showRecoveryCode } from './fixtures/second-step.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { courses, entry, errors, fill, staff, team } from './fixtures/texts.ts';

const scene = useScene(() => ({ database: 'postgres' }));
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 }, timezoneId: 'UTC' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, timezoneId: 'UTC' };
const PASSWORD = 'three plain words';
const NEW_PASSWORD = 'four other plain words';
const MINUTE = 60_000;

let administrator: Page;
let colleague: Page;
let invitation: string;
/** What the colleague has written down. */
let codes: string[];

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test.beforeAll(async () => {
  administrator = (await scene().person('therapist', DESKTOP)).page;
  colleague = (await scene().person('cofacilitator', PHONE)).page;
});

test('[SU2] [FA1] a practice is set up by the link that the server keeps for its owner', async () => {
  const page = administrator;
  await page.goto(readFileSync(joined(scene().server.dataDir, 'set-up.txt'), 'utf8').trim());
  await press(page, entry.setUp.submit);
  await expect(page.getByText(entry.setUp.practice.nameMissing)).toBeVisible();
  await expect(field(page, entry.setUp.practice.name)).toBeFocused();
  await expectAccessible(page, 'setting up, with what is missing');
  await field(page, entry.setUp.practice.name).fill('Linden Practice');
  await field(page, 'Country').selectOption('CA');
  await field(page, entry.setUp.practice.timeZone).selectOption('America/Edmonton');
  await field(page, entry.setUp.practice.phone).fill('(403) 555-0123');
  await field(page, entry.account.name).fill('Ash Example');
  await field(page, entry.account.email).fill('ash@linden.example');
  await field(page, entry.account.password).fill(PASSWORD);
  await takePicture(page, 'set-up');
  await press(page, entry.setUp.submit);
  await setUpSecondStep(page);
  await expect(page.getByRole('heading', { name: staff.first.title })).toBeVisible();
  await expectAccessible(page, 'first steps');
});

test('[CO1] [CO23] a course is planned, with the dates that it shows, and one that is skipped', async () => {
  const page = administrator;
  await page.getByRole('link', { name: staff.first.course }).click();
  await press(page, courses.form.submit);
  await expect(field(page, courses.form.name)).toBeFocused();
  await field(page, courses.form.name).fill('Tuesday group');
  for (const name of ['Alder', 'Birch']) {
    await field(page, courses.form.newClient).fill(name);
    await press(page, courses.form.addClient);
    await expect(page.getByLabel(fill(courses.form.role, { name }))).toHaveValue('member');
    await expect(field(page, courses.form.newClient)).toBeFocused();
  }
  // As the practice said; this one goes by the clock of the test.
  await expect(field(page, courses.form.zone)).toHaveValue('America/Edmonton');
  await field(page, courses.form.zone).selectOption('Africa/Abidjan');
  // One that begins in a few minutes, whatever day it is then.
  const start = new Date(Date.now() + 5 * MINUTE).toISOString();
  // The time first: in the evening, the one that stands there is over for today.
  await field(page, courses.form.time).fill(start.slice(11, 16));
  await field(page, courses.form.first).fill(start.slice(0, 10));
  await field(page, courses.form.count).fill('3');
  const dates = page.getByRole('region', { name: courses.form.dates }).getByRole('listitem');
  await expect(dates).toHaveCount(3);
  const second = (await dates.nth(1).locator('span').nth(2).textContent()) ?? '';
  await press(page, fill(courses.form.skipNamed, { date: second }));
  await expect(page.getByRole('heading', { name: courses.form.skipped })).toBeVisible();
  await expect(dates).toHaveCount(4);
  await expectAccessible(page, 'planning a course');
  await takePicture(page, 'plan');

  // Away and back: nothing of it is lost.
  await page.getByRole('link', { name: staff.pages.team }).click();
  await page.getByRole('link', { name: staff.pages.courses }).click();
  await press(page, courses.plan);
  await expect(field(page, courses.form.name)).toHaveValue('Tuesday group');
  await press(page, courses.form.submit);
  await expect(page.getByRole('heading', { name: 'Tuesday group' })).toBeVisible();
  const sessions = page.getByRole('region', { name: courses.course.sessions });
  await expect(sessions.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'a course');
  await takePicture(page, 'course');
});

test('[CO25] a session is moved on its course’s page, by keyboard and on a narrow screen', async () => {
  const page = administrator;
  await page.setViewportSize({ width: 360, height: 740 });
  const sessions = page.getByRole('region', { name: courses.course.sessions });
  const last = sessions.getByRole('listitem').nth(2);
  await last.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: courses.change.move.title });
  await field(page, courses.form.time).fill('05:15');
  await expect(dialog.getByText(courses.change.added)).toBeVisible();
  await expectAccessible(page, 'moving a session');
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await fits()).toBe(true);
  await dialog.getByRole('button', { name: courses.change.move.save }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(last).toContainText('5:15');
  expect(await fits()).toBe(true);
  await page.setViewportSize(DESKTOP.viewport);
});

test('[CO2] today has its session, which opens, and a member comes by their link', async () => {
  const page = administrator;
  await page.getByRole('link', { name: staff.pages.today }).click();
  const card = page.getByRole('region', { name: 'Tuesday group' });
  await card.getByText(staff.people.title).click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, fill(staff.people.copyNamed, { name: 'Alder' }));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const member = (await scene().person('first', PHONE)).page;
  await member.goto(link);
  await expect(member.getByText('Tuesday group')).toBeVisible();
  await member.close();
});

test('[SF2] [FA1] a colleague is invited, and joins on a phone', async () => {
  await administrator.getByRole('link', { name: staff.pages.team }).click();
  await press(administrator, team.invite.open);
  await press(administrator, team.invite.submit);
  await expect(administrator.getByText(team.invite.nameMissing)).toBeVisible();
  await expect(field(administrator, team.invite.name)).toBeFocused();
  await field(administrator, team.invite.name).fill('Birk Example');
  await field(administrator, team.invite.email).fill('birk@linden.example');
  await expectAccessible(administrator, 'inviting a colleague');
  await press(administrator, team.invite.submit);
  const label = fill(team.link.label, { name: 'Birk Example' });
  invitation = await field(administrator, label).inputValue();
  await press(administrator, team.link.done);
  await expect(administrator.getByText(team.invited, { exact: true })).toBeVisible();
  const again = administrator.getByRole('button', { name: team.invite.open, exact: true });
  await expect(again).toBeFocused();

  await colleague.goto(invitation);
  await expect(field(colleague, entry.account.password)).toBeVisible();
  await expectAccessible(colleague, 'an invitation');
  await takePicture(colleague, 'invitation-phone');
  await field(colleague, entry.account.password).fill(PASSWORD);
  await press(colleague, entry.invitation.submit);
  codes = await setUpSecondStep(colleague);
  await expect(colleague.getByRole('heading', { name: staff.empty.title })).toBeVisible();
  await colleague.goto('/courses');
  await expect(colleague.getByRole('heading', { name: courses.empty.title })).toBeVisible();
  await expectAccessible(colleague, 'no courses, on a phone');
});

test('[SF6] who has lost their password chooses a new one, and is signed out elsewhere', async ({
  guard,
}) => {
  guard.expect(REFUSED);
  await administrator.reload();
  await press(administrator, fill(team.more, { name: 'Birk Example' }));
  await administrator.getByRole('menuitem', { name: team.password.open }).click();
  const handed = field(administrator, fill(team.link.label, { name: 'Birk Example' }));
  await expectAccessible(administrator, 'a link for a new password');
  const link = await handed.inputValue();
  await press(administrator, team.link.done);

  const elsewhere = await scene().person('second', DESKTOP);
  await elsewhere.page.goto(link);
  await expect(elsewhere.page.getByText('birk@linden.example')).toBeVisible();
  await expectAccessible(elsewhere.page, 'choosing a new password');
  await elsewhere.page.setViewportSize(PHONE.viewport);
  await field(elsewhere.page, entry.account.password).fill(NEW_PASSWORD);
  await press(elsewhere.page, entry.newPassword.submit);
  // The link gives a password, and no more than that.
  await showRecoveryCode(elsewhere.page, codes[0] ?? '');
  await expect(elsewhere.page.getByRole('heading', { name: staff.empty.title })).toBeVisible();

  await colleague.goto('/');
  await field(colleague, staff.signIn.email).fill('birk@linden.example');
  await field(colleague, staff.signIn.password).fill(NEW_PASSWORD);
  await press(colleague, staff.signIn.submit);
  await expectAccessible(colleague, 'the second step');
  await showRecoveryCode(colleague, codes[1] ?? '');
  await expect(colleague.getByRole('heading', { name: staff.empty.title })).toBeVisible();
  const own = fill(staff.ownAccount, { name: 'Birk Example' });
  await colleague.getByRole('link', { name: own }).click();
  await expect(colleague.getByText('8 recovery codes are left.')).toBeVisible();
  await expectAccessible(colleague, 'one’s own account');
  await colleague.goto(link);
  await expect(colleague.getByText(errors['password-link-over'].title)).toBeVisible();
});

test('[SF3] who is put out is out on every page, and is told why', async ({ guard }) => {
  guard.expect(REFUSED);
  await administrator.reload();
  await press(administrator, fill(team.more, { name: 'Birk Example' }));
  await administrator.getByRole('menuitem', { name: team.end.open }).click();
  await administrator
    .getByRole('alertdialog')
    .getByRole('button', { name: team.end.confirm })
    .click();
  await expect(administrator.getByText(team.closed)).toBeVisible();
  // A page that stays open finds out when it asks again.
  const left = field(scene().present('second').page, staff.signIn.email);
  await expect(left).toBeVisible({ timeout: 30_000 });
  await expectAccessible(administrator, 'the team');
  await takePicture(administrator, 'team');

  await colleague.goto('/');
  await field(colleague, staff.signIn.email).fill('birk@linden.example');
  await field(colleague, staff.signIn.password).fill(NEW_PASSWORD);
  await press(colleague, staff.signIn.submit);
  await expect(colleague.getByText(errors['account-closed'].title)).toBeVisible();
  await colleague.goto(invitation);
  await expect(colleague.getByText(errors['invitation-over'].title)).toBeVisible();
});
