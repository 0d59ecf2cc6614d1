import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { mailFrom, smtpUrl, type SmtpSettings } from './mail-settings.ts';
import { ownOrigins } from './own-origin.ts';
import * as as from './setting-schemas.ts';
import { StartupError } from './startup-error.ts';

/** The settings, read from the environment once. docs/operating/settings.md tells of each. */
export interface Config {
  /** Where HTTP listens; port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  /** Where people reach us: an origin without a path, as `https://rapport.example`. */
  readonly publicUrl: string;
  /** The origins that pages of ours have; the public URL's is one of them. */
  readonly origins: readonly string[];
  /** Absolute. */
  readonly dataDir: string;
  /** PostgreSQL; without it, SQLite in the data folder. */
  readonly databaseUrl?: string;
  /** Where there are several nodes: the Redis that they share, and what this one is called. */
  readonly nodes?: { readonly redisUrl: string; readonly name: string };
  readonly rtc: {
    readonly listenIp: string;
    readonly announcedAddress?: string;
    readonly portBase: number;
    readonly workers: number;
    /** The mediasoup worker's program; without it, where mediasoup itself looks. */
    readonly workerBin?: string;
  };
  readonly stunUrls: string[];
  readonly turn?: { readonly urls: string[]; readonly secret: string };
  /** The mail server; without it, everything is handed over by hand. */
  readonly smtp?: SmtpSettings;
  readonly logLevel: string;
  /** Where Prometheus finds the metrics; without it there are none. Port 0 takes a free one. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** `auto`: there is a demo practice as long as nobody else has a staff account. */
  readonly demo: 'auto' | 'on' | 'off';
  /** Whom a call for help that reaches nobody goes to besides the course's facilitators. */
  readonly helpEscalation: 'course' | 'practice';
  /** Takes the place of the secret in the data folder. */
  readonly secret?: string;
  /** The file that the secret is in, in place of the data folder's. Absolute. */
  readonly secretFile?: string;
  /** Express's `trust proxy`. */
  readonly trustProxy: boolean | number | string[];
}

/** Relative data folders count from the top of the repository, wherever we are started from. */
const TOP = resolve(import.meta.dirname, '../../..');

/** No more workers than this by default: one of them serves some forty people. */
const MOST_WORKERS = 4;

const settings = z.object({
  HOST: as.text.default('0.0.0.0'),
  PORT: as.port.default(3000),
  PUBLIC_URL: as.origin.optional(),
  EXTRA_ORIGINS: as.origins.default([]),
  DATA_DIR: as.text.default('./data'),
  DATABASE_URL: as.postgresUrl.optional(),
  REDIS_URL: as.redisUrl.optional(),
  NODE_NAME: as.nodeName.optional(),
  RTC_LISTEN_IP: as.ip.default('0.0.0.0'),
  RTC_ANNOUNCED_ADDRESS: as.host.optional(),
  RTC_PORT_BASE: as.portBase.default(24_400),
  RTC_WORKERS: as.workers.optional(),
  MEDIASOUP_WORKER_BIN: as.text.optional(),
  STUN_URLS: as.iceUrls('stun').default([]),
  TURN_URLS: as.iceUrls('turn').default([]),
  TURN_SECRET: as.text.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
  LOG_LEVEL: as.logLevel.default('info'),
  METRICS_PORT: as.metricsPort.optional(),
  METRICS_HOST: as.ip.default('127.0.0.1'),
  DEMO: as.demo.optional(),
  HELP_ESCALATION: as.helpEscalation.default('practice'),
  RAPPORT_SECRET: as.secret.optional(),
  RAPPORT_SECRET_FILE: as.text.optional(),
  TRUST_PROXY: as.trustProxy.default(false),
});

