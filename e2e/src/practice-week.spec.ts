import type { BrowserContextOptions, Page } from '@playwright/test';
import { passDeviceCheck } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { ENDED_WHILE_SENDING } from './fixtures/guard.ts';
import { Mailbox, type Letter } from './fixtures/mailbox.ts';
import { OWNER, setUpPractice, STAFF_PASSWORD } from './fixtures/own-practice.ts';
import type { Person } from './fixtures/person.ts';
import type { Persona } from './fixtures/personas.ts';
import { roomOn } from './fixtures/room-page.ts';
import { showRecoveryCode } from './fixtures/second-step.ts';
import { shiftClock } from './fixtures/shifted-clock.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { arrival, clients, courses, fill, join, room, staff } from './fixtures/texts.ts';

let mailbox: Mailbox;
/** The week before the first session: the dates, and both clock changes, are those of this autumn. */
const SETTING_UP = aheadAt('2026-09-08T09:00:00+02:00');
/** In the fifth week, and just before its session. */
const WEEK_FIVE = aheadAt('2026-10-12T10:00:00+02:00');
const EVENING = aheadAt('2026-10-13T17:55:00+02:00');

const scene = useScene(async () => {
  mailbox = await Mailbox.open();
  return { database: 'postgres', smtp: mailbox.url, ownPractice: true, aheadMs: SETTING_UP };
});
test.describe.configure({ mode: 'serial' });
test.afterAll(() => mailbox[Symbol.asyncDispose]());

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const EIGHT = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder', 'Fern', 'Ginkgo', 'Hazel'];
const addressOf = (name: string) => `${name.toLowerCase()}@post.example`;

let therapist: Person;
let codes: string[];
/** As the letters had them. */
const links = new Map<string, string>();

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

function aheadAt(time: string): number {
  return Date.parse(time) - Date.now();
}

/** Somebody whose device shows the server's time. */
async function person(
  persona: Persona,
  aheadMs: number,
  context: BrowserContextOptions,
): Promise<Person> {
  const comes = await scene().person(persona, context);
  await comes.page.context().addInitScript(shiftClock, aheadMs);
  return comes;
}

/** To whom letters went; each to one address, and nothing outside of its text tells of anything. */
function readersOf(letters: readonly Letter[]): string[] {
  for (const { to, subject, raw } of letters) {
    expect(to).toHaveLength(1);
    // Of letters drawn at random, as in a message's identifier, any word can come.
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/^message-id:.*$/imu, '');
    for (const told of [head, subject]) expect(told).not.toMatch(/tuesday|group|ipt|therap/iu);
    const others = EIGHT.filter((name) => addressOf(name) !== to[0]);
    for (const other of others) expect(raw).not.toContain(other);
  }
  return letters.flatMap(({ to }) => to).sort();
}

/** What stands in the lines of a calendar that begin so. */
const linesOf = ({ calendar }: Letter, name: string): string[] =>
  calendar.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length + 1));

const sessions = (page: Page) =>
  page.getByRole('region', { name: courses.course.sessions }).getByRole('listitem');

/** Weeks go by; the therapist signs in again, on a device that shows that time. */
async function weeksLater(aheadMs: number): Promise<Page> {
  await therapist[Symbol.asyncDispose]();
  await scene().server.bootAt(aheadMs);
  therapist = await person('therapist', aheadMs, DESKTOP);
  const { page } = therapist;
  await page.goto('/');
  await field(page, staff.signIn.email).fill(OWNER);
  await field(page, staff.signIn.password).fill(STAFF_PASSWORD);
  await press(page, staff.signIn.submit);
  await showRecoveryCode(page, codes.shift() ?? '');
  await expect(page.getByRole('link', { name: staff.pages.courses })).toBeVisible();
  return page;
}

/** The questions on the way in. */
async function answer(page: Page): Promise<void> {
  await field(page, arrival.where.question).fill('At home');
  await page.getByRole('radio', { name: arrival.alone.yes, exact: true }).check();
  await page.getByRole('radio', { name: arrival.phone.none }).check();
  await press(page, arrival.next);
}

test('[SU3] [CL15] [CO1] eight clients come from a file, and 16 Tuesdays are planned without 29 December', async () => {
  therapist = await person('therapist', SETTING_UP, DESKTOP);
  const { page } = therapist;
  codes = await setUpPractice(page, scene().server, SETTING_UP);

  await page.getByRole('link', { name: staff.pages.clients, exact: true }).click();
  await press(page, clients.import.open);
  const rows = EIGHT.map((name) => `${name},${addressOf(name)}`);
  await field(page, clients.import.file).setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Name,E-mail', ...rows].join('\n')),
  });
  await press(page, 'Add 8 clients');
  await expect(page.getByText('8 clients were added.')).toBeVisible();

  await page.getByRole('link', { name: staff.pages.courses }).click();
  await press(page, courses.plan);
  await field(page, courses.form.name).fill('Tuesday group');
  await field(page, courses.form.time).fill('18:00');
  await field(page, courses.form.first).fill('2026-09-15');
  await field(page, courses.form.count).fill('16');
  // Nobody of the demo is left.
  const known = page.getByRole('group', { name: courses.form.known }).getByRole('checkbox');
  await expect(known).toHaveCount(8);
  for (const name of EIGHT) await page.getByRole('checkbox', { name }).check();
  await press(page, 'Add 8 people');
  const dates = page.getByRole('region', { name: courses.form.dates }).getByRole('listitem');
  await expect(dates).toHaveCount(16);
  const holiday = dates.filter({ hasText: '29 December' });
  await holiday.getByRole('button').click();
  await expect(page.getByRole('heading', { name: courses.form.skipped })).toBeVisible();
  await expect(dates.filter({ hasText: '5 January' })).toHaveCount(1);
  await expectAccessible(page, 'a plan of sixteen Tuesdays');
  await press(page, courses.form.submit);
  await expect(page.getByRole('heading', { name: 'Tuesday group' })).toBeVisible();
  await expect(sessions(page)).toHaveCount(16);

  const letters = await mailbox.take(8);
  expect(readersOf(letters)).toEqual(EIGHT.map(addressOf));
  for (const { to, text } of letters) {
    expect(text.match(/18:00|6:00/gu)).toHaveLength(16);
    expect(text).toContain('15 September 2026');
    expect(text).not.toContain('29 December');
    links.set(to[0] ?? '', /https?:\S+join#\S+/u.exec(text)?.[0] ?? '');
  }
  expect(new Set(links.values()).size).toBe(8);
});

