import { isIP } from 'node:net';
import { NODE_NAME } from '@rapport/shared/contract/protocol.ts';
import { z } from 'zod';

/*
 * What each kind of setting may be. The messages complete the sentence "PORT …" and close with an
 * example.
 */

export const text = z.string().trim().min(1);

const wholeNumber = (least: number, most: number, example: number) => {
  const message =
    `must be a whole number from ${String(least)} to ${String(most)}, ` +
    `for example ${String(example)}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
};

export const port = wholeNumber(0, 65_535, 3000);
export const metricsPort = wholeNumber(0, 65_535, 9465);
/** Each worker takes the port of its number above it. */
export const portBase = wholeNumber(1024, 65_000, 24_400);
export const workers = wholeNumber(1, 64, 2);

export const origin = z
  .string()
  .trim()
  .transform((value, ctx) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username;
    if (bare && /^https?:$/.test(url.protocol)) return url.origin;
    ctx.addIssue(
      'must be where browsers reach this server, http or https without a path, ' +
        'for example https://rapport.example',
    );
    return z.NEVER;
  });

export const origins = z.string().transform((value, ctx) => {
  const each = value.split(',').map((one) => origin.safeParse(one));
  if (each.every(({ success }) => success)) return each.flatMap(({ data }) => data ?? []);
  ctx.addIssue(
    'must be one or more origins, http or https without a path, with commas between them, ' +
      'for example http://192.168.1.20:3000',
  );
  return z.NEVER;
});

export const postgresUrl = text.refine(
  (value) => /^postgres(ql)?:$/.test(URL.canParse(value) ? new URL(value).protocol : ''),
  'must be a PostgreSQL URL, for example postgres://rapport:password@localhost:5432/rapport; ' +
    'leave it out for the embedded database',
);

export const redisUrl = text.refine(
  (value) => /^rediss?:$/.test(URL.canParse(value) ? new URL(value).protocol : ''),
  'must be a Redis URL, for example redis://:password@localhost:6379; ' +
    'leave it out where one node is enough',
);

export const nodeName = text.refine(
  (value) => NODE_NAME.test(value),
  'must be small letters, digits and hyphens, 32 at most, for example node-a',
);

export const ip = text.refine(
  (value) => isIP(value) !== 0,
  'must be an address of this machine, for example 0.0.0.0',
);

export const host = text.refine(
  (value) => isIP(value) !== 0 || /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(value),
  'must be the address or name that browsers send media to, for example 203.0.113.7',
);

export const iceUrls = (scheme: 'stun' | 'turn') =>
  z
    .string()
    .transform((value) => value.split(',').map((url) => url.trim()))
    .refine(
      (urls) => urls.every((url) => new RegExp(`^${scheme}s?:[^\\s,]+$`).test(url)),
      `must be one or more ${scheme}: addresses with commas between them, ` +
        `for example ${scheme}:${scheme}.rapport.example:3478`,
    );

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export const logLevel = z.enum(levels, `must be one of ${levels.join(', ')}`);

export const demo = z.enum(['auto', 'on', 'off'], 'must be one of auto, on, off');

export const helpEscalation = z.enum(['course', 'practice'], 'must be course or practice');

export const secret = z
  .string()
  .min(32, 'must have 32 characters or more, for example what "openssl rand -base64 33" prints');

const proxyRange = (value: string): boolean => {
  const [address = '', bits, ...more] = value.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return (
    ['loopback', 'linklocal', 'uniquelocal'].includes(value) ||
    (isIP(address) !== 0 &&
      more.length === 0 &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
  );
};

/** The reverse proxies whose word on who connects is taken. Never all: anyone could say anything. */
export const trustProxy = z
  .string()
  .trim()
  .transform((value, ctx) => {
    if (value === 'off') return false;
    if (/^[1-9]$/.test(value)) return Number(value);
    const ranges = value.split(',').map((range) => range.trim());
    if (ranges.every(proxyRange)) return ranges;
    ctx.addIssue(
      'must be off, the number of proxies in front (1 to 9), or their addresses, ' +
        'for example loopback or 10.0.0.0/8',
    );
    return z.NEVER;
  });
