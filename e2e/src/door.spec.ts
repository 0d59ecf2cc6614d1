import type { Page } from '@playwright/test';
import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { arriveByLink } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf, partOf, signIn } from './fixtures/demo.ts';
import { gather, moveToNewDevice } from './fixtures/gathering.ts';
import { ENDED_WHILE_SENDING, REFUSED, SERVER_AWAY } from './fixtures/guard.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { errors, fill, room } from './fixtures/texts.ts';

const scene = useScene();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** What the audit trail tells of devices, oldest first. */
async function devicesInTrail(): Promise<[action: string, about: string | undefined][]> {
  const { server } = scene();
  const headers = { cookie: await signIn(server, partOf('therapist')) };
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(server.url + path, { headers })).json();
  const { sessions } = (await ask('/api/sessions')) as SessionList;
  const session = sessions.find(({ title }) => title === 'Demo group')?.id ?? '';
  const { entries } = (await ask(`/api/sessions/${session}/audit`)) as AuditTrail;
  return entries
    .filter(({ action }) => action.startsWith('new-device'))
    .map(({ action, about }) => [action, about]);
}

test('[DV2] [DV3] [DV6] [DV7] somebody else’s device waits, is let in by mistake, and is put out by one press', async ({
  guard,
}) => {
  const { server } = scene();
  const part = partOf('first');
  const { therapist, first } = await gather(scene(), ['first'], {
    screens: { therapist: DESKTOP, first: PHONE },
  });
  const leading = roomOn(therapist.page);
  await leading.press(room.lobby.lock);

  // A reload of the device that is inside is noticed by nobody, the closed door or not.
  await first.page.reload();
  await expect(roomOn(first.page).tiles).toHaveCount(2);

  const other = await scene().person('first', PHONE);
  await arriveByLink(other, server, { part, name: 'Dr. Somebody', media: false });
  await expect(heading(other.page, room.device.title)).toBeVisible();
  await expect(roomOn(other.page).tiles).toHaveCount(0);
  await expectAccessible(other.page, 'a new device at the door');

  // The facilitator is told whose link it is, and what was typed; who is inside notices nothing.
  const lobby = therapist.page.getByRole('region', { name: room.lobby.title });
  await expect(lobby.getByText(fill(room.device.typed, { typed: 'Dr. Somebody' }))).toBeVisible();
  await expect(lobby.getByText(room.device.otherHere)).toBeVisible();
  await expect(roomOn(first.page).tiles).toHaveCount(2);
  await expectAccessible(therapist.page, 'a new device before the facilitator');

  guard.expect(ENDED_WHILE_SENDING);
  await leading.open('whoIsHere');
  await leading.press(room.device.admitNamed, { name: part });
  await expect(roomOn(other.page).tiles).toHaveCount(2);
  await expect(heading(first.page, room.device.asked.title)).toBeVisible();
  await expect(roomOn(first.page).tiles).toHaveCount(0);
  await expectAccessible(first.page, 'was this you');
  // It is asked still when it comes again.
  await first.page.reload();
  await expect(heading(first.page, room.device.asked.title)).toBeVisible();

  // Whoever is put out may be just about to send something.
  guard.expect(REFUSED, SERVER_AWAY);
  await roomOn(first.page).press(room.device.asked.no);
  await expect(heading(first.page, room.device.disowned.title)).toBeVisible();
  await expect(heading(other.page, errors['link-revoked'].title)).toBeVisible();
  await expect(lobby.getByText(fill(room.device.disownedBy, { name: part }))).toBeVisible();

  const late = await scene().person('first', DESKTOP);
  await late.page.goto(linkOf(server, part));
  await expect(late.page.getByText(errors['link-revoked'].title)).toBeVisible();
  await expect.poll(devicesInTrail).toEqual([
    ['new-device-knocked', part],
    ['new-device-admitted', part],
    ['new-device-disowned', part],
  ]);
  await leading.press(room.lobby.unlock);
});

test('[DV5] [DV7] a device is not let in, and another is the person’s own', async ({ guard }) => {
  // The page may be sending just when the server ends its connection.
  guard.expect(SERVER_AWAY);
  const { server } = scene();
  const part = partOf('second');
  const before = (await devicesInTrail()).length;
  const { therapist, second } = await gather(scene(), ['second'], {
    screens: { therapist: DESKTOP, second: DESKTOP },
  });
  const leading = roomOn(therapist.page);

  const stranger = await scene().person('second', PHONE);
  await arriveByLink(stranger, server, { part, media: false });
  await leading.press(room.device.declineNamed, { name: part });
  await leading.answer(room.lobby.declineConfirm);
  await expect(heading(stranger.page, room.gone.declined.title)).toBeVisible();
  await expect(roomOn(second.page).tiles).toHaveCount(2);

  const own = await moveToNewDevice(scene(), 'second', { leader: therapist, ...PHONE });
  await expect(roomOn(own.page).tiles).toHaveCount(2);
  await expect(heading(second.page, room.device.asked.title)).toBeVisible();
  await roomOn(second.page).press(room.device.asked.yes);
  await expect(heading(second.page, room.device.elsewhere.title)).toBeVisible();
  await expect(roomOn(own.page).tiles).toHaveCount(2);

  // The first device asks for the seat back as any other would.
  await roomOn(second.page).press(room.device.elsewhere.askHere);
  await expect(heading(second.page, room.device.title)).toBeVisible();
  await leading.press(room.device.admitNamed, { name: part });
  await expect(roomOn(second.page).tiles).toHaveCount(2);
  await expect(heading(own.page, room.device.asked.title)).toBeVisible();
  await expect
    .poll(async () => (await devicesInTrail()).slice(before).map(([action]) => action))
    .toEqual([
      'new-device-knocked',
      'new-device-declined',
      'new-device-knocked',
      'new-device-admitted',
      'new-device-knocked',
      'new-device-admitted',
    ]);
});
