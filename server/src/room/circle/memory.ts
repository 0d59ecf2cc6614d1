import { CIRCLE_LIMITS } from '@rapport/shared/contract/room/circle-limits.ts';
import type { PastCircle, Tie } from '@rapport/shared/contract/room/circle.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { PastCircles } from '@rapport/shared/contract/session-facts.ts';
import { factsOf } from '../core/facts.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { plainTie, tiesOf } from './state.ts';

const NONE: readonly PastCircle[] = [];

/** The seat's circle in earlier sessions of the course, the oldest first. */
export const historyOf = (state: RoomState, seat: SeatId): readonly PastCircle[] =>
  factsOf(state).circles?.find((known) => known.seat === seat)?.versions ?? NONE;

/** Everyone's circles over the course up to this session, which adds one where it has changed. */
export const circlesOf = (state: RoomState): PastCircles[] =>
  factsOf(state).seats.flatMap(({ seat }) => {
    const history = historyOf(state, seat);
    const ties = tiesOf(state, seat).map(plainTie);
    const versions = isSame(history.at(-1)?.ties ?? [], ties)
      ? history
      : [...history, { session: factsOf(state).number, ties }];
    return versions.length > 0 ? [{ seat, versions: versions.slice(-CIRCLE_LIMITS.history) }] : [];
  });

const isSame = (before: readonly Tie[], now: readonly Tie[]): boolean =>
  JSON.stringify(before.map(plainTie)) === JSON.stringify(now);

/** The events that change who stands where on a circle. */
const CHANGES = ['added', 'placed', 'described', 'removed', 'settled'].map(
  (what) => `circle:${what}`,
);

/**
 * What is to stand in the place of each seat's last change of its circle, by its number in the
 * stream: the circle as it stands. So the changes themselves can be erased.
 */
export function settledCircles(
  stream: readonly { readonly seq: number; readonly event: RoomEvent }[],
  state: RoomState,
): ReadonlyMap<number, RoomEvent> {
  const last = new Map<SeatId, number>();
  for (const { seq, event } of stream) {
    if (CHANGES.includes(event.type) && 'seat' in event) last.set(event.seat, seq);
  }
  return new Map(
    [...last].map(([seat, seq]) => [
      seq,
      { type: 'circle:settled', seat, ties: tiesOf(state, seat).map(plainTie) },
    ]),
  );
}
