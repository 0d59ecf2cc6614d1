import { expectAccessible } from './fixtures/axe.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { planCourse, type PlannedCourse } from './fixtures/planned-course.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, fill, join, ownCalendar } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** Where it is another hour than where the session is planned, and often another day. */
const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  timezoneId: 'America/Phoenix',
};
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let course: PlannedCourse;
let first: Person;

/** What a clock shows in UTC, which is where these sessions are planned. */
const wall = (at: number) => new Date(at).toISOString().slice(0, 16);
const inHours = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: PHONE.timezoneId }).format(at);
const heading = (name: string) => first.page.getByRole('heading', { name, exact: true });
/** As when the phone has a line again. */
const askAgain = () => first.page.evaluate(() => void window.dispatchEvent(new Event('online')));

test.beforeAll(async () => {
  const [date = '', time = ''] = wall(Date.now() + 9 * DAY).split('T');
  const dates = { first: date, time, timeZone: 'UTC', count: 12 };
  course = await planCourse(scene().server, { member: 'Fern', dates });
  first = await scene().person('first', PHONE);
});

test('[JL8] long before, a link opens one’s own page, with the times of one’s own clock', async () => {
  const { page } = first;
  await page.goto(course.link);
  await expect(heading(join.home.title)).toBeVisible();
  const [next] = (await course.detail()).sessions;
  const startsAt = Date.parse(next?.startsAt ?? '');
  await expect(page.getByText('in 9 days')).toBeVisible();
  await expect(page.getByText(inHours(startsAt), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/UTC|GMT/)).toBeVisible();
  await expect(page.getByRole('button', { name: join.home.comeIn, exact: true })).toHaveCount(0);
  await expectAccessible(page, 'one’s own page');
  await takePicture(page, 'client-home-phone');

  const later = page.getByRole('region', { name: join.home.after }).getByRole('listitem');
  await expect(later).toHaveCount(3);
  await page.getByRole('button', { name: fill(join.home.all, { count: 11 }) }).click();
  await expect(later).toHaveCount(11);
});

test('[IC12] without mail, the dates are put into one’s own calendar from one’s own page', async () => {
  const { page } = first;
  await page.getByRole('button', { name: join.home.calendar }).click();
  await expect(heading(ownCalendar.title)).toBeFocused();
  const once = page.getByRole('link', { name: ownCalendar.once });
  const file = await page.request.get((await once.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const text = await file.text();
  expect([text.includes('METHOD:PUBLISH'), text.match(/BEGIN:VEVENT/gu)?.length]).toEqual([
    true,
    12,
  ]);
  expect(text).not.toMatch(/Fern|group|LOCATION|join#/iu);
  await expect(page.getByRole('link', { name: ownCalendar.follow })).toHaveAttribute(
    'href',
    /^webcal:.*\.ics$/u,
  );
  await expectAccessible(page, 'one’s own page, with the calendar');
});

test('[JL8] camera and sound can be tried long before, and nobody is met', async () => {
  const { page } = first;
  await page.getByRole('button', { name: join.home.tryDevices }).click();
  await page.getByRole('button', { name: devices.tried, exact: true }).click();
  await expect(heading(join.home.title)).toBeVisible();
  await page.getByRole('button', { name: join.home.tryDevices }).click();
  await page.getByRole('button', { name: join.home.back, exact: true }).click();
  await expect(heading(join.home.title)).toBeVisible();
});

test('[JL8] when the server does not answer, the page says that it may be out of date', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const { server } = scene();
  await server.kill();
  await askAgain();
  await expect(first.page.getByText(join.home.stale)).toBeVisible();
  await expectAccessible(first.page, 'one’s own page, out of date');
  await server.boot();
  await askAgain();
  await expect(first.page.getByText(join.home.stale)).toHaveCount(0);
});

test('[JL8] once it is time, the page that is open leads in', async () => {
  const { page } = first;
  const [next] = (await course.detail()).sessions;
  const session = next?.id ?? '';
  await course.change({ kind: 'move', session, wall: wall(Date.now() + 30 * MINUTE) });
  await askAgain();
  await expect(heading(join.home.itIsTime)).toBeVisible();
  await expectAccessible(page, 'one’s own page, when it is time');
  await takePicture(page, 'client-home-time-phone');
  await page.getByRole('button', { name: join.home.comeIn, exact: true }).click();
  await expect(page.getByLabel(join.name.name)).toHaveValue('Fern');
});
