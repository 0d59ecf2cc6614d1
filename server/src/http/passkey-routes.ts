import type { Request, Response } from 'express';
import type { AskingBrowser } from '../auth/asking-browser.ts';
import type { KnownDevices } from '../auth/known-devices.ts';
import type { SignedIn, StaffAccounts } from '../auth/staff-accounts.ts';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { Passkeys } from '../practice/second-factor/passkeys.ts';
import {
  requireOwnProof,
  requireProofIfComplete,
  tellingRefusals,
  type OwnProofContext,
} from './own-proof.ts';
import type { Routes } from './serve-endpoints.ts';

/** What the routes of passkeys need. */
export interface PasskeyRoutesContext extends OwnProofContext {
  readonly passkeys: Passkeys;
  readonly accounts: OwnProofContext['accounts'] & Pick<StaffAccounts, 'begin' | 'isClosed'>;
  readonly browsers: AskingBrowser;
  readonly devices: KnownDevices;
  readonly security: OwnProofContext['security'] & Pick<SecurityLog, 'signedIn'>;
}

/** Signing in with a passkey, with a password before it or without, and one's own passkeys. */
export function passkeyRoutes(
  context: PasskeyRoutesContext,
): Routes<
  | 'offerPasskeySignIn'
  | 'signInByPasskey'
  | 'offerPasskeyProof'
  | 'showPasskey'
  | 'offerPasskey'
  | 'addPasskey'
  | 'renamePasskey'
  | 'removePasskey'
> {
  const { passkeys, devices } = context;
  /** The sign-in is complete: from now on the device's guesses are counted apart. */
  const remember = (asked: { caller: SignedIn; req: Request; res: Response }) =>
    rememberDevice(devices, asked.caller.email, asked);
  return {
    offerPasskeySignIn: ({ req, res }) => {
      const { browser, cookie } = context.browsers.remember(req.headers.cookie);
      res.append('Set-Cookie', cookie);
      return passkeys.askBrowser(browser);
    },
    signInByPasskey: async ({ body, req, res }) => {
      await tellingRefusals(context, { req }, async () => {
        const browser = context.browsers.find(req.headers.cookie);
        if (browser === undefined) throw new AppError('passkey-refused');
        const used = await passkeys.whoAnswered(browser, body.answer);
        await signIn(context, used, { req, res });
      });
    },
    offerPasskeyProof: ({ caller }) => passkeys.ask(caller),
    showPasskey: async ({ body, ...asked }) => {
      await tellingRefusals(context, asked, () => passkeys.show(asked.caller, body.answer));
      remember(asked);
    },
    offerPasskey: async ({ body, ...asked }) => {
      await requireProofIfComplete(context, asked, body);
      return passkeys.offer(asked.caller);
    },
    addPasskey: async ({ body, ...asked }) => {
      const codes = await tellingRefusals(context, asked, () => passkeys.add(asked.caller, body));
      remember(asked);
      return codes;
    },
    renamePasskey: ({ caller, params, body }) =>
      passkeys.rename(caller.account, params.passkey, body.name),
    removePasskey: async ({ body, params, ...asked }) => {
      await requireOwnProof(context, asked, body);
      await passkeys.remove(asked.caller, params.passkey);
    },
  };
}

/** Both steps at once: a passkey is had, and its device has recognised its owner. */
async function signIn(
  { accounts, passkeys, devices, security, callerOf }: PasskeyRoutesContext,
  used: { account: string; passkey: string },
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  const { account } = used;
  if (await accounts.isClosed(account)) throw new AppError('account-closed');
  const { signIn: made, email, cookies } = await accounts.begin(account);
  await passkeys.complete(made, used);
  security.signedIn({ address: callerOf(req), account });
  for (const cookie of cookies) res.append('Set-Cookie', cookie);
  rememberDevice(devices, email, { req, res });
}

function rememberDevice(
  devices: KnownDevices,
  email: string,
  { req, res }: { req: Request; res: Response },
): void {
  res.append('Set-Cookie', devices.remember(req.headers.cookie, email.toLowerCase()));
}
