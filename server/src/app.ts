import { createServer, type Server as HttpServer } from 'node:http';
import { join, resolve } from 'node:path';
import { STAFF_NAMESPACE } from '@rapport/shared/contract/protocol.ts';
import type { Server as SocketServer } from 'socket.io';
import { RedactionSweeper } from './hosting/redaction.ts';
import { keepTakingUp } from './hosting/keep-taking-up.ts';
import { RoomDirectory } from './hosting/room-directory.ts';
import { createHttpApp } from './http/app.ts';
import { createStaffAccounts } from './auth/staff-accounts.ts';
import { MediaService } from './media/media-service.ts';
import { diskOf } from './operating/disk.ts';
import { measuredStore } from './operating/measured-store.ts';
import { Metrics } from './operating/metrics.ts';
import { ReadinessCheck } from './operating/readiness.ts';
import { serverStatus } from './operating/server-status.ts';
import { serveMetrics, sourcesOf } from './operating/sources.ts';
import { callerOf as callerBehind, trusts } from './platform/client-address.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { randomId } from './platform/ids.ts';
import type { Logger } from './platform/logger.ts';
import { closeDataFolder, closeSecretFile } from './platform/private-files.ts';
import { sealWith } from './platform/seal.ts';
import { secretPlace } from './platform/secret.ts';
import { StartupError } from './platform/startup-error.ts';
import { sessionsThatCalled } from './practice/audit/audit.ts';
import { AuditFollower } from './practice/audit/audit-follower.ts';
import { putDemoAway, refreshDemo, type DemoBanner } from './practice/demo/demo.ts';
import { ArrivalNews } from './practice/arrivals/arrival-news.ts';
import { ArrivalSweeper } from './practice/arrivals/arrival-sweeper.ts';
import { createGate } from './practice/access/gate.ts';
import { HelpDesk } from './practice/care/help-desk.ts';
import { createMailService } from './practice/mail-service.ts';
import { createPractice } from './practice/practice.ts';
import { forgetExpired } from './practice/staff/invitations.ts';
import { hasAdministrator, isClosedAccount, isKeptOut } from './practice/staff/roles.ts';
import type { Who } from './practice/second-factor/factor-context.ts';
import { createPasskeys } from './practice/second-factor/passkeys.ts';
import { passkeySite } from './practice/second-factor/webauthn.ts';
import { createSecondFactor } from './practice/second-factor/second-factor.ts';
import { setUpLink } from './practice/staff/set-up.ts';
import { createStaffDesk } from './practice/staff/staff.ts';
import { LiveAccess } from './practice/access/live-access.ts';
import { sealStoredSheets } from './practice/care/sealed-sheets.ts';
import { SecurityFollower } from './practice/audit/security-follower.ts';
import { openSecurityLog } from './practice/audit/security-log.ts';
import { DisownedLinks } from './practice/access/disowned-links.ts';
import { deriveInstants } from './practice/appointments/derive-instants.ts';
import type { Arriving } from './practice/core/room-ports.ts';
import { ONE_NODE, type Nodes } from './nodes/nodes.ts';
import { attachSockets } from './socket/socket-server.ts';
import { attachStaff } from './socket/staff-socket.ts';
import { createEventStore } from './storage/event-store.ts';
import { oneAtATime } from './storage/one-at-a-time.ts';
import { openDatabase } from './storage/open-database.ts';
import { sealStoredEvents } from './storage/seal-stored.ts';
import { checkSecret, noteSecret } from './storage/secret-check.ts';
import { sessionSeals } from './storage/session-seals.ts';
import { Together } from './together.ts';

/** The running server. */
export interface App {
  /** The port that it listens on. */
  readonly port: number;
  /** The port that metrics are served on, where they are. */
  readonly metricsPort: number | undefined;
  /** What the demo practice has to be tried out with, where there is one. */
  readonly demo: DemoBanner | undefined;
  /** Leads to setting up the practice; absent where that is done. */
  readonly setUpLink: string | undefined;
  /** Ends connections, rooms and workers, and closes the database. May be called again. */
  close(): Promise<void>;
}

/** Open calls for help that are older are not taken up at the start, but stand in their rooms. */
const CALLS_WITHIN_MS = 30 * 86_400_000;

const CLIENT_DIR = resolve(import.meta.dirname, '../../client/dist');

/**
 * Puts the server together and starts it.
 * @throws StartupError when something that it needs is not to be had, with what to do about it.
 */
