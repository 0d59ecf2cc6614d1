import { fromNodeHeaders } from 'better-auth/node';
import type { Request as Asked, Response as Answered } from 'express';
import { z } from 'zod';
import type { CallerOf } from '../platform/client-address.ts';
import type { Clock } from '../platform/clock.ts';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { KnownDevices } from '../auth/known-devices.ts';
import { tooOften } from './rate-limits.ts';
import type { SignInLimits } from '../auth/sign-in-limits.ts';
import { AUTH_PATH, type StaffAccounts } from '../auth/staff-accounts.ts';
import type { Routes } from './serve-endpoints.ts';

/** What Better Auth answers to a sign-in, as far as it is used. */
const signedIn = z.object({ user: z.object({ id: z.string() }) });

/** What the routes of signing in and out need. */
export interface AuthRoutesContext {
  readonly accounts: Pick<
    StaffAccounts,
    'handle' | 'accountOf' | 'isClosed' | 'standingOf' | 'endSignIns'
  >;
  readonly limits: SignInLimits;
  readonly devices: KnownDevices;
  readonly callerOf: CallerOf;
  readonly security: Pick<SecurityLog, 'signedIn' | 'signInFailed' | 'signedOut' | 'lockedOut'>;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/**
 * Signing in and out. Better Auth does the work; of its many routes no other one can be reached,
 * and of its answers only the cookies are passed on.
 */
export function authRoutes(context: AuthRoutesContext): Routes<'signIn' | 'signOut'> {
  const { accounts, limits, devices, callerOf, security, clock, publicUrl } = context;
  const ask = (req: Asked, route: string, body: unknown): Promise<Response> => {
    const headers = fromNodeHeaders(req.headers);
    // They describe the body as it was received, not as it is passed on.
    for (const name of ['content-length', 'transfer-encoding']) headers.delete(name);
    headers.set('content-type', 'application/json');
    const url = `${publicUrl}${AUTH_PATH}${route}`;
    return accounts.handle(
      new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
  };

  return {
    signIn: async ({ body: { email, password }, req, res }) => {
      const account = email.toLowerCase();
      const { cookie } = req.headers;
      const network = callerOf(req);
      const guess = { network, account, device: devices.find(cookie, account) };
      const wait = limits.begin(guess, clock.now());
      if (wait > 0) {
        security.lockedOut({ address: network, email });
        throw tooOften(wait);
      }
      let right: boolean | undefined;
      try {
        const answer = await ask(req, '/sign-in/email', { email, password });
        right = answer.ok ? true : answer.status === 401 ? false : undefined;
        if (right === false) {
          security.signInFailed({ address: network, email });
          throw new AppError('wrong-credentials');
        }
        if (right) {
          const { user } = signedIn.parse(await answer.clone().json());
          if (await accounts.isClosed(user.id)) {
            await accounts.endSignIns(user.id);
            throw new AppError('account-closed');
          }
          security.signedIn({ address: network, account: user.id });
          // Until the sign-in is complete, the device is a stranger's who has the password.
          const who = { account: user.id, signIn: '' };
          const isComplete = (await accounts.standingOf(who)) === 'done';
          if (isComplete) res.append('Set-Cookie', devices.remember(cookie, account));
        }
        passCookiesOn(answer, res);
      } finally {
        limits.ended(guess, right, clock.now());
      }
    },
    signOut: async ({ req, res }) => {
      const account = await accounts.accountOf(req.headers);
      if (account !== undefined) security.signedOut({ account });
      const answer = await ask(req, '/sign-out', {});
      // Not "cookies": that takes those of the whole domain, the practice's website among them, and
      // the one that this device is known by. The sign-in's own is taken away by name.
      res.setHeader('Clear-Site-Data', '"cache", "storage"');
      passCookiesOn(answer, res);
    },
  };
}

/** @throws AppError `not-allowed` when Better Auth refuses, an error when it fails. */
function passCookiesOn(answer: Response, res: Answered): void {
  if (answer.status >= 500) throw new Error(`sign-in answered ${String(answer.status)}`);
  if (!answer.ok) throw new AppError(answer.status === 403 ? 'not-allowed' : 'invalid-message');
  for (const cookie of answer.headers.getSetCookie()) res.append('Set-Cookie', cookie);
}
