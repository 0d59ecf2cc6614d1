import type { RequestHandler } from 'express';
import { AppError } from '../platform/errors.ts';
import { isFromOwnPage } from '../platform/own-origin.ts';

/** Lets through what changes something only when a page of ours asks for it. */
export const ownPageGuard =
  (publicUrl: string): RequestHandler =>
  (req, _res, next) => {
    const reads = req.method === 'GET' || req.method === 'HEAD';
    next(
      reads || isFromOwnPage(req.headers, publicUrl)
        ? undefined
        : new AppError('not-allowed', 'origin'),
    );
  };
