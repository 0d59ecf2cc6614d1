import type { BrowserContextOptions, Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { Mailbox } from './fixtures/mailbox.ts';
import { setUpPractice, STAFF_PASSWORD } from './fixtures/own-practice.ts';
import type { Persona } from './fixtures/personas.ts';
import { setUpSecondStep } from './fixtures/second-step.ts';
import { shiftClock } from './fixtures/shifted-clock.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import {
  account,
  calendar,
  clients,
  common,
  courses,
  desk,
  entry,
  fill,
  observed,
  staff,
  team,
} from './fixtures/texts.ts';

let mailbox: Mailbox;
/** The Tuesday before the first session. */
const aheadMs = Date.parse('2026-09-08T09:00:00+02:00') - Date.now();

const scene = useScene(async () => {
  mailbox = await Mailbox.open();
  return { smtp: mailbox.url, ownPractice: true, aheadMs };
});
test.describe.configure({ mode: 'serial' });
test.afterAll(() => mailbox[Symbol.asyncDispose]());

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const ALDER = 'alder@post.example';

let therapist: Page;
let assistant: Page;
let colleague: Page;
let supervisor: Page;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const sessions = (page: Page) =>
  page.getByRole('region', { name: courses.course.sessions }).getByRole('listitem');

/** Somebody's page, on a device that shows the server's time. */
async function pageOf(persona: Persona, context: BrowserContextOptions): Promise<Page> {
  const { page } = await scene().person(persona, context);
  await page.context().addInitScript(shiftClock, aheadMs);
  return page;
}

/** Invites a colleague by mail, who comes in by the letter. */
async function invite(name: string, role: string, comes: Page): Promise<void> {
  await press(therapist, team.invite.open);
  const dialog = therapist.getByRole('dialog', { name: team.invite.title });
  await field(therapist, team.invite.name).fill(name);
  await field(therapist, team.invite.email).fill(
    `${name.split(' ')[0]?.toLowerCase()}@linden.example`,
  );
  for (const each of Object.values(team.roles)) {
    await dialog.getByRole('checkbox', { name: each }).setChecked(each === role);
  }
  await press(therapist, team.invite.send);
  const [letter] = await mailbox.take(1);
  await comes.goto(/https?:\S+/u.exec(letter?.text ?? '')?.[0] ?? '');
  await field(comes, entry.account.password).fill(STAFF_PASSWORD);
  await press(comes, entry.invitation.submit);
  await setUpSecondStep(comes, aheadMs);
}

test('[RO1] an assistant and a colleague come by the letters that invite them', async () => {
  therapist = await pageOf('therapist', DESKTOP);
  assistant = await pageOf('second', PHONE);
  colleague = await pageOf('cofacilitator', DESKTOP);
  await setUpPractice(therapist, scene().server, aheadMs);
  await link(therapist, staff.pages.team).click();
  await invite('Oda Example', team.roles.assistant, assistant);
  await invite('Birk Example', team.roles.therapist, colleague);
});

test('[RO3] [RO4] [RO5] the assistant plans a course in the place of the therapist, on a phone', async () => {
  const page = assistant;
  await field(page, desk.whose).selectOption({ label: 'Ash Example' });
  await expectAccessible(page, 'the calendar of the practice');
  await takePicture(page, 'desk-phone');
  await link(page, fill(desk.open, { name: 'Ash Example' })).click();
  await field(page, courses.form.newClient).fill('Alder');
  await press(page, courses.form.addClient);
  await press(page, clients.record.change);
  await field(page, clients.field.email).fill(ALDER);
  await expectAccessible(page, 'how a client is reached');
  await press(page, desk.contact.save);
  await expect(page.getByText(ALDER)).toBeVisible();
  await link(page, courses.course.backToDesk).click();

  await press(page, desk.courses.plan);
  await field(page, courses.form.name).fill('Tuesday group');
  await field(page, courses.form.time).fill('18:00');
  await field(page, courses.form.first).fill('2026-09-15');
  await field(page, courses.form.count).fill('8');
  await page.getByRole('checkbox', { name: 'Alder' }).check();
  await press(page, 'Add 1 person');
  const form = courses.form.submit;
  await press(page, form);
  await expect(page.getByRole('heading', { name: 'Tuesday group' })).toBeVisible();
  await expect(sessions(page)).toHaveCount(8);

  const [letter] = await mailbox.take(1);
  expect(letter?.to).toEqual([ALDER]);
  expect(letter?.text).toContain('15 September 2026');
});

test('[PU1] the course pauses for two weeks, and the client is told', async () => {
  const page = therapist;
  await link(page, staff.pages.courses).click();
  await link(page, 'Tuesday group').click();
  await press(page, courses.change.pause.action);
  const dialog = page.getByRole('dialog', { name: courses.change.pause.title });
  await dialog.getByLabel(courses.change.pause.from).fill('2026-09-28');
  await dialog.getByLabel(courses.change.pause.again).fill('2026-10-12');
  await expectAccessible(page, 'a pause');
  await dialog.getByRole('button', { name: courses.change.pause.save }).click();
  await expect(dialog).toBeHidden();
  await expect(sessions(page)).toHaveCount(8);
  await expect(sessions(page).nth(2)).toContainText('13 October');
  const [letter] = await mailbox.take(1);
  expect(letter?.to).toEqual([ALDER]);
});

