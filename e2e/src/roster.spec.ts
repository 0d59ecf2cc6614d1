import { waitInLobby } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room, roster } from './fixtures/texts.ts';

const scene = useScene();

const PHONE = { viewport: { width: 390, height: 844 } };

test('[RL2] [RL3] [RL5] who is missing stands in the list of people, and how they are reached', async () => {
  const { server } = scene();
  const { therapist, third, fourth } = await gather(scene(), ['third', 'fourth'], {
    screens: { therapist: { viewport: { width: 1280, height: 720 } } },
  });
  const { page } = therapist;
  const leading = roomOn(page);
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const { headings } = roster;

  await expect(part(headings.expected).getByText('Hazel', { exact: true })).toBeVisible();
  await expect(part(headings.here).getByText(partOf('third'), { exact: true })).toBeVisible();
  await third.page.close();
  await expect(part(headings.lost).getByText(partOf('third'), { exact: true })).toBeVisible();
  await roomOn(fourth.page).leave.click();
  await roomOn(fourth.page).answer(room.leave.leave);
  await expect(part(headings.left).getByText(partOf('fourth'), { exact: true })).toBeVisible();

  // Who comes under another name is found by the one in the records.
  const guest = await scene().person('first');
  await waitInLobby(guest, server, { part: 'Fern', name: 'Dr. F.', media: false });
  await expect(part(headings.expected).getByText('Fern', { exact: true })).toHaveCount(0);
  await leading.press(room.lobby.admitNamed, { name: 'Dr. F.' });
  await expect(
    part(headings.here).getByText(fill(room.device.knownAs, { name: 'Fern' })),
  ).toBeVisible();

  await leading.press(roster.more, { name: 'Hazel' });
  const copy = page.getByRole('button', {
    name: fill(roster.contact.copyNamed, { name: 'Hazel' }),
  });
  await expect(copy).toBeVisible();
  await expectAccessible(page, 'the list of people');
  await takePicture(page, 'roster');
  await page.setViewportSize(PHONE.viewport);
  await leading.open('whoIsHere');
  await leading.press(roster.more, { name: 'Hazel' });
  await expect(copy).toBeVisible();
  // Nothing of it is sent to those who are led.
  await expect(guest.page.getByText('Hazel')).toHaveCount(0);
});
