import { arriveByLink, openGroupSession, signInAsStaff, waitInLobby } from './fixtures/arriving.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

test('who comes to the door, a new device, and what was being written', async () => {
  const FERN = { part: 'Fern', media: false } as const;
  const therapist = await scene().person('therapist', DESKTOP);
  const phone = await scene().person('first', PHONE);
  const leading = roomOn(therapist.page);
  await signInAsStaff(therapist, scene().server);
  await openGroupSession(therapist, { media: false });
  await leading.open('whoIsHere');
  await waitInLobby(phone, scene().server, { ...FERN, name: 'Dr. F.' });
  await expect(
    therapist.page.getByText(fill(room.device.knownAs, { name: 'Fern' })).first(),
  ).toBeVisible();
  await takePicture(therapist.page, 'name-at-the-door');
  await leading.press(room.lobby.admitNamed, { name: 'Dr. F.' });
  await expect(roomOn(phone.page).microphone).toBeVisible();

  await leading.open('ask');
  await therapist.page.getByLabel(room.polls.which).selectOption('word');
  await leading.press(room.polls.ask);
  await phone.page.getByLabel(room.polls.word).fill('Worn out, but');
  await leading.press(room.polls.closeOnly);
  await expect(phone.page.getByText(room.kept.gone.poll)).toBeVisible();
  await takePicture(phone.page, 'kept-words-phone');
  await roomOn(phone.page).press(room.kept.letGo);
  await leading.press(room.polls.putAway);

  const other = await scene().person('second', PHONE);
  await arriveByLink(other, scene().server, { ...FERN, name: 'Dr. F.' });
  await expect(other.page.getByRole('heading', { name: room.device.title })).toBeVisible();
  await takePicture(other.page, 'new-device-phone');
  await leading.open('whoIsHere');
  await takePicture(therapist.page, 'new-device');
  await therapist.page
    .getByRole('button', {
      name: new RegExp(`^${fill(room.device.admitNamed, { name: '' })}`, 'u'),
    })
    .first()
    .click();
  await expect(phone.page.getByRole('heading', { name: room.device.asked.title })).toBeVisible();
  await expect(phone.page.getByText(room.reconnecting)).toHaveCount(0);
  await takePicture(phone.page, 'was-this-you-phone');
  await roomOn(other.page).leave.click();
  await roomOn(other.page).answer(room.leave.leave);
  for (const { page } of [other, phone, therapist]) await page.close();
});
