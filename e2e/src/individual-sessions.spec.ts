import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { planCourse } from './fixtures/planned-course.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { courses, fill, join } from './fixtures/texts.ts';

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
