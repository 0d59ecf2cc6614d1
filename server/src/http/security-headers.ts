import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What a page of ours may do: everything comes from us, nothing is inline, no other site may frame
 * it. The live room's WebSocket is named as well, as older Safari does not count it as `'self'`.
 */
export function securityHeaders(publicUrl: string): RequestHandler[] {
  const https = publicUrl.startsWith('https:');
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
          connectSrc: [...self, (req) => webSockets(req, publicUrl)],
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

/** The WebSocket origins of the public URL and of the name that was asked by. */
function webSockets({ headers: { host = '' } }: IncomingMessage, publicUrl: string): string {
  const own = publicUrl.replace(/^http/, 'ws');
  // What a client calls us goes into the header only if it can be nothing but a host.
  const asked = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host)
    ? `${own.startsWith('wss:') ? 'wss' : 'ws'}://${host.toLowerCase()}`
    : own;
  return own === asked ? own : `${own} ${asked}`;
}
