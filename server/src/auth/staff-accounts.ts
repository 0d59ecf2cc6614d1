import type { IncomingHttpHeaders } from 'node:http';
import type { FactorStanding } from '@rapport/shared/contract/second-factor.ts';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getAdapter } from 'better-auth/db/adapter';
import { fromNodeHeaders } from 'better-auth/node';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import { hostPrefix } from './host-cookie.ts';
import { SIGN_IN_ENDS_MS, SIGN_IN_IDLE_MS } from './sign-in-life.ts';
import type { Secret } from '../platform/secret.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { Database } from '../storage/database.ts';
import { begunHere } from './begun-here.ts';
import { hashTokens } from './hashed-tokens.ts';
import type {} from './tables.ts';

/** The time of last use is written down at most this often. */
const NOTED_EVERY_SECONDS = 15 * 60;

/** Where Better Auth's routes stand. */
export const AUTH_PATH = '/api/auth';

/** Who is signed in. */
export interface SignedIn {
  /** The account's identifier. */
  readonly account: string;
  /** The identifier of the sign-in; it opens nothing. */
  readonly signIn: string;
  readonly name: string;
  readonly email: string;
  /** What the sign-in still lacks: until it is `done` it opens nothing. */
  readonly secondFactor: FactorStanding;
  /** The cookies to set where the sign-in was prolonged. */
  readonly cookies: readonly string[];
}

/** How a password becomes what is kept of it, and is compared with that. */
interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (given: { hash: string; password: string }) => Promise<boolean>;
}

/** What the accounts need. */
export interface StaffAccountsContext {
  readonly database: Database;
  readonly secret: Secret;
  readonly publicUrl: string;
  readonly origins: readonly string[];
  readonly security: Pick<SecurityLog, 'signInEnded'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How passwords are kept; without it Better Auth's scrypt, slow on purpose. For tests. */
  readonly passwords?: Passwords;
  /** Whether the practice has closed an account: nobody is signed in with it. */
  readonly isClosed: (account: string) => Promise<boolean>;
  /** What a sign-in with the right password still lacks. */
  readonly standingOf: (who: { account: string; signIn: string }) => Promise<FactorStanding>;
  /** Sign-ins have ended: by signing out, a new password or the removal of an account. */
  readonly onEnded?: () => void;
}

export type StaffAccounts = Awaited<ReturnType<typeof createStaffAccounts>>;

