import { STAFF_ADDRESSES } from '../../client/src/app/staff-addresses.ts';
import { arriveByLink } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { REFUSED } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { common, fill, join, room, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

const heading = ({ page }: Person, name: string) =>
  page.getByRole('heading', { name, exact: true });

/** Leaves, and reads so. */
async function leave(person: Person): Promise<void> {
  await roomOn(person.page).leave.click();
  await roomOn(person.page).answer(room.leave.leave);
  await expect(heading(person, room.gone.left.title)).toBeVisible();
  // The room stood in the tab's history twice; a reload just while it steps down would be aborted.
  const isHeld = () => 'held' in ((history.state as object | null) ?? {});
  await expect.poll(() => person.page.evaluate(isHeld)).toBe(false);
}

test('[JL9] who left comes back by one press, and by “Join” without being asked again', async () => {
  const { server } = scene();
  const { therapist, first } = await gather(scene(), ['first'], {
    screens: { therapist: DESKTOP, first: PHONE },
  });
  await leave(first);
  await expectAccessible(first.page, 'after leaving');
  // The link again, in the same tab: neither name nor devices are asked for.
  await first.page.goto(linkOf(server, partOf('first')));
  await roomOn(first.page).press(room.gone.return);
  await expect(heading(first, room.waiting.title)).toBeVisible();
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('first') });
  await leave(first);

  // As in another tab: what was asked there is asked once.
  await first.page.evaluate(() => sessionStorage.clear());
  await arriveByLink(first, server, { media: false });
  await expect(heading(first, room.waiting.title)).toBeVisible();

  await leave(therapist);
  await therapist.page.reload();
  await roomOn(therapist.page).press(room.gone.return);
  await expect(roomOn(therapist.page).tiles).toHaveCount(1);
});

test('[EN1] when the last facilitator leaves, the group reads and hears what is so now', async () => {
  const [therapist, first] = [scene().present('therapist'), scene().present('first')];
  await roomOn(therapist.page).open('whoIsHere');
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('first') });
  await expect(roomOn(first.page).tiles).toHaveCount(2);
  await leave(therapist);
  const shown = first.page.locator('p', { hasText: room.unled.group.title });
  await expect(shown).toContainText(room.unled.group.words);
  await said(first, room.unled.group.words);
  await expectAccessible(first.page, 'no facilitator is there');
  await takePicture(first.page, 'ending-unled-phone');

  await roomOn(therapist.page).press(room.gone.return);
  await expect(shown).toHaveCount(0);
  await said(first, room.unled.group.back);
});

test('[EN2] a session is ended for everyone', async () => {
  const { page } = scene().present('therapist');
  await roomOn(page).leave.click();
  await page.getByRole('button', { name: room.leave.end, exact: true }).click();
  await roomOn(page).answer(room.leave.endConfirm);
  await expect(page.getByRole('heading', { name: room.gone.ended.title })).toBeVisible();
});

test('[EN2] the end of a session leads on, for its facilitators and for its people', async () => {
  const { page } = scene().present('therapist');
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(part(staff.after.here)).toContainText(partOf('first'));
  const absent = fill(staff.after.absent, { name: partOf('second') });
  await expect(part(staff.after.open).getByRole('link', { name: absent })).toBeVisible();
  await expect(
    part(staff.after.next).getByRole('link', { name: staff.after.course }),
  ).toBeVisible();
  await expectAccessible(page, 'the end, for a facilitator');
  await takePicture(page, 'ending-facilitator');
  await page.getByRole('button', { name: staff.session.back }).click();
  await expect(page.getByRole('heading', { name: staff.today, exact: true })).toBeVisible();

  const first = scene().present('first');
  await expect(heading(first, room.gone.ended.title)).toBeVisible();
  await takePicture(first.page, 'ending-member-phone');
  await roomOn(first.page).press(join.home.own);
  await expect(heading(first, join.home.title)).toBeVisible();
  await expectAccessible(first.page, 'one’s own page after the end');
});

test('[EN3] the product’s name leads home from each address that staff may come to', async ({
  guard,
}) => {
  // Nothing that is named in an address is there.
  guard.expect(REFUSED);
  const { page } = scene().present('therapist');
  const addresses = [
    ...STAFF_ADDRESSES.map(([path]) => path.replaceAll(/:\w+/gu, 'nobody')).filter(
      (path) => path !== '/',
    ),
    '/nothing-here',
    '/set-up',
    '/invitation',
    '/new-password',
    '/new-address',
    '/reminders',
  ];
  for (const address of addresses) {
    await page.goto(address);
    await page.getByRole('link', { name: common.product, exact: true }).click();
    await expect(
      page.getByRole('heading', { name: staff.today, exact: true }),
      `from ${address}`,
    ).toBeVisible();
  }
});

test('[JL9] who comes when it has ended is told before anything is asked', async () => {
  const late = await scene().person('second', PHONE);
  await late.page.goto(linkOf(scene().server, partOf('second')));
  await expect(heading(late, join.home.held)).toBeVisible();
  await expect(late.page.getByLabel(join.name.name)).toHaveCount(0);
  await expectAccessible(late.page, 'too late');
  await takePicture(late.page, 'ending-late-phone');
});
