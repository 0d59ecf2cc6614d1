import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import express, { type Express } from 'express';
import type { Readiness } from '../operating/facts.ts';
import type { Clock } from '../platform/clock.ts';
import { trusts, type CallerOf } from '../platform/client-address.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import type { Limiters } from '../platform/limiters.ts';
import type { Logger } from '../platform/logger.ts';
import type { Meters } from '../platform/meters.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { Secret } from '../platform/secret.ts';
import type { MailDesk } from '../practice/outbox/mail-desk.ts';
import type { Practice } from '../practice/practice.ts';
import type { StaffDesk } from '../practice/staff/staff.ts';
import { accountRoutes } from './account-routes.ts';
import { agendaRoutes } from './agenda-routes.ts';
import { arrivalRoutes } from './arrival-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { authRoutes } from './auth-routes.ts';
import { calendarFeed } from './calendar-feed.ts';
import { cardRoutes } from './card-routes.ts';
import { careRoutes } from './care-routes.ts';
import { courseRoutes } from './course-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { clientRoutes } from './client-routes.ts';
import { clientFiles } from './client-files.ts';
import { KnownDevices } from '../auth/known-devices.ts';
import { mapErrors } from './error-mapper.ts';
import { healthRoutes } from './health-routes.ts';
import { helpRoutes } from './help-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import { measureRequests } from './measure.ts';
import { ownCalendarRoute } from './own-calendar-route.ts';
import { paperRoutes } from './paper-routes.ts';
import { ownPageGuard } from './own-page-guard.ts';
import { createRateLimits } from './rate-limits.ts';
import { securityHeaders } from './security-headers.ts';
import type { GuessLimits } from '../auth/guess-limits.ts';
import { serveEndpoints, type Routes } from './serve-endpoints.ts';
import { sessionRoutes } from './session-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import type { StaffAccounts } from '../auth/staff-accounts.ts';
import { passwordGuard, staffFinder, staffGuard, type FindStaff } from '../auth/staff-guard.ts';
import type { SecondFactor } from '../practice/second-factor/second-factor.ts';
import type { Passkeys } from '../practice/second-factor/passkeys.ts';
import { AskingBrowser } from '../auth/asking-browser.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';

/** What the HTTP edge needs. */
export interface HttpContext {
  readonly config: Pick<Config, 'publicUrl' | 'origins' | 'trustProxy'>;
  /** The folder with the built client, absolute. */
  readonly clientDir: string;
  readonly practice: Practice;
  readonly staffDesk: StaffDesk;
  readonly mailDesk: MailDesk;
  readonly secondFactor: SecondFactor;
  readonly passkeys: Passkeys;
  readonly accounts: StaffAccounts;
  readonly secret: Secret;
  readonly callerOf: CallerOf;
  /** Whether people can be sent here. */
  readonly ready: () => Promise<Readiness>;
  readonly security: SecurityLog;
  readonly serverStatus: () => Promise<ServerStatus>;
  /** Whether words should have been erased some time ago, and could not be. */
  readonly isRedactionOverdue: () => boolean;
  readonly limiter: Limiters;
  readonly guesses: GuessLimits;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly meters?: Meters;
}

/** Everything that is served over HTTP but the live rooms. */
export function createHttpApp(context: HttpContext): Express {
  const { config, practice, callerOf, logger, meters } = context;
  const app = express();
  app.set('trust proxy', trusts(config.trustProxy));
  app.set('query parser', 'simple');
  app.set('x-powered-by', false);
  if (meters) app.use(measureRequests(meters));
  app.use(securityHeaders(config));
  app.use(healthRoutes(context));
  const limits = createRateLimits(context.limiter);
  app.use('/api', api(context, limits));
  app.use(
    '/calendar',
    calendarFeed(practice, (req) => limits.join(callerOf(req))),
  );
  app.use(clientFiles(context.clientDir));
  app.use(() => {
    throw new AppError('not-found');
  });
  app.use(mapErrors(logger, meters));
  return app;
}

