import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './fixtures/axe.ts';
import { offerByButtonAlone, plugPasskeyDevice } from './fixtures/passkey-device.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { account, entry, fill, staff } from './fixtures/texts.ts';

const scene = useScene();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, timezoneId: 'UTC' };
const EMAIL = 'ash@linden.example';
const PASSWORD = 'three plain words';

test('[PK9] a passkey is the second step, signs in without a password, and is offered while typing', async () => {
  const { page } = await scene().person('therapist', PHONE);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const isIn = () => expect(page.getByRole('heading', { name: staff.first.title })).toBeVisible();
  await plugPasskeyDevice(page);
  await page.goto(readFileSync(join(scene().server.dataDir, 'set-up.txt'), 'utf8').trim());
  await field(entry.setUp.practice.name).fill('Linden Practice');
  await field(entry.setUp.practice.country).selectOption('CA');
  await field(entry.account.name).fill('Ash Example');
  await field(entry.account.email).fill(EMAIL);
  await field(entry.account.password).fill(PASSWORD);
  await press(entry.setUp.submit);
  await press(account.setUp.usePasskey);
  await field(account.passkey.name).fill('Work laptop');
  await expectAccessible(page, 'making a passkey');
  await press(account.passkey.submit);
  const codes = page.getByRole('list', { name: account.codes.list }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  await press(account.codes.done);
  await isIn();

  await offerByButtonAlone(page);
  await press(staff.signOut);
  await expect(page.getByRole('button', { name: staff.signIn.byPasskey })).toBeVisible();
  await expectAccessible(page, 'signing in, with a passkey');
  await press(staff.signIn.byPasskey);
  await isIn();
  await page.getByRole('link', { name: fill(staff.ownAccount, { name: 'Ash Example' }) }).click();
  await expect(page.getByText('Work laptop')).toBeVisible();
  await expect(page.getByText(account.page.passkeys.kept)).toBeVisible();
  await expectAccessible(page, 'one’s own passkeys');

  await press(staff.signOut);
  await expect(page.getByRole('button', { name: staff.signIn.byPasskey })).toBeVisible();
  await field(staff.signIn.email).fill(EMAIL);
  await field(staff.signIn.password).fill(PASSWORD);
  await press(staff.signIn.submit);
  await press(account.show.byPasskey);
  await expect(page.getByText('Work laptop')).toBeVisible();

  // As the device chooses by itself what the browser offers, being there is enough.
  await press(staff.signOut);
  await expect(page.getByRole('button', { name: staff.signIn.byPasskey })).toBeVisible();
  await page.goto('/');
  await isIn();
});