test('[CO12] [IC9] one Tuesday is moved, and each calendar gets the same event anew', async () => {
  const { page } = therapist;
  const third = sessions(page).nth(2);
  await third.getByRole('button').first().click();
  await page.getByRole('menuitem', { name: courses.change.move.action }).click();
  const dialog = page.getByRole('dialog', { name: courses.change.move.title });
  await dialog.getByLabel(courses.change.day).fill('2026-10-01');
  await expect(dialog.getByText(courses.change.added)).toBeVisible();
  await dialog.getByRole('button', { name: courses.change.move.save }).click();
  await expect(dialog).toBeHidden();
  await expect(third).toContainText('1 October');

  const letters = await mailbox.take(8);
  expect(readersOf(letters)).toEqual(EIGHT.map(addressOf));
  for (const letter of letters) {
    expect(linesOf(letter, 'METHOD')).toEqual(['REQUEST']);
    // A Thursday at 18:00 in Berlin, in summer.
    expect(linesOf(letter, 'DTSTART')).toEqual(['20261001T160000Z']);
    expect(linesOf(letter, 'SEQUENCE')).toEqual(['1']);
    const [attendee, ...more] = linesOf(letter, 'ATTENDEE');
    expect(attendee).toContain(`mailto:${letter.to[0] ?? ''}`);
    expect(more).toEqual([]);
  }
});

test('[CO17] a ninth client comes in week five, and nobody else is told', async () => {
  const page = await weeksLater(WEEK_FIVE);
  await page.getByRole('link', { name: staff.pages.clients, exact: true }).click();
  await press(page, clients.add.open);
  await page.keyboard.type('Ivy');
  await page.keyboard.press('Enter');
  await press(page, clients.record.change);
  await field(page, clients.field.email).fill(addressOf('Ivy'));
  await press(page, clients.edit.save);
  await expect(page.getByText(addressOf('Ivy'))).toBeVisible();

  await page.getByRole('link', { name: staff.pages.courses }).click();
  await page.getByRole('link', { name: 'Tuesday group' }).click();
  await press(page, courses.change.join.action);
  const dialog = page.getByRole('dialog', { name: courses.change.join.title });
  await dialog.getByLabel(courses.form.person).selectOption({ label: 'Ivy' });
  await dialog.getByRole('button', { name: courses.change.join.save }).click();
  await expect(dialog).toBeHidden();

  const letters = await mailbox.take(1);
  expect(readersOf(letters)).toEqual([addressOf('Ivy')]);
  // Four are over; the next is on the evening after, the last in the new year, at the same hour.
  expect(letters[0]?.text.match(/18:00|6:00/gu)).toHaveLength(12);
  expect(letters[0]?.text).toContain('13 October 2026');
  expect(letters[0]?.text).toContain('5 January 2027');
});

test('[JL3] [JL4] a client comes by the link of the letter, meets the group, and comes again from a new phone', async ({
  guard,
}) => {
  // The old phone's connection ends while it may be sending.
  guard.expect(ENDED_WHILE_SENDING);
  const page = await weeksLater(EVENING);
  await press(page, fill(staff.openNamed, { title: 'Tuesday group' }));
  await passDeviceCheck(page, false);
  const leading = roomOn(page);
  await expect(page.getByText(/5 of 16/u).first()).toBeVisible();

  const comeIn = async (persona: Persona, name: string) => {
    const comes = await person(persona, EVENING, PHONE);
    await comes.page.goto(links.get(addressOf(name)) ?? '');
    await field(comes.page, join.name.name).fill(name);
    await press(comes.page, join.name.next);
    await answer(comes.page);
    await passDeviceCheck(comes.page, false);
    return comes;
  };
  const first = await comeIn('first', 'Alder');
  const second = await comeIn('second', 'Birch');
  await leading.open('whoIsHere');
  for (const name of ['Alder', 'Birch']) {
    await press(page, fill(room.lobby.admitNamed, { name }));
  }
  for (const { page: screen } of [therapist, first, second]) {
    await expect(roomOn(screen).tiles).toHaveCount(3);
  }

  const newPhone = await comeIn('third', 'Birch');
  await expect(newPhone.page.getByRole('heading', { name: room.device.title })).toBeVisible();
  await leading.press(room.device.admitNamed, { name: 'Birch' });
  await expect(roomOn(newPhone.page).tiles).toHaveCount(3);
  await expect(roomOn(first.page).tiles).toHaveCount(3);
});
