// @vitest-environment jsdom
import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { account } from '../../../messages/en/account.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { AccountPage } from './AccountPage.tsx';

const ME = { name: 'Ash', email: 'ash@linden.example', roles: [], secondFactor: 'done' } as const;
const SINCE = '2026-06-16T17:00:00.000Z';
const WRONG = { status: 401, body: { error: { code: 'wrong-credentials' } } };

let root: Root;
let own: OwnAccount;
let asked: [path: string, body: unknown][];
let answers: Record<string, { status: number; body?: unknown }>;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  asked = [];
  own = { app: { since: SINCE }, passkeys: [], recoveryCodes: 1, required: true, mail: true };
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (path: string, init?: { body?: string }) => {
    if (path === '/api/account') return Promise.resolve(Response.json(own));
    asked.push([path, JSON.parse(init?.body ?? '{}')]);
    const { status, body } = answers[path] ?? { status: 404 };
    return Promise.resolve(
      status === 204 ? new Response(null, { status }) : Response.json(body, { status }),
    );
  });
  root = createRoot(document.querySelector('#root') ?? document.body);
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const draw = () =>
  act(() =>
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, staff, account }}>
        <QueryClientProvider client={new QueryClient()}>
          <AccountPage me={{ ...ME, roles: [] }} />
        </QueryClientProvider>
      </IntlProvider>,
    ),
  );
