import type { ErrorCode, WireError } from '@rapport/shared/contract/errors.ts';

/** Something that went wrong in a way that the caller is to know of, by a stable code. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  /** After how many ms it may be tried again; `undefined` where that is not known. */
  readonly retryAfterMs: number | undefined;

  /**
   * @param detail what in the input it is about; it is sent to the caller, so nothing about
   * others or about the inside of the server belongs in it.
   */
  constructor(
    code: ErrorCode,
    detail?: string,
    { retryAfterMs, ...options }: ErrorOptions & { readonly retryAfterMs?: number } = {},
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The error as it may be sent: what is not an {@link AppError} is `internal` and says no more. */
export function toWireError(error: unknown): WireError {
  if (!(error instanceof AppError)) return { code: 'internal' };
  return error.detail === undefined
    ? { code: error.code }
    : { code: error.code, detail: error.detail };
}
