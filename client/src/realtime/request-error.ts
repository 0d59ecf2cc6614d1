import type { ErrorCode, WireError } from '@rapport/shared/contract/errors.ts';

/** The server's refusal of a request, or `unavailable` when no answer came. */
export class RequestError extends Error {
  readonly code: ErrorCode;

  constructor({ code, detail }: WireError) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'RequestError';
    this.code = code;
  }
}
