import { AppError } from '../platform/errors.ts';

/** The `code` that the system, SQLite or PostgreSQL put on an error. */
export function errorCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

// SQLite: full, I/O, locked, not writable, damaged. PostgreSQL: connection (08), resources (53),
// intervention by an operator (57), system (58), read-only (25006). The system: sockets and files.
const STORAGE =
  /^(SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB)|08|53|57|58|25006|E[A-Z]{2,}$)/;

// What the PostgreSQL client and Kysely say without a code.
const WITHOUT_CODE =
  /^(query read timeout|timeout exceeded when trying to connect|connection terminated|driver has already been destroyed)/i;

/**
 * The error as the rest of the server is to see it: `storage-failed` where the database could not
 * do its work, whatever it was asked, and whoever passed that on; everything else unchanged.
 */
export function mapStorageError(error: unknown): unknown {
  for (let one = error; one instanceof Error && !(one instanceof AppError); one = one.cause) {
    if (isOfStorage(one)) return new AppError('storage-failed', undefined, { cause: error });
  }
  return error;
}

function isOfStorage(error: Error): boolean {
  const code = errorCodeOf(error);
  return code === undefined ? WITHOUT_CODE.test(error.message) : STORAGE.test(code);
}
