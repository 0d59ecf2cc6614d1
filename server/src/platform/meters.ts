import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import { AppError } from './errors.ts';

/** How something ended: as asked; refused by a rule; or failed, by a fault on the server's side. */
export type Outcome = 'done' | 'refused' | 'failed';

/**
 * Is told of what happens, so that it can be counted. Nothing it is told says who it was about:
 * each word is from a list in the code. It must be cheap, and must not throw.
 */
export interface Meters {
  /** @param route the pattern that the path matched, never the path itself */
  httpAnswered(method: string, route: string, status: number, seconds: number): void;
  /** Something was answered with an error. */
  erred(edge: 'http' | 'socket', code: ErrorCode): void;
  /** A command to a room was answered, so long after it came. */
  commandEnded(outcome: Outcome, seconds: number): void;
  /** A page that connected was shown the room, or was not, so long after it came. */
  joinEnded(outcome: Outcome, seconds: number): void;
  /** The database answered. */
  queried(outcome: Outcome, seconds: number): void;
  /** Events of a room were to be kept: they wait for the disk. */
  appendBegun(): void;
  /** They are kept, or can not be. */
  appendEnded(outcome: Outcome, seconds: number): void;
}

const FAULTS: readonly ErrorCode[] = [
  'internal',
  'storage-failed',
  'media-unavailable',
  'unavailable',
];

/** How something ended that threw this. */
export const outcomeOf = (error: unknown): Outcome =>
  error instanceof AppError && !FAULTS.includes(error.code) ? 'refused' : 'failed';

/** Seconds since a moment of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;
