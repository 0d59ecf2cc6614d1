import { care } from '../../client/src/messages/en/care.ts';
import { openGroupSession, signInAsStaff, waitInLobby } from './fixtures/arriving.ts';
import { expectAccessible, expectLegible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { expectInReach } from './fixtures/in-sight.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { careSheets, common, fill, room, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

let member: Person;
let therapist: Person;

/** What the person who called reads of their call. */
const own = ({ page }: Person) => page.getByRole('region', { name: care.label, exact: true });
const notices = ({ page }: Person) => page.getByRole('region', { name: staff.help.label });

test.beforeAll(async () => {
  member = await scene().person('first', PHONE);
  therapist = await scene().person('therapist', DESKTOP);
});

test('[CR15] without a connection one reads that the call waits, and whom to call', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await waitInLobby(member, scene().server, { media: false });
  const { page } = member;
  await page.context().setOffline(true);
  await expect(page.getByText(room.reconnectingWords)).toBeVisible({ timeout: 40_000 });
  await roomOn(page).press(care.buttonName);
  await expect(own(member)).toContainText(care.call.unsent);
  await expect(own(member).getByRole('link', { name: /Demo emergency/u })).toBeVisible();
  await roomOn(page).press(care.withdraw);
  await expect(own(member)).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(page.getByText(room.reconnectingWords)).toHaveCount(0, { timeout: 30_000 });
  await expect(own(member)).toHaveCount(0);
});

test('[CR11] alone in the lobby one reads that their therapist is not connected', async () => {
  await roomOn(member.page).press(care.buttonName);
  await expect(own(member)).toContainText(care.call.nobody);
  await expectAccessible(member.page, 'a call for help that has reached nobody');
  await takePicture(member.page, 'help-alone');
});

test('[HD1] [CR14] it stands on the therapist’s page of today, and the person reads that staff were told', async () => {
  await signInAsStaff(therapist, scene().server);
  await expect(notices(therapist)).toContainText(partOf('first'));
  await expect(own(member)).toContainText(care.call.staffTold);
  await expectAccessible(therapist.page, 'a call for help on the page of today');
  await expectLegible(therapist.page, 'a call for help on the page of today');
  await takePicture(therapist.page, 'help-today');
});

test('[HD6] on a page of staff it stands above a dialog too, and in the title of every page', async () => {
  const { page } = therapist;
  const title = new RegExp(`^${staff.help.inTitle} · `, 'u');
  await expect(page).toHaveTitle(title);
  await page
    .getByRole('button', { name: fill(careSheets.audit.openNamed, { title: 'Demo group' }) })
    .click();
  const dialog = page.getByRole('dialog');
  await expectInReach(dialog.getByRole('button', { name: common.close }));
  await expectInReach(notices(therapist).getByRole('button'));
  await expectAccessible(page, 'a call for help above a dialog of staff');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: staff.pages.courses, exact: true }).click();
  await expect(page).toHaveURL(/\/courses$/u);
  await expectInReach(notices(therapist).getByRole('button'));
  await expect(page).toHaveTitle(title);
  await page.getByRole('link', { name: staff.pages.today, exact: true }).click();
});

test('[CR11] in the room it is shown, and that is what the person reads', async () => {
  await openGroupSession(therapist, { media: false });
  await expect(own(member)).toContainText(care.call.shown);
  await expect(notices(therapist)).toHaveCount(0);
});

test('[CR12] ending names who has an open call, and the call stays until it is closed', async () => {
  const { page } = therapist;
  await roomOn(page).press(room.bar.leave);
  await page.getByRole('button', { name: room.leave.end, exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText(
    `${partOf('first')} has an open call for help.`,
  );
  await takePicture(page, 'help-ending');
  await page.getByRole('button', { name: room.leave.endConfirm, exact: true }).click();
  const open = page.getByRole('region', { name: care.over.title });
  await expect(open).toContainText(partOf('first'));
  await expect(own(member)).toContainText(care.call.open);
  for (const person of [therapist, member]) {
    await expectAccessible(person.page, 'a call for help after the end');
  }
  await page
    .getByRole('button', { name: fill(care.duty.seeNamed, { name: partOf('first') }) })
    .click();
  await page
    .getByRole('button', { name: fill(care.duty.settleNamed, { name: partOf('first') }) })
    .click();
  await expect(open).toHaveCount(0);
  await expect(own(member)).toHaveCount(0);
});
