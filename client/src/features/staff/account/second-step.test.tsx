// @vitest-environment jsdom
import type { FactorStanding, FactorWays } from '@rapport/shared/contract/second-factor.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { account } from '../../../messages/en/account.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { SignedIn } from '../SignedIn.tsx';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const CODES = ['k7m2p-x9q4d', 'abcde-fghij'];

let root: Root;
let standing: FactorStanding;
let ways: FactorWays;
/** What was asked for, but who is signed in. */
let asked: [path: string, body: unknown][];
let answers: Record<string, { status: number; body?: unknown }>;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  asked = [];
  ways = { app: true, passkey: false };
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (path: string, init?: { body?: string; method?: string }) => {
    if (path === '/api/me') {
      const me = { name: 'Ash', email: 'ash@linden.example', roles: [], secondFactor: standing };
      return Promise.resolve(Response.json(me));
    }
    if (path === '/api/account/second-factor' && init?.method === 'GET') {
      return Promise.resolve(Response.json(ways));
    }
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
          <SignedIn toSession={false}>{(me) => <p>Welcome, {me.name}</p>}</SignedIn>
        </QueryClientProvider>
      </IntlProvider>,
    ),
  );
/** Lets React draw by itself until this is there. The pages are loaded when needed. */
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

it('[FA7] asks for the code before it shows anything, and says what is wrong with one', async () => {
  standing = 'to-show';
  answers = {
    '/api/account/second-factor': { status: 403, body: { error: { code: 'wrong-code' } } },
  };
  draw();
  await says(account.show.words);
  await press(account.show.submit);
  await says(account.show.codeMissing);
  expect(asked).toEqual([]);
  await type('code', '123 456');
  await press(account.show.submit);
  await says(start.errors['wrong-code'].title);
  expect(asked).toEqual([['/api/account/second-factor', { code: '123 456' }]]);
  expect(document.body.textContent).not.toContain('Welcome');

  answers = { '/api/account/second-factor': { status: 204 } };
  standing = 'done';
  await press(account.show.submit);
  await says('Welcome, Ash');
});

it('[FA7] takes a recovery code where the app is not there', async () => {
  standing = 'to-show';
  answers = { '/api/account/second-factor': { status: 204 } };
  draw();
  await press(account.show.useRecovery);
  await press(account.show.submit);
  await says(account.show.recoveryMissing);
  await type('recovery-code', CODES[0] ?? '');
  standing = 'done';
  await press(account.show.submit);
  await says('Welcome, Ash');
  expect(asked).toEqual([['/api/account/second-factor', { code: CODES[0] }]]);
});

/** A browser that has one passkey, and answers with it once it is told to. */
function withPasskeys(answer: () => Promise<unknown>) {
  const bytes = (text: string) => new TextEncoder().encode(text).buffer;
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  vi.stubGlobal('navigator', {
    credentials: {
      get: async () => {
        await answer();
        return {
          id: 'aWQ',
          rawId: bytes('id'),
          type: 'public-key',
          response: {
            authenticatorData: bytes('data'),
            clientDataJSON: bytes('client'),
            signature: bytes('signature'),
            userHandle: bytes('whose'),
          },
          getClientExtensionResults: () => ({}),
        };
      },
    },
  });
}

it('[PK9] completes the sign-in with a passkey, and says so where none was used', async () => {
  standing = 'to-show';
  ways = { app: false, passkey: true };
  const refusal = Object.assign(new Error('stopped'), { name: 'NotAllowedError' });
  withPasskeys(() => Promise.reject(refusal));
  answers = {
    '/api/account/passkey-proof/offer': {
      status: 200,
      body: { challenge: 'Y2hhbGxlbmdl', rpId: 'localhost' },
    },
    '/api/account/passkey-proof': { status: 204 },
  };
  draw();
  await says(account.show.wordsPasskey);
  expect(document.querySelector('[name=code]')).toBeNull();
  await press(account.show.byPasskey);
  await says(start.errors['passkey-unused'].title);
  withPasskeys(() => Promise.resolve());
  standing = 'done';
  await press(account.show.byPasskey);
  await says('Welcome, Ash');
  expect(asked.at(-1)).toEqual([
    '/api/account/passkey-proof',
    {
      answer: {
        id: 'aWQ',
        rawId: 'aWQ',
        type: 'public-key',
        response: {
          authenticatorData: 'ZGF0YQ',
          clientDataJSON: 'Y2xpZW50',
          signature: 'c2lnbmF0dXJl',
          userHandle: 'd2hvc2U',
        },
      },
    },
  ]);
});

it('[PK9] where the browser knows of no passkeys it asks for a recovery code', async () => {
  standing = 'to-show';
  ways = { app: false, passkey: true };
  draw();
  await says(account.show.wordsNone);
  expect(document.querySelector('[name=recovery-code]')).not.toBeNull();
  expect(document.body.textContent).not.toContain(account.show.byPasskey);
});

it('[FA7] sets it up, and shows the recovery codes until they are kept', async () => {
  standing = 'to-set-up';
  answers = {
    '/api/account/authenticator/offer': {
      status: 200,
      body: { secret: SECRET, uri: `otpauth://totp/Linden?secret=${SECRET}` },
    },
    '/api/account/authenticator': { status: 200, body: { codes: CODES } },
  };
  draw();
  await says(account.setUp.scan.title);
  expect(document.querySelector('svg[role=img]')).not.toBeNull();
  await says('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  await type('code', '287082');
  standing = 'done';
  await press(account.setUp.submit);
  for (const code of CODES) await says(code);
  // Asked for once: a second key would be another than the one that was scanned.
  expect(asked.map(([path]) => path)).toEqual([
    '/api/account/authenticator/offer',
    '/api/account/authenticator',
  ]);
  expect(document.body.textContent).not.toContain('Welcome');
  await press(account.codes.done);
  await says('Welcome, Ash');
});
