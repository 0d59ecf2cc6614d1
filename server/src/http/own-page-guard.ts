import type { RequestHandler } from 'express';
import type { CallerOf } from '../platform/client-address.ts';
import { AppError } from '../platform/errors.ts';
import { isFromOwnPage } from '../platform/own-origin.ts';
import type { SecurityLog } from '../platform/security-events.ts';

/** Lets through what changes something only when a page of ours asks for it. */
export const ownPageGuard =
  (
    origins: readonly string[],
    callerOf: CallerOf,
    security: Pick<SecurityLog, 'originRefused'>,
  ): RequestHandler =>
  (req, _res, next) => {
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads || isFromOwnPage(req.headers, origins)) return next();
    security.originRefused({ address: callerOf(req) });
    next(new AppError('not-allowed', 'origin'));
  };
