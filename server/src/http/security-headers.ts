import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../platform/config.ts';

/**
 * What a page of ours may do: everything comes from us, nothing is inline, no other site may frame
 * it. The live room's WebSocket is named as well, as older Safari does not count it as `'self'`.
 */
export function securityHeaders({
  publicUrl,
  origins,
}: Pick<Config, 'publicUrl' | 'origins'>): RequestHandler[] {
  const https = publicUrl.startsWith('https:');
  // An address of IPv6 is no valid source there; browsers complain, and leave it out.
  const named = origins.filter((origin) => !origin.includes('['));
  const webSockets = named.map((origin) => origin.replace(/^http/, 'ws'));
  const self = ["'self'"];
  const none = ["'none'"];
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: self,
          // Hiding what is behind a person runs WebAssembly of ours; JavaScript's eval stays shut.
          scriptSrc: [...self, "'wasm-unsafe-eval'"],
          scriptSrcAttr: none,
          styleSrc: self,
          fontSrc: self,
          imgSrc: [...self, 'data:'],
          mediaSrc: [...self, 'blob:'],
          workerSrc: self,
          manifestSrc: self,
          connectSrc: [...self, ...webSockets],
          frameAncestors: none,
          baseUri: none,
          objectSrc: none,
          formAction: self,
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    }),
    (_req, res, next) => {
      res.setHeader(
        'Permissions-Policy',
        'camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), ' +
          'geolocation=(), payment=(), usb=()',
      );
      next();
    },
  ];
}