/** Lets React draw by itself until this is there. */
async function there<T>(find: () => T | null | undefined): Promise<T> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  try {
    const look = () => {
      const found = find();
      if (!found) throw new Error(`not there: ${document.body.textContent}`);
      return found;
    };
    return await vi.waitFor(look, { timeout: 20_000, interval: 20 });
  } finally {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  }
}
const says = (text: string) => there(() => document.body.textContent.includes(text) || null);
const press = async (name: string) => {
  const find = () => [...document.querySelectorAll('button')];
  const button = await there(() => find().find((one) => one.textContent === name));
  act(() => button.click());
};
const type = async (name: string, text: string) => {
  const input = await there(() => document.querySelector<HTMLInputElement>(`[name=${name}]`));
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

it('[AC1] says how many recovery codes are left, and makes new ones for the password', async () => {
  draw();
  await says('since June 16, 2026.');
  await says('1 recovery code is left.');
  await press(account.page.step.renew);
  await says(account.page.step.renewWords);
  await press(account.page.password.goOn);
  await says(account.page.password.nowMissing);
  await type('password', 'a wrong password');
  answers = { '/api/account/recovery-codes': WRONG };
  await press(account.page.password.goOn);
  await says(account.page.password.wrong);
  answers = {
    '/api/account/recovery-codes': { status: 200, body: { codes: ['k7m2p-x9q4d'] } },
  };
  await type('password', 'the right password');
  await press(account.page.password.goOn);
  await says('k7m2p-x9q4d');
  expect(asked.at(-1)).toEqual(['/api/account/recovery-codes', { password: 'the right password' }]);
  own = { ...own, recoveryCodes: 10 };
  await press(account.codes.done);
  await says('10 recovery codes are left.');
});

it('[AC1] sets a second step up where there is none, with the password', async () => {
  own = { passkeys: [], recoveryCodes: 0, required: false, mail: true };
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  answers = {
    '/api/account/authenticator/offer': {
      status: 200,
      body: { secret, uri: `otpauth://totp/Linden?secret=${secret}` },
    },
  };
  draw();
  await says(account.page.step.none);
  await press(account.page.step.setUp);
  await type('password', 'the right password');
  await press(account.page.password.goOn);
  await says(account.setUp.scan.title);
  await says(account.page.step.first);
});

it('[AC2] changes the password once both are there, and signs out elsewhere', async () => {
  answers = {
    '/api/account/password': { status: 204 },
    '/api/account/sign-out-elsewhere': { status: 204 },
  };
  draw();
  await press(account.page.password.open);
  await press(account.page.password.save);
  await says(account.page.password.nowMissing);
  await type('password', 'the right password');
  await type('new-password', 'too short');
  await press(account.page.password.save);
  await says('Please use at least 12 characters.');
  expect(asked).toEqual([]);
  await type('new-password', 'another long password');
  await press(account.page.password.save);
  await there(() => document.querySelector('[name=new-password]') === null || null);
  await press(account.page.elsewhere.button);
  await there(() => asked.length === 2 || null);
  expect(asked).toEqual([
    [
      '/api/account/password',
      { password: 'the right password', newPassword: 'another long password' },
    ],
    ['/api/account/sign-out-elsewhere', {}],
  ]);
});

const PASSKEY = { id: 'one', name: 'Work laptop', since: SINCE };

it('[AC3] takes the app off where a passkey remains, and offers it nowhere else', async () => {
  draw();
  await says('since June 16, 2026.');
  expect(document.body.textContent).not.toContain(account.page.step.takeOff);
  act(() => root.unmount());
  root = createRoot(document.querySelector('#root') ?? document.body);
  own = { ...own, passkeys: [PASSKEY] };
  answers = { '/api/account/authenticator/remove': { status: 204 } };
  draw();
  await press(account.page.step.takeOff);
  await says(account.page.step.takeOffWords);
  await type('password', 'the right password');
  own = { passkeys: [PASSKEY], recoveryCodes: 1, required: true, mail: true };
  await press(account.page.password.goOn);
  await says(account.page.step.passkeyOnly);
  expect(asked).toEqual([
    ['/api/account/authenticator/remove', { password: 'the right password' }],
  ]);
});

it('[PK9] shows passkeys, renames and removes them, and says why the last one stays', async () => {
  const second = { ...PASSKEY, id: 'two', name: 'Key', lastUsed: '2026-07-01T10:00:00.000Z' };
  own = { passkeys: [PASSKEY, second], recoveryCodes: 10, required: true, mail: true };
  answers = {
    '/api/account/passkeys/one': { status: 204 },
    '/api/account/passkeys/two/remove': { status: 204 },
  };
  draw();
  await says('Added on June 16, 2026Not used yet');
  await says('Last used on July 1, 2026');
  // A browser that knows of no passkeys makes none.
  expect(document.body.textContent).not.toContain(account.page.passkeys.add);
  const row = (name: string) =>
    there(() => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`));
  const rename = await row('Rename “Work laptop”');
  act(() => rename.click());
  await type('passkey-name', ' ');
  await press(account.page.passkeys.save);
  await says(account.passkey.nameMissing);
  await type('passkey-name', 'Old laptop');
  own = { ...own, passkeys: [{ ...PASSKEY, name: 'Old laptop' }, second] };
  await press(account.page.passkeys.save);
  await says('Old laptop');
  const remove = await row('Remove “Key”');
  act(() => remove.click());
  await says('“Key” no longer signs you in');
  await type('password', 'the right password');
  own = { ...own, passkeys: [{ ...PASSKEY, name: 'Old laptop' }] };
  await press(account.page.password.goOn);
  await says(account.page.passkeys.kept);
  expect(document.querySelector('button[aria-label^=Remove]')).toBeNull();
  expect(asked).toEqual([
    ['/api/account/passkeys/one', { name: 'Old laptop' }],
    ['/api/account/passkeys/two/remove', { password: 'the right password' }],
  ]);
});

it('[PK9] where the browser knows of no passkeys, and there are none, nothing is said of them', async () => {
  draw();
  await says(account.page.elsewhere.title);
  expect(document.body.textContent).not.toMatch(/passkey/iu);
});

it('[AC4] asks for another address with the password, and says where the link goes', async () => {
  answers = { '/api/account/address': { status: 204 } };
  draw();
  await press(account.page.address.open);
  await type('new-email', 'no address');
  await press(account.page.address.send);
  await says(account.page.address.missing);
  await type('new-email', 'ash@alder.example');
  await press(account.page.address.send);
  await type('password', 'the right password');
  await press(account.page.password.goOn);
  await says('Please look for a letter at ash@alder.example.');
  const proof = { password: 'the right password' };
  expect(asked).toEqual([['/api/account/address', { email: 'ash@alder.example', proof }]]);
});

it('[AC6] where no mail is set, says who changes the address', async () => {
  own = { ...own, mail: false };
  draw();
  await says(account.page.address.noMail);
  expect(document.body.textContent).not.toContain(account.page.address.open);
});