function api(context: HttpContext, limits: ReturnType<typeof createRateLimits>): express.Router {
  const { config, practice, staffDesk, accounts, security, callerOf } = context;
  const router = express.Router();
  router.use((_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.use(ownPageGuard(config.origins, callerOf, security));
  const findStaff = staffFinder(accounts);
  const joinLimit = (req: express.Request) => limits.join(callerOf(req));
  const onceLimit = (req: express.Request) => limits.once(callerOf(req));
  const passkeyLimit = (req: express.Request) => limits.passkey(callerOf(req));
  const helpLimit = (req: express.Request) => limits.help(callerOf(req));
  serveEndpoints(router, routes(context, findStaff), {
    staff: staffGuard(findStaff),
    signingIn: passwordGuard(findStaff),
    practice,
    staffDesk,
    limits: {
      join: joinLimit,
      ownCalendar: joinLimit,
      ownPapers: joinLimit,
      signPaper: joinLimit,
      withdrawPaper: joinLimit,
      answerArrival: joinLimit,
      sendDeviceCode: onceLimit,
      enterDeviceCode: onceLimit,
      setUp: onceLimit,
      setReminders: onceLimit,
      lookAtInvitation: onceLimit,
      acceptInvitation: onceLimit,
      lookAtPasswordLink: onceLimit,
      chooseNewPassword: onceLimit,
      askNewAddress: onceLimit,
      lookAtAddressLink: onceLimit,
      takeNewAddress: onceLimit,
      offerPasskeySignIn: passkeyLimit,
      signInByPasskey: passkeyLimit,
      offerPasskeyProof: passkeyLimit,
      showPasskey: passkeyLimit,
      offerPasskey: passkeyLimit,
      addPasskey: passkeyLimit,
      helpNow: helpLimit,
      ownPlan: helpLimit,
    },
  });
  router.use(() => {
    throw new AppError('not-found');
  });
  return router;
}

/** What is done for each endpoint: leaving one out does not compile. */
function routes(context: HttpContext, findStaff: FindStaff): Routes {
  const { config, practice, staffDesk, accounts, secret, security, callerOf, clock } = context;
  const { publicUrl } = config;
  const limits = context.guesses.passwords;
  const devices = new KnownDevices(secret.keyFor('known devices'), publicUrl);
  const { secondFactor, passkeys } = context;
  const passwordLimits = limits;
  const own = {
    secondFactor,
    passkeys,
    accounts,
    passwordLimits,
    devices,
    callerOf,
    security,
    clock,
  };
  return {
    join: async ({ body: { token, device = '' }, req }) =>
      practice.joinInfoOfLink({ token, device }, callerOf(req)),
    ...authRoutes({
      accounts,
      limits,
      devices,
      callerOf,
      security,
      clock,
      publicUrl,
    }),
    ...secondFactorRoutes({
      ...own,
      codeLimits: context.guesses.codes,
    }),
    ...passkeyRoutes({
      ...own,
      browsers: new AskingBrowser(secret.keyFor('asking browsers'), publicUrl),
    }),
    ...accountRoutes({ ...own, staffDesk }),
    ...helpRoutes(practice, callerOf),
    ...ownCalendarRoute(practice, callerOf),
    ...sessionRoutes({ practice, staffDesk, findStaff, clock }),
    ...staffRoutes(staffDesk),
    ...mailRoutes(context.mailDesk, practice.letters),
    serverStatus: () => context.serverStatus(),
    calendarFeed: ({ caller }) => practice.feedOf(caller.account),
    renewCalendarFeed: async ({ caller }) => ({ link: await practice.renewFeed(caller.account) }),
    setReminders: ({ body }) => practice.setReminders(body),
    endCalendarFeed: ({ caller }) => practice.endFeed(caller.account),
    ...agendaRoutes(practice.agendas),
    ...cardRoutes(practice),
    ...careRoutes(practice),
    ...clientRoutes(practice),
    ...courseRoutes(practice),
    ...deskRoutes(practice.desk),
    ...paperRoutes(practice, callerOf),
    ...arrivalRoutes(practice, callerOf),
    ...deviceRoutes(context),
  };
}
