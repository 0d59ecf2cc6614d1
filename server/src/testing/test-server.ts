import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { RenewedLink, SessionList } from '@rapport/shared/contract/rest.ts';
import type { Readiness } from '../operating/facts.ts';
import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import { callerOf, trusts } from '../platform/client-address.ts';
import { GuessLimits } from '../auth/guess-limits.ts';
import { ownLimiters } from '../platform/limiters.ts';
import { secretFrom } from '../platform/secret.ts';
import type { Delivering } from '../practice/outbox/deliver.ts';
import { createMailService } from '../practice/mail-service.ts';
import { createPractice } from '../practice/practice.ts';
import { hasAdministrator, isClosedAccount } from '../practice/staff/roles.ts';
import { putFactorRule } from '../practice/second-factor/factor-rule.ts';
import type { Who } from '../practice/second-factor/factor-context.ts';
import { createPasskeys } from '../practice/second-factor/passkeys.ts';
import { passkeySite } from '../practice/second-factor/webauthn.ts';
import { createSecondFactor } from '../practice/second-factor/second-factor.ts';
import { sealWith } from '../platform/seal.ts';
import { createStaffDesk } from '../practice/staff/staff.ts';
import { putDemoAway, refreshDemo, type DemoBanner } from '../practice/demo/demo.ts';
import { testPractice, type TestPractice } from './test-practice.ts';
import { silent, type Engine } from './test-databases.ts';
import type { Config } from '../platform/config.ts';
import { createHttpApp } from '../http/app.ts';
import { createStaffAccounts, type StaffAccounts } from '../auth/staff-accounts.ts';

/** The real HTTP edge on a port of its own, over the demo practice. */
export interface TestServer {
  readonly practice: TestPractice;
  readonly accounts: StaffAccounts;
  readonly app: Express;
  readonly banner: DemoBanner;
  /** What letters are sent with, where a mail server was named. */
  readonly delivering: Delivering | undefined;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Asks as a page of ours would, if the headers do not say otherwise. */
  ask(method: string, path: string, options?: AskOptions): Promise<Answer>;
  /** Signs in, by default as the therapist; gives the cookie. */
  signIn(email?: string): Promise<string>;
  /** The token of a join link of the session's co-facilitator, made by who has this cookie. */
  facilitatorToken(cookie: string, session: string): Promise<string>;
  end(): Promise<void>;
}

interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly cookie?: string;
}

/** An answer, its JSON read. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * The real hash takes a tenth of a second of a core on purpose, and most tests sign in several
 * times. Those of the whole server do with the real one.
 */
const hashQuickly = (password: string) => createHash('sha256').update(password).digest('hex');
const QUICK = {
  hash: (password: string) => Promise.resolve(hashQuickly(password)),
  verify: ({ hash, password }: { hash: string; password: string }) =>
    Promise.resolve(hash === hashQuickly(password)),
};

/** What a server of tests says of itself. */
const SERVER_STATUS: ServerStatus = {
  at: '2026-06-16T17:00:00.000Z',
  since: '2026-06-16T16:00:00.000Z',
  version: '0.0.0',
  node: process.version,
  database: { kind: 'sqlite', answers: true },
  redactionOverdue: false,
};

export async function testServer(
  engine: Engine,
  options: {
    config?: Partial<Config>;
    clientDir?: string;
    ready?: () => Promise<Readiness>;
    isRedactionOverdue?: () => boolean;
    /** Whether the rule stands as in a new practice: most tests sign in with a password alone. */
    secondFactor?: boolean;
  } = {},
): Promise<TestServer> {
  const practice = await testPractice(engine);
  practice.now = Date.now();
  const { database } = practice;
  const secret = secretFrom('a secret that only this test knows');
  const publicUrl = options.config?.publicUrl ?? 'http://localhost:3000';
  const config = { publicUrl, origins: [publicUrl], trustProxy: false, ...options.config };
  const { clock } = practice.context;
  const { smtp } = options.config ?? {};
  const mail = createMailService({ ...practice.context, publicUrl, secret, smtp });
  const context = { ...practice.context, ...(mail.out && { mail: mail.out }) };
  if (!options.secondFactor) await putFactorRule(database.kysely, false);
  const factors = {
    ...practice.context,
    seal: sealWith(secret.keyFor('authenticators')),
    codeKey: secret.keyFor('recovery codes'),
    isSetUp: () => hasAdministrator(database.kysely),
    endOtherSignIns: ({ account, signIn }: Who) => accounts.endOtherSignIns(account, signIn),
  };
  const secondFactor = createSecondFactor(factors);
  const passkeys = createPasskeys({
    ...factors,
    site: passkeySite(config.publicUrl, config.origins),
  });
  const accounts = await createStaffAccounts({
    ...config,
    database,
    secret,
    security: practice.security,
    passwords: QUICK,
    isClosed: (account) => isClosedAccount(database.kysely, account),
    standingOf: (who) => secondFactor.standingOf(who),
    clock,
    logger: silent,
  });
  const demo = { mode: 'on', secret, accounts, timeZone: 'UTC' } as const;
  const banner = await refreshDemo({ ...context, ...demo });
  if (!banner) throw new Error('no demo');
  const staffDesk = createStaffDesk({
    ...context,
    accounts,
    onSetUp: () => putDemoAway({ ...context, secret, accounts }),
  });
  const app = createHttpApp({
    config,
    staffDesk,
    mailDesk: mail.desk,
    secondFactor,
    passkeys,
    clientDir: options.clientDir ?? '/nonexistent',
    practice: createPractice(context),
    isRedactionOverdue: options.isRedactionOverdue ?? (() => false),
    accounts,
    secret,
    callerOf: callerOf(trusts(config.trustProxy)),
    serverStatus: () => Promise.resolve(SERVER_STATUS),
    ready: options.ready ?? (() => Promise.resolve({ not: [] })),
    security: practice.security,
    limiter: ownLimiters,
    guesses: new GuessLimits(secret),
    clock,
    logger: silent,
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const ask: TestServer['ask'] = async (method, path, { body, headers, cookie } = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url + path, {
      method,
      headers: {
        origin: publicUrl,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie !== undefined && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: text }),
    });
    const read = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: json ? (JSON.parse(read) as unknown) : read,
    };
  };
  return {
    practice,
    accounts,
    app,
    banner,
    delivering: mail.delivering,
    url,
    ask,
    signIn: async (email = 'robin@demo.example') => {
      const password = banner.staff.find((s) => s.email === email)?.password ?? '';
      const answer = await ask('POST', '/api/auth/sign-in/email', { body: { email, password } });
      return cookieOf(answer.headers);
    },
    facilitatorToken: async (cookie, session) => {
      const { body } = await ask('GET', '/api/sessions', { cookie });
      const { people = [] } = (body as SessionList).sessions.find(({ id }) => id === session) ?? {};
      const seat = people.find(({ role }) => role === 'co-facilitator')?.seat ?? '';
      const path = `/api/sessions/${session}/people/${seat}/link`;
      const { link } = (await ask('POST', path, { cookie, body: {} })).body as RenewedLink;
      return new URL(link).hash.slice(1);
    },
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await practice.end();
    },
  };
}

/** The cookie that was set, as it is sent back. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
