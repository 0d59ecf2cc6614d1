import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import { AppError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';
import type { RoomEvent } from '../room/core/state.ts';

/** Somebody who is let in. */
export interface LettingIn {
  readonly seat: SeatId;
  /** The hash of the secret of the device on which; absent where none is known. */
  readonly device?: string | undefined;
  /** Whether the seat was inside already, and goes to another device. */
  readonly wasInside: boolean;
}

/** What it takes to find out. */
export interface LackingContext {
  readonly lacking: (
    session: SessionId,
    comings: readonly LettingIn[],
  ) => Promise<readonly SeatId[]>;
  readonly logger: Logger;
}

/**
 * Nobody is let in, alone or with others, who lacks a paper, an answer or the code for a new device
 * without a facilitator having said why. Where that cannot be looked up they come in: a fault keeps
 * nobody out.
 * @throws AppError `reason-needed`
 */
export async function ensureNoneLacks(
  { lacking, logger }: LackingContext,
  session: SessionId,
  decided: readonly RoomEvent[],
): Promise<void> {
  const comings = comingsIn(decided);
  if (comings.length === 0) return;
  const lack = await lacking(session, comings).catch((error: unknown) => {
    logger.error({ err: error, session }, 'let in without looking up what is missing');
    return [];
  });
  if (lack.length > 0) throw new AppError('reason-needed');
}

function comingsIn(decided: readonly RoomEvent[]): LettingIn[] {
  const admitted = decided.flatMap((event) =>
    event.type === 'lobby:admitted'
      ? [{ seat: event.seat, device: event.device, wasInside: false }]
      : [],
  );
  const moved = decided.flatMap((event) =>
    event.type === 'lobby:device-admitted' && !admitted.some(({ seat }) => seat === event.seat)
      ? [{ seat: event.seat, device: event.device, wasInside: true }]
      : [],
  );
  return [...admitted, ...moved];
}
