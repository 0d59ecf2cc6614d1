import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import { AppError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';
import type { RoomEvent } from '../room/core/state.ts';

interface LackingContext {
  readonly lacking: (session: SessionId, seats: readonly SeatId[]) => Promise<readonly SeatId[]>;
  readonly logger: Logger;
}

/**
 * Nobody is let in, alone or with others, who lacks a paper or an answer without a facilitator
 * having said why. Where that cannot be looked up they come in: a fault keeps nobody out.
 * @throws AppError `reason-needed`
 */
export async function ensureNoneLacks(
  { lacking, logger }: LackingContext,
  session: SessionId,
  decided: readonly RoomEvent[],
): Promise<void> {
  const admitted = decided.flatMap((event) =>
    event.type === 'lobby:admitted' ? [event.seat] : [],
  );
  if (admitted.length === 0) return;
  const lack = await lacking(session, admitted).catch((error: unknown) => {
    logger.error({ err: error, session }, 'let in without looking up what is missing');
    return [];
  });
  if (lack.length > 0) throw new AppError('reason-needed');
}