test('[CV1] [CV10] a colleague stands in for an evening, is written to, and has it in their calendar', async () => {
  const page = therapist;
  await sessions(page).nth(1).getByRole('button').first().click();
  await page.getByRole('menuitem', { name: courses.lead['stand-in'].action }).click();
  const dialog = page.getByRole('dialog', { name: courses.lead['stand-in'].title });
  await dialog.getByLabel(courses.lead.colleague).selectOption({ label: 'Birk Example' });
  await expectAccessible(page, 'naming a stand-in');
  await dialog.getByRole('button', { name: courses.lead['stand-in'].save }).click();
  await expect(dialog).toBeHidden();
  await expect(sessions(page).nth(1)).toContainText(
    fill(courses.lead.standsIn, { name: 'Birk Example' }),
  );
  const [letter] = await mailbox.take(1);
  expect(letter?.to).toEqual(['birk@linden.example']);
  expect(letter?.text).toContain('22 September 2026');
  expect(letter?.text).not.toMatch(/alder|group/iu);
  expect(letter?.calendar).toContain('METHOD:REQUEST');
  await link(colleague, staff.pages.calendar).click();
  // Two weeks from now.
  for (let week = 0; week < 2; week += 1) await link(colleague, calendar.on.week).click();
  await expect(colleague.getByText(calendar.standIn).first()).toBeVisible();
});

test('[CL18] a client who was added twice becomes a single record, with the course', async () => {
  const page = therapist;
  await link(page, staff.pages.clients).click();
  await press(page, clients.add.open);
  await page.keyboard.type('Alder');
  await page.keyboard.press('Enter');
  await expect(page.getByText(clients.record.blank)).toBeVisible();
  await press(page, clients.merge.open);
  await press(page, fill(clients.merge.compareNamed, { name: 'Alder' }));
  await field(page, clients.field.email).selectOption({ label: ALDER });
  await expectAccessible(page, 'two records side by side');
  await press(page, clients.merge.submit);
  await page.getByRole('alertdialog').getByRole('button', { name: clients.merge.submit }).click();
  await expect(page.getByText(ALDER)).toBeVisible();
  await expect(link(page, 'Tuesday group')).toBeVisible();
  await link(page, staff.pages.clients).click();
  await expect(link(page, 'Alder')).toHaveCount(1);
});

test('[SV3] [SV6] a supervisor comes by a letter, and sees what they are added to', async () => {
  supervisor = await pageOf('third', PHONE);
  await link(therapist, staff.pages.team).click();
  await invite('Sol Example', team.roles.supervisor, supervisor);
  await expect(supervisor.getByText(observed.none.title)).toBeVisible();

  await link(therapist, staff.pages.courses).click();
  await link(therapist, 'Tuesday group').click();
  await press(therapist, courses.change.join.action);
  const dialog = therapist.getByRole('dialog', { name: courses.change.join.title });
  await dialog.getByLabel(courses.form.person).selectOption({ label: 'Sol Example' });
  await expect(dialog.getByLabel(fill(courses.form.role, { name: 'Sol Example' }))).toHaveValue(
    'observer',
  );
  await expectAccessible(therapist, 'adding a supervisor');
  await dialog.getByRole('button', { name: courses.change.join.save }).click();
  await expect(dialog).toBeHidden();

  await supervisor.reload();
  const coming = supervisor.getByRole('region', { name: observed.coming }).getByRole('listitem');
  await expect(coming.first()).toContainText('Tuesday group');
  await expect(supervisor.getByText('Alder')).toHaveCount(0);
  await expectAccessible(supervisor, 'sessions to observe, on a phone');
  await takePicture(supervisor, 'observe-phone');
});

test('[IC5] [IC6] the supervisor’s own calendar follows the sessions, until its address is ended', async () => {
  const page = supervisor;
  await press(page, calendar.feed.open);
  const dialog = page.getByRole('dialog', { name: calendar.feed.title });
  await press(page, calendar.feed.make);
  await expectAccessible(page, 'the address of one’s calendar, on a phone');
  const address = await dialog.getByLabel(calendar.feed.address).inputValue();
  const events = async () => (await (await fetch(address)).text()).match(/BEGIN:VEVENT/gu)?.length;
  expect(await events()).toBe(8);
  await press(page, calendar.feed.end);
  await expect(dialog.getByText(calendar.feed.ended)).toBeVisible();
  expect((await fetch(address)).status).toBe(404);
  await dialog.getByRole('button', { name: common.close }).click();
});

test('[AC4] [AC5] a colleague signs in with another address, by the letter that goes there', async () => {
  const page = colleague;
  const next = 'birk@post.example';
  await link(page, fill(staff.ownAccount, { name: 'Birk Example' })).click();
  await press(page, account.page.address.open);
  await field(page, account.page.address.label).fill(next);
  await press(page, account.page.address.send);
  await field(page, account.page.password.now).fill(STAFF_PASSWORD);
  await press(page, account.page.password.goOn);
  await expect(page.getByText(fill(account.page.address.sent, { email: next }))).toBeVisible();
  await expectAccessible(page, 'a new address was asked for');
  const [letter] = await mailbox.take(1);
  expect(letter?.to).toEqual([next]);
  await page.goto(/https?:\S+/u.exec(letter?.text ?? '')?.[0] ?? '');
  await press(page, entry.newAddress.submit);
  // This device stays signed in.
  await link(page, fill(staff.ownAccount, { name: 'Birk Example' })).click();
  await expect(page.getByText(fill(account.page.address.now, { email: next }))).toBeVisible();
  const [told] = await mailbox.take(1);
  expect(told?.to).toEqual(['birk@linden.example']);
  expect(told?.text).not.toContain(next);
});