const complete = settings
  .refine(
    (values) => values.RAPPORT_SECRET === undefined || values.RAPPORT_SECRET_FILE === undefined,
    {
      path: ['RAPPORT_SECRET_FILE'],
      message: 'must not be set together with RAPPORT_SECRET: choose one',
    },
  )
  .refine((values) => values.TURN_URLS.length > 0 === (values.TURN_SECRET !== undefined), {
    path: ['TURN_SECRET'],
    message: 'goes with TURN_URLS: set both or neither',
  })
  .refine((values) => (values.REDIS_URL === undefined) === (values.NODE_NAME === undefined), {
    path: ['NODE_NAME'],
    message: 'goes with REDIS_URL: set both or neither',
  })
  .refine((values) => values.REDIS_URL === undefined || values.DATABASE_URL !== undefined, {
    path: ['REDIS_URL'],
    message: 'needs DATABASE_URL: several nodes share one PostgreSQL',
  })
  .refine(
    (values) =>
      values.REDIS_URL === undefined || (values.RAPPORT_SECRET ?? values.RAPPORT_SECRET_FILE),
    {
      path: ['REDIS_URL'],
      message: 'needs RAPPORT_SECRET or RAPPORT_SECRET_FILE: all nodes have the same secret',
    },
  )
  .refine((values) => (values.SMTP_URL === undefined) === (values.MAIL_FROM === undefined), {
    path: ['MAIL_FROM'],
    message: 'goes with SMTP_URL: set both or neither',
  });

/**
 * The settings in the environment; what is not set, or empty, has its default.
 * @throws StartupError `settings-invalid` that names every wrong setting.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = complete.safeParse(given);
  if (!parsed.success) throw wrongSettings(parsed.error);
  const s = parsed.data;
  const publicUrl = s.PUBLIC_URL ?? `http://localhost:${String(s.PORT)}`;
  return {
    host: s.HOST,
    port: s.PORT,
    publicUrl,
    origins: ownOrigins(publicUrl, s.EXTRA_ORIGINS),
    dataDir: resolve(TOP, s.DATA_DIR),
    ...(s.DATABASE_URL !== undefined && { databaseUrl: s.DATABASE_URL }),
    ...(s.REDIS_URL !== undefined &&
      s.NODE_NAME !== undefined && { nodes: { redisUrl: s.REDIS_URL, name: s.NODE_NAME } }),
    rtc: {
      listenIp: s.RTC_LISTEN_IP,
      ...(s.RTC_ANNOUNCED_ADDRESS !== undefined && { announcedAddress: s.RTC_ANNOUNCED_ADDRESS }),
      portBase: s.RTC_PORT_BASE,
      workers: s.RTC_WORKERS ?? Math.min(availableParallelism(), MOST_WORKERS),
      ...(s.MEDIASOUP_WORKER_BIN !== undefined && { workerBin: s.MEDIASOUP_WORKER_BIN }),
    },
    stunUrls: s.STUN_URLS,
    ...(s.TURN_SECRET !== undefined && { turn: { urls: s.TURN_URLS, secret: s.TURN_SECRET } }),
    ...(s.SMTP_URL && s.MAIL_FROM && { smtp: { ...s.SMTP_URL, from: s.MAIL_FROM } }),
    logLevel: s.LOG_LEVEL,
    ...(s.METRICS_PORT !== undefined && {
      metrics: { host: s.METRICS_HOST, port: s.METRICS_PORT },
    }),
    // An address with TLS is one that strangers reach.
    demo: s.DEMO ?? (publicUrl.startsWith('https:') ? 'off' : 'auto'),
    helpEscalation: s.HELP_ESCALATION,
    ...(s.RAPPORT_SECRET !== undefined && { secret: s.RAPPORT_SECRET }),
    ...(s.RAPPORT_SECRET_FILE !== undefined && {
      secretFile: resolve(TOP, s.RAPPORT_SECRET_FILE),
    }),
    trustProxy: s.TRUST_PROXY,
  };
}

/** Says what is wrong, but never what was given: it may be a password. */
function wrongSettings(error: z.ZodError): StartupError {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  return new StartupError(
    'settings-invalid',
    `These settings can not be used:\n${lines.join('\n')}`,
    'Correct them, or leave them out for their defaults: docs/operating/settings.md has a table.',
  );
}
