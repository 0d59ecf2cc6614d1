import type { ClientDetail, ClientList } from '@rapport/shared/contract/client.ts';
import { codeFrom } from '../../server/src/testing/code-in-mail.ts';
import { openGroupSession, passDeviceCheck, signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf, signIn } from './fixtures/demo.ts';
import { REFUSED } from './fixtures/guard.ts';
import { Mailbox } from './fixtures/mailbox.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { careSheets, fill, join, ownCode, room } from './fixtures/texts.ts';

let mailbox: Mailbox;
const scene = useScene(async () => {
  mailbox = await Mailbox.open();
  return { database: 'postgres', smtp: mailbox.url };
});
test.afterAll(() => mailbox[Symbol.asyncDispose]());

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** The record of the client by this name says that their mail goes there. */
async function giveAddress(name: string, email: string): Promise<void> {
  const { server } = scene();
  const cookie = await signIn(server, 'Dr. Robin Demo');
  const ask = (path: string, body?: object) =>
    fetch(server.url + path, {
      method: body ? 'PUT' : 'GET',
      headers: { cookie, origin: server.url, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const { clients } = (await (await ask('/api/clients')).json()) as ClientList;
  const path = `/api/clients/${clients.find((one) => one.name === name)?.id ?? ''}`;
  const { revision, record } = (await (await ask(path)).json()) as ClientDetail;
  const kept = await ask(path, { revision, record: { ...record, email } });
  expect(kept.status).toBe(200);
}

test('[ND7] [ND9] a client on a new phone enters the code from their mail, and is let in', async ({
  guard,
}) => {
  const { server } = scene();
  await giveAddress('Fern', 'fern@client.example');
  const therapist = await scene().person('therapist', DESKTOP);
  const { page } = therapist;
  await signInAsStaff(therapist, server);
  await page.goto('/crisis-numbers');
  const asked = page.getByRole('radio', { name: careSheets.device.options.on.label });
  // It is checked once the choice is on its way, which is a moment after the press.
  await asked.click();
  await expect(asked).toBeChecked();
  await expectAccessible(page, 'whether a code is asked for');
  await page.goto('/');
  await openGroupSession(therapist, { media: false });
  await roomOn(page).open('whoIsHere');

  const phone = (await scene().person('first', PHONE)).page;
  await phone.goto(linkOf(server, 'Fern'));
  await expect(phone.getByRole('heading', { name: ownCode.title })).toBeVisible();
  await expectAccessible(phone, 'the code for a new device');
  await phone.getByRole('button', { name: ownCode.send, exact: true }).click();
  const [letter] = await mailbox.take(1);
  expect(letter?.to).toEqual(['fern@client.example']);
  const code = codeFrom(letter);

  const field = phone.getByLabel(ownCode.field, { exact: true });
  await expect(field).toBeFocused();
  guard.expect(REFUSED);
  await field.fill(code.replace(/\d$/u, (last) => String((Number(last) + 1) % 10)));
  await phone.keyboard.press('Enter');
  await expect(phone.getByText(ownCode.wrong.title)).toBeVisible();
  await expectAccessible(phone, 'a wrong code');
  await field.fill(code);
  await phone.keyboard.press('Enter');
  await expect(phone.getByLabel(join.name.name)).toHaveValue('Fern');
  await phone.getByRole('button', { name: join.name.next }).click();
  await passDeviceCheck(phone, false);
  await expect(phone.getByRole('heading', { name: room.waiting.title })).toBeVisible();

  const whoIsHere = page.getByRole('region', { name: room.lobby.title });
  await expect(whoIsHere.getByText(room.device.history.first)).toBeVisible();
  await expect(whoIsHere.getByText(room.device.history.code.entered)).toBeVisible();
  await expectAccessible(page, 'a new device at the door');
  await whoIsHere
    .getByRole('button', { name: fill(room.lobby.admitNamed, { name: 'Fern' }) })
    .click();
  await expect(phone.getByRole('list', { name: room.stage.label })).toBeVisible();
});