export async function startApp(config: Config, logger: Logger): Promise<App> {
  await using started = new AsyncDisposableStack();
  const clock = systemClock;
  closeDataFolder(config.dataDir, logger);
  const place = secretPlace(config);
  if (config.secretFile !== undefined) closeSecretFile(config.secretFile, logger);
  const known = place.read();
  const callerOf = callerBehind(trusts(config.trustProxy));
  const metrics = config.metrics && new Metrics();
  const meters = metrics && { meters: metrics };
  const database = await openDatabase(
    config,
    logger,
    (db) => checkSecret(db, known),
    metrics && ((how, ms) => metrics.queried(how, ms / 1000)),
  );
  started.defer(() => database.close());
  const secret = known ?? place.make();
  await noteSecret(database.kysely, secret);
  if (config.publicUrl.startsWith('https:') && place.file === join(config.dataDir, 'secret')) {
    logger.warn(
      'the secret lies in the data folder: whoever copies that has the key as well; ' +
        'docs/operating/records.md tells how to move it (RAPPORT_SECRET_FILE)',
    );
  }
  const media = await MediaService.create(
    { ...config.rtc, stunUrls: config.stunUrls, ...(config.turn ? { turn: config.turn } : {}) },
    logger,
  );
  started.defer(() => media.close());

  const security = openSecurityLog({
    db: database.kysely,
    clock,
    logger,
    key: secret.keyFor('security log'),
  });
  started.defer(() => security.close());
  const sheetSeal = sealWith(secret.keyFor('care sheets'));
  await sealStoredSheets(database.kysely, sheetSeal);
  const seals = sessionSeals(database.kysely, secret);
  const sealing = sealStoredEvents({ database, seals, logger });
  started.defer(() => sealing.close());
  const plainStore = createEventStore(database, seals);
  const store = metrics ? measuredStore(plainStore, metrics) : plainStore;
  const redaction = new RedactionSweeper({
    store,
    clock,
    logger,
    isTakenOver: (session, since) => practice.isTakenOver(session, since),
  });
  started.defer(() => redaction.close());
  const audit = new AuditFollower({ db: database.kysely, logger });
  started.defer(() => audit.close());
  const doorLog = new SecurityFollower({ db: database.kysely, security, logger });
  started.defer(() => doorLog.close());
  const desk: HelpDesk = new HelpDesk({
    db: database.kysely,
    clock,
    logger,
    escalation: config.helpEscalation,
    isKeptOut: (account) => isKeptOut(database.kysely, account, 'facilitator'),
    reached: (call, how) => together.helpReached(call, how),
  });
  started.defer(() => desk.close());
  const arrivalNews = new ArrivalNews();
  const access = new LiveAccess({ database, clock, logger });
  started.defer(() => access.close());
  const together: Together = new Together({
    config,
    secret,
    clock,
    logger,
    media,
    access,
    arrivalNews,
    desk: () => desk,
    rooms: () => rooms,
  });
  started.defer(() => together.nodes.close());
  const rooms = new RoomDirectory({
    store,
    clock,
    newId: randomId,
    logger,
    factsOf: (session) => practice.sessionFacts(session),
    preparedFor: (session) => practice.agendas.preparedFor(session),
    follow: (session, events, { news }) => {
      audit.follow(session, events);
      disowned.follow(session, events);
      if (news) doorLog.follow(session, events);
    },
    onCalls: (session, calls, ended) => together.calls({ session, calls, ended }),
    lacking: (session, comings) => practice.arrivals.lacking(session, comings),
    onEnded: (session) => {
      redaction.ended(session);
      answers.ended(session);
    },
    openMedia: (session, onSpoken) => media.openRoom(session, onSpoken),
    leases: together.nodes.leases,
  });
  started.defer(() => rooms.close());

  const mail = createMailService({
    db: database.kysely,
    clock,
    logger,
    publicUrl: config.publicUrl,
    linkKey: secret.keyFor('join links'),
    secret,
    smtp: config.smtp,
  });
  const practiceContext = {
    db: database.kysely,
    clock,
    ...(mail.out && { mail: mail.out }),
    linkKey: secret.keyFor('join links'),
    publicUrl: config.publicUrl,
    logger,
    security,
    sheetSeal,
    clientSeal: sealWith(secret.keyFor('client records')),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    rooms: {
      roomStatus: (session: string) => rooms.status(session),
      standingOf: (session: string, arriving: Arriving) => rooms.standingOf(session, arriving),
      wasLetIn: (session: string, seat: string, device: string) =>
        rooms.wasLetIn(session, seat, device),
      codelessAt: (session: string) => rooms.codelessAt(session),
      memoryOf: (session: string) => rooms.memoryOf(session),
      keptMessages: (session: string, seat: string) => rooms.keptMessages(session, seat),
      streamOf: (session: string) => store.load(session),
      preparingOf: (session: string) => rooms.preparingOf(session),
      onAgendaPrepared: (session: string) => together.agendaPrepared(session),
      onArrivalChanged: (session: string) => together.arrivalsChanged(session),
      onLinkRevoked: (session: string, seat: string) => together.linkRevoked(session, seat),
    },
  };
  await deriveInstants(practiceContext);
  const practice = createPractice(practiceContext);
  const answers = new ArrivalSweeper({ ...practiceContext, purge: () => store.purge() });
  started.defer(() => answers.close());
  const disowned = new DisownedLinks(practiceContext);
  started.defer(() => disowned.close());
  const factors = {
    db: database.kysely,
    clock,
    security,
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
    database,
    secret,
    publicUrl: config.publicUrl,
    origins: config.origins,
    security,
    clock,
    logger,
    isClosed: (account) => isClosedAccount(database.kysely, account),
    standingOf: (who) => secondFactor.standingOf(who),
    onEnded: () => void together.accessChanged(),
  });
  const demoContext = { ...practiceContext, secret, accounts };
  const demo = await oneAtATime(database, 'rapport demo', () =>
    refreshDemo({ ...demoContext, mode: config.demo }),
  );
  const staffDesk = createStaffDesk({
    ...practiceContext,
    accounts,
    onSetUp: async () => {
      if (config.demo === 'auto') await putDemoAway(demoContext);
    },
  });

  const readiness = new ReadinessCheck({
    askDatabase: () => plainStore.load(''),
    hasWorker: () => media.status().workers.some(({ alive }) => alive),
    disk: () => diskOf(config.dataDir),
  });
  const http = createServer(
    createHttpApp({
      config,
      clientDir: CLIENT_DIR,
      practice,
      staffDesk,
      mailDesk: mail.desk,
      secondFactor,
      passkeys,
      accounts,
      secret,
      callerOf,
      ready: () => readiness.look(),
      serverStatus: () =>
        serverStatus({ sources, database: database.kind, hasMail: !!config.smtp }),
      security,
      isRedactionOverdue: () => redaction.isOverdue,
      limiter: together.nodes.limiter,
      guesses: together.guesses,
      clock,
      logger,
      ...meters,
    }),
  );
  const gate = createGate({
    practice,
    signInOf: (headers) => accounts.signInOf(headers),
    origins: config.origins,
    security,
  });
  const sockets = attachSockets(http, {
    gate,
    rooms,
    access,
    arrivalNews,
    historyOf: (admission, secret) => practice.deviceHistory(admission, secret),
    callerOf,
    node: config.nodes?.name,
    limiter: together.nodes.limiter,
    clock,
    logger,
    ...meters,
  });
  attachStaff(sockets, {
    desk,
    access,
    staffAt: (request) => gate.staffAt(request.headers, callerOf(request)),
    logger,
    ...meters,
  });
  const parts = { config, database, clock, rooms, media, readiness, redaction };
  const sources = sourcesOf({
    ...parts,
    sockets: () => ({
      room: sockets.of('/').sockets.size,
      staff: sockets.of(STAFF_NAMESPACE).sockets.size,
    }),
  });
  const scraped = await serveMetrics(parts, sources, metrics);
  started.defer(() => scraped?.close());
  started.defer(() => stopServing(http, sockets));
  started.defer(() => stepAside(together.nodes, rooms));
  const takeUpCalls = async () => {
    const since = clock.now() - CALLS_WITHIN_MS;
    for (const one of await sessionsThatCalled(database.kysely, since))
      await rooms.takeUpCalls(one);
  };
  if (config.nodes) started.defer(keepTakingUp(takeUpCalls, logger));
  else await takeUpCalls();
  const port = await listen(http, config);
  started.defer(mail.start());

  await forgetExpired(practiceContext);
  const link = await setUpLink(practiceContext);
  const running = started.move();
  return {
    port,
    metricsPort: scraped?.port,
    demo,
    setUpLink: link,
    close: () => {
      readiness.stop();
      return running.disposeAsync();
    },
  };
}

/** The port that was given; another where any free one was asked for (0). */
function listen(http: HttpServer, { host, port }: Config): Promise<number> {
  return new Promise((done, failed) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      failed(
        error.code === 'EADDRINUSE'
          ? new StartupError(
              'port-in-use',
              `Port ${port} is taken by another program.`,
              'Stop that program, or choose another port: PORT=3001 npm start',
              { cause: error },
            )
          : new StartupError(
              'address-unusable',
              `The server can not listen on ${host}, port ${port} (${error.code ?? error.message}).`,
              'Set HOST to an address of this machine, or leave it out; ports below 1024 need rights.',
              { cause: error },
            ),
      );
    });
    http.listen(port, host, () => {
      const address = http.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Where another node can have them, the rooms go there before their pages are let go of. */
async function stepAside(nodes: Nodes, rooms: RoomDirectory): Promise<void> {
  if (nodes === ONE_NODE) return;
  await nodes.leave();
  await rooms.close();
}

/** Takes no more connections and ends those there are; pages look for the server again. */
async function stopServing(http: HttpServer, sockets: SocketServer): Promise<void> {
  sockets.disconnectSockets(true);
  await sockets.close();
  http.closeAllConnections();
}