/** The accounts that staff sign in with, kept by Better Auth. */
export async function createStaffAccounts(context: StaffAccountsContext) {
  const auth = await createAuth(context);

  const find = async (
    headers: IncomingHttpHeaders,
    query: { disableRefresh: boolean },
  ): Promise<SignedIn | undefined> => {
    if (headers.cookie === undefined) return undefined;
    const asked = { headers: fromNodeHeaders(headers), query, returnHeaders: true } as const;
    const answer = await auth.api.getSession(asked);
    if (answer.response === null) return undefined;
    const { session, user } = answer.response;
    if (context.clock.now() - session.createdAt.getTime() > SIGN_IN_ENDS_MS) {
      await (await auth.$context).internalAdapter.deleteSession(session.token);
      context.security.signInEnded({ account: user.id, reason: 'expired' });
      return undefined;
    }
    if (await context.isClosed(user.id)) return undefined;
    const cookies = answer.headers.getSetCookie();
    const who = { account: user.id, signIn: session.id };
    const secondFactor = await context.standingOf(who);
    return { ...who, name: user.name, email: user.email, secondFactor, cookies };
  };

  const giveFirstPassword = async (account: string, password: string): Promise<void> => {
    const { internalAdapter: store, password: passwords } = await auth.$context;
    await store.linkAccount({
      userId: account,
      accountId: account,
      providerId: 'credential',
      password: await passwords.hash(password),
    });
  };

  /** Makes the account, or brings its password up to date; gives its identifier. */
  const put = async (staff: { email: string; name: string; password: string }): Promise<string> => {
    const { internalAdapter: store, password: passwords } = await auth.$context;
    const found = await store.findUserByEmail(staff.email, { includeAccounts: true });
    if (!found) {
      const user = await store.createUser(
        { email: staff.email, name: staff.name },
        { method: 'email-password' },
      );
      await giveFirstPassword(user.id, staff.password);
      return user.id;
    }
    const credential = found.accounts.find((a) => a.providerId === 'credential');
    if (!credential) {
      // The server was killed before the account that it was making had its password.
      await giveFirstPassword(found.user.id, staff.password);
      return found.user.id;
    }
    const hash = credential.password;
    const same = hash && (await passwords.verify({ hash, password: staff.password }));
    if (!same) {
      await store.updatePassword(found.user.id, await passwords.hash(staff.password));
      // Whoever signed in with the one before has to show that they know the new one.
      await store.deleteUserSessions(found.user.id);
      context.onEnded?.();
    }
    return found.user.id;
  };

  return {
    /** Better Auth's own answer to one of its requests. */
    handle: async (request: Request): Promise<Response> => {
      const answer = await auth.handler(request);
      if (new URL(request.url).pathname.endsWith('/sign-out')) context.onEnded?.();
      return answer;
    },
    /** Who is signed in by the cookie among the headers, if anybody. Prolongs the sign-in. */
    signedIn: (headers: IncomingHttpHeaders): Promise<SignedIn | undefined> =>
      find(headers, { disableRefresh: false }),
    /** The account that is signed in, asked where no cookie can be set: nothing is prolonged. */
    accountOf: async (headers: IncomingHttpHeaders): Promise<string | undefined> =>
      (await find(headers, { disableRefresh: true }))?.account,
    /** As `accountOf`, with the identifier of the sign-in: nobody until it is complete. */
    signInOf: async (
      headers: IncomingHttpHeaders,
    ): Promise<Pick<SignedIn, 'account' | 'signIn'> | undefined> => {
      const found = await find(headers, { disableRefresh: true });
      return found?.secondFactor === 'done' ? found : undefined;
    },
    /**
     * Makes a sign-in for who has shown who they are without a password, with the cookies to set.
     * What it opens is decided where requests are guarded, as with every other.
     */
    begin: async (account: string): Promise<Pick<SignedIn, 'signIn' | 'email' | 'cookies'>> => {
      const { response, headers } = await auth.api.beginSignIn({
        body: { account },
        returnHeaders: true,
      });
      return { ...response, cookies: headers.getSetCookie() };
    },
    put,
    isClosed: context.isClosed,
    standingOf: context.standingOf,
    /** Whether it is the account's password. */
    isPasswordOf: async (account: string, password: string): Promise<boolean> => {
      const { internalAdapter: store, password: passwords } = await auth.$context;
      const credential = (await store.findAccounts(account)).find(
        (one) => one.providerId === 'credential',
      );
      const hash = credential?.password;
      return typeof hash === 'string' && passwords.verify({ hash, password });
    },
    /** Gives the account another password. Its sign-ins are the caller's to end. */
    changePassword: async (account: string, password: string): Promise<void> => {
      const { internalAdapter: store, password: passwords } = await auth.$context;
      await store.updatePassword(account, await passwords.hash(password));
    },
    /** Ends all sign-ins of an account but one, and what came through them. */
    endOtherSignIns: async (account: string, signIn: string): Promise<void> => {
      const { numDeletedRows } = await context.database.kysely
        .deleteFrom('auth_session')
        .where('userId', '=', account)
        .where('id', '<>', signIn)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return;
      context.security.signInEnded({ account, reason: 'removed' });
      context.onEnded?.();
    },
    /** Ends all sign-ins of an account, and what came through them. */
    endSignIns: async (account: string): Promise<void> => {
      await (await auth.$context).internalAdapter.deleteUserSessions(account);
      context.security.signInEnded({ account, reason: 'removed' });
      context.onEnded?.();
    },
    /** Deletes the account and its sign-ins. */
    remove: async (account: string): Promise<void> => {
      await (await auth.$context).internalAdapter.deleteUser(account);
      context.security.signInEnded({ account, reason: 'removed' });
      context.onEnded?.();
    },
  };
}

async function createAuth(context: StaffAccountsContext) {
  const options = authOptions(context);
  const adapter = await getAdapter(options);
  const key = context.secret.keyFor('sign-in tokens');
  return betterAuth({ ...options, database: () => hashTokens(adapter, key) });
}

function authOptions(context: StaffAccountsContext) {
  const { database, secret, publicUrl, origins, passwords, logger } = context;
  return {
    appName: 'Rapport',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret: secret.keyFor('staff sign-in').toString('base64url'),
    database: { db: database.kysely, type: database.kind, transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      ...(passwords && { password: passwords }),
    },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      expiresIn: SIGN_IN_IDLE_MS / 1000,
      updateAge: NOTED_EVERY_SECONDS,
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    trustedOrigins: [...origins],
    // Our own limits stand before it; see rate-limits.ts.
    rateLimit: { enabled: false },
    advanced: {
      // Better Auth's own switch would name them `__Secure-`, which a page of a subdomain may set.
      cookiePrefix: `${hostPrefix(publicUrl)}rapport`,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: publicUrl.startsWith('https:') },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [begunHere],
    telemetry: { enabled: false },
    // Its messages are fixed texts; what comes with them may name a person, and is left out.
    logger: { level: 'warn', log: (level, message) => logger[level]({ auth: message }, 'sign-in') },
  } satisfies BetterAuthOptions;
}
