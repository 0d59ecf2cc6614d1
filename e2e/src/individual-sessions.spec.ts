import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { planCourse } from './fixtures/planned-course.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { calendar, courses, fill, join, staff } from './fixtures/texts.ts';

const scene = useScene();
const DAY = 24 * 60 * 60_000;
const words = courses.meetings;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test('[IM2] [IM9] two are planned, and each member’s page shows their own alone', async () => {
  const { server } = scene();
  const dates = { first: dayIn(9), time: '18:00', timeZone: 'UTC', count: 12 };
  const members = { member: 'Fern', others: ['Ginkgo', 'Hazel'] };
  const course = await planCourse(server, { ...members, dates });
  const therapist = await scene().person('therapist');
  const { page } = therapist;
  await signInAsStaff(therapist, server);
  await page.goto(course.path);
  await page.getByRole('button', { name: words.plan }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.first).fill(dayIn(3));
  await dialog.getByLabel('Hazel', { exact: true }).uncheck();
  await expect(dialog.getByLabel(fill(words.hour, { name: 'Ginkgo' }))).toHaveValue('11:00');
  await expectAccessible(page, 'planning individual sessions');
  await dialog.getByRole('button', { name: words.save }).click();
  const planned = page.getByRole('region', { name: words.title }).getByRole('listitem');
  await expect(planned).toHaveCount(2);

  const client = await scene().person('first', { timezoneId: 'UTC' });
  const alone = client.page.getByText(join.home.alone);
  const next = { name: join.home.title, exact: true } as const;
  await client.page.goto(await course.linkOf('Fern'));
  await expect(client.page.getByRole('heading', next)).toBeVisible();
  await expect(alone).toHaveCount(1);
  const other = await scene().person('second', { timezoneId: 'UTC' });
  await other.page.goto(await course.linkOf('Hazel'));
  await expect(other.page.getByRole('heading', next)).toBeVisible();
  await expect(other.page.getByText(join.home.alone)).toHaveCount(0);
});

test('[CV11] a colleague stands in for one, and reads in the calendar whose it is a day before', async () => {
  const { server } = scene();
  const dates = { first: dayIn(9), time: '18:00', timeZone: 'UTC', count: 12 };
  const course = await planCourse(server, { member: 'Fern', dates });
  const { people } = await course.detail();
  const { membership = '' } = people.find(({ name }) => name === 'Fern') ?? {};
  await course.change({
    kind: 'meet-alone',
    meeting: 'individual-before',
    minutes: 30,
    members: [{ membership, wall: `${dayIn(3)}T10:00` }],
  });
  const therapist = await scene().person('therapist', { viewport: { width: 390, height: 844 } });
  const { page } = therapist;
  await signInAsStaff(therapist, server);
  await page.goto(course.path);
  const row = page.getByRole('region', { name: words.title }).getByRole('listitem');
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: courses.lead['stand-in'].action }).click();
  const dialog = page.getByRole('dialog', { name: courses.lead['stand-in'].title });
  await expect(dialog.getByText(courses.lead['stand-in'].alone)).toBeVisible();
  await dialog.getByLabel(courses.lead.colleague).selectOption({ index: 1 });
  await expect(dialog.getByText(courses.lead.free)).toBeVisible();
  await expectAccessible(page, 'a stand-in for an individual session, on a phone');
  const save = dialog.getByRole('button', { name: courses.lead['stand-in'].save });
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('stands in');
  const colleague = await scene().person('cofacilitator');
  await signInAsStaff(colleague, server);
  await colleague.page.getByRole('link', { name: staff.pages.calendar, exact: true }).click();
  await expect(colleague.page).toHaveURL(/calendar/u);
  await colleague.page.goto(`${server.url}/calendar?view=day&day=${dayIn(3)}`);
  const entry = colleague.page.getByRole('link', { name: calendar.standIn });
  await expect(entry).toContainText(staff.kind['individual-before']);
  await expect(entry).not.toContainText('Fern');
});
