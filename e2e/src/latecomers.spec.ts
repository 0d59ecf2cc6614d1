import { passDeviceCheck, signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { planCourse } from './fixtures/planned-course.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, join, room, staff } from './fixtures/texts.ts';

const scene = useScene();
const MINUTE = 60_000;

test('[LK1] [LK2] who comes late waits, reads why, and is let in by name', async () => {
  const { server } = scene();
  const [first = '', time = ''] = new Date(Date.now() - 20 * MINUTE).toISOString().split(/[T.]/u);
  const course = await planCourse(server, {
    member: 'Fern',
    others: ['Moss'],
    dates: { first, time: time.slice(0, 5), timeZone: 'UTC', count: 2 },
    lateAfter: 10,
  });
  const therapist = await scene().person('therapist');
  await signInAsStaff(therapist, server);
  const opens = fill(staff.openNamed, { title: 'Tuesday group' });
  await therapist.page.getByRole('button', { name: opens }).click();
  await passDeviceCheck(therapist.page, false);
  const leading = roomOn(therapist.page);
  await expect(leading.tiles).toHaveCount(1);
  const pages = [];
  for (const [persona, name] of [
    ['first', 'Fern'],
    ['second', 'Moss'],
  ] as const) {
    const { page } = await scene().person(persona, { viewport: { width: 360, height: 740 } });
    pages.push(page);
    await page.goto(await course.linkOf(name));
    await page.getByRole('button', { name: join.name.next }).click();
    await passDeviceCheck(page, false);
    await expect(page.getByText(room.waiting.late)).toBeVisible();
    if (name === 'Fern') await expectAccessible(page, 'waiting, having come late');
  }
  await leading.open('whoIsHere');
  const letIn = (name: string) =>
    therapist.page.getByRole('button', { name: fill(room.lobby.admitNamed, { name }) });
  await expect(letIn('Moss')).toBeVisible();
  await expect(therapist.page.getByText(room.lobby.late)).toHaveCount(2);
  await expect(
    therapist.page.getByRole('button', { name: /^Let everyone in|together/ }),
  ).toHaveCount(0);
  await letIn('Fern').click();
  await expect(leading.tiles).toHaveCount(2);
  await expect(pages[1]?.getByText(room.waiting.late) ?? letIn('Moss')).toBeVisible();
});
