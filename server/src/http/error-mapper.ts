import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import type { ErrorRequestHandler } from 'express';
import { AppError, toWireError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';
import type { Meters } from '../platform/meters.ts';
import { mapStorageError } from '../storage/storage-error.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  'invalid-message': 400,
  'unknown-command': 400,
  'too-large': 413,
  'rate-limited': 429,
  'protocol-mismatch': 409,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'wrong-code': 403,
  'passkey-refused': 403,
  'last-second-factor': 409,
  'account-closed': 403,
  'sign-in-needed': 401,
  'link-invalid': 404,
  'link-expired': 410,
  'link-revoked': 410,
  superseded: 409,
  elsewhere: 409,
  'too-many-devices': 409,
  'set-up-over': 410,
  'invitation-over': 410,
  'password-link-over': 410,
  'address-link-over': 410,
  'code-needed': 403,
  'code-over': 410,
  'email-taken': 409,
  'no-mail': 409,
  'last-administrator': 409,
  'not-allowed': 403,
  'not-found': 404,
  'reason-needed': 409,
  'not-in-room': 409,
  stale: 409,
  'cast-incomplete': 409,
  'kept-apart': 409,
  'nobody-to-open-for': 409,
  'facilitator-coaches': 409,
  full: 409,
  'session-ended': 410,
  'storage-failed': 503,
  'media-unavailable': 503,
  unavailable: 503,
  internal: 500,
};

/**
 * Answers every error in one form: its status, `{ error: { code, detail? } }`, and `Retry-After`
 * where it is known when it may be tried again.
 */
export const mapErrors =
  (logger: Logger, meters?: Meters): ErrorRequestHandler =>
  (thrown, _req, res, next) => {
    const error = mapStorageError(fromExpress(thrown));
    const wire = toWireError(error);
    const status = STATUS[wire.code];
    meters?.erred('http', wire.code);
    if (status >= 500) logger.error({ err: error }, 'request failed');
    // The answer is already on its way: all that is left is to cut it off.
    if (res.headersSent) return next(thrown);
    if (error instanceof AppError && error.retryAfterMs !== undefined) {
      res.setHeader('Retry-After', Math.ceil(error.retryAfterMs / 1000));
    }
    res.status(status).json({ error: wire });
  };

/** Express and its body parser mark what is wrong with a request by a status of their own. */
function fromExpress(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const status = 'status' in error ? error.status : undefined;
  if (status === 413) return new AppError('too-large', undefined, { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new AppError('invalid-message', undefined, { cause: error });
  }
  return error;
}
