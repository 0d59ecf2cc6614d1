import { waitInLobby } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { join, room } from './fixtures/texts.ts';

const scene = useScene();

test('behind the closed door people wait, and are let in one by one', async () => {
  const { therapist, first } = await gather(scene(), ['first', 'second']);
  const { page } = therapist;
  const leading = roomOn(page);
  await leading.press(room.lobby.lock);
  const late = await come(scene(), 'cofacilitator');
  // Facilitators have the key.
  await expect(roomOn(late.page).tiles).toHaveCount(4);
  await roomOn(first.page).leave.click();
  await roomOn(first.page).answer(room.leave.leave);
  await roomOn(first.page).press(room.gone.return);
  await expect(first.page.getByText(room.waiting.locked)).toBeVisible();
  // Who comes late is told before the devices are asked for.
  const third = await scene().person('third');
  await third.page.goto(linkOf(scene().server, partOf('third')));
  await expect(third.page.getByText(join.closed)).toBeVisible();
  await expectAccessible(third.page, 'the way in, the door closed');
  await waitInLobby(third, scene().server, { media: false });
  await expect(third.page.getByText(room.waiting.locked)).toBeVisible();
  await expect(
    page.getByRole('button', { name: room.lobby.admitNamed.replace('{name}', partOf('third')) }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Let everyone in/ })).toHaveCount(0);
  await leading.press(room.lobby.admitNamed, { name: partOf('first') });
  await expect(roomOn(first.page).tiles).toHaveCount(4);
  await leading.press(room.lobby.unlock);
  await expect(page.getByRole('button', { name: room.lobby.lock })).toBeVisible();
});
