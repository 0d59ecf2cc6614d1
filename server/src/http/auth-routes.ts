import { fromNodeHeaders } from 'better-auth/node';
import { Router, type Request as Asked, type Response as Answered } from 'express';
import { z } from 'zod';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import { parse } from './parse.ts';
import type { createRateLimits } from './rate-limits.ts';
import { AUTH_PATH, type StaffAccounts } from './staff-accounts.ts';

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(128) });

/** What Better Auth answers to a sign-in, as far as it is used. */
const signedIn = z.object({ user: z.object({ id: z.string() }) });

const isLockedOut = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'rate-limited';

/** What the routes of signing in and out need. */
export interface AuthRoutesContext {
  readonly accounts: Pick<StaffAccounts, 'handle' | 'accountOf'>;
  readonly limits: ReturnType<typeof createRateLimits>;
  readonly security: SecurityLog;
  readonly publicUrl: string;
}

/**
 * Signing in and out. Better Auth does the work; of its many routes no other one can be reached,
 * and of its answers only the cookies are passed on.
 */
export function authRoutes({ accounts, limits, security, publicUrl }: AuthRoutesContext): Router {
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

  const router = Router();
  router.post('/sign-in/email', async (req, res) => {
    const { email, password } = parse(credentials, req.body);
    const account = email.toLowerCase();
    const ip = req.ip ?? '';
    await limits.signIn(res, ip, account).catch((error: unknown) => {
      if (isLockedOut(error)) security.lockedOut({ address: ip, email });
      throw error;
    });
    const answer = await ask(req, '/sign-in/email', { email, password });
    if (answer.status === 401) {
      security.signInFailed({ address: ip, email });
      await limits.signInFailed(ip, account);
      throw new AppError('wrong-credentials');
    }
    if (answer.ok) {
      const { user } = signedIn.parse(await answer.clone().json());
      security.signedIn({ address: ip, account: user.id });
    }
    passOn(answer, res);
  });
  router.post('/sign-out', async (req, res) => {
    const account = await accounts.accountOf(req.headers);
    if (account !== undefined) security.signedOut({ account });
    passOn(await ask(req, '/sign-out', {}), res);
  });
  return router;
}

/** @throws AppError `not-allowed` when Better Auth refuses, an error when it fails. */
function passOn(answer: Response, res: Answered): void {
  if (answer.status >= 500) throw new Error(`sign-in answered ${String(answer.status)}`);
  if (!answer.ok) throw new AppError(answer.status === 403 ? 'not-allowed' : 'invalid-message');
  for (const cookie of answer.headers.getSetCookie()) res.append('Set-Cookie', cookie);
  res.status(204).end();
}
