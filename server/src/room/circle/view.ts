import type { CircleView, ShownCircle } from '@rapport/shared/contract/room/circle.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom, nameOf, seatsInside } from '../core/admission.ts';
import { type GatheringId, seatsIn } from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { historyOf } from './memory.ts';
import { plainTie, tiesOf } from './state.ts';

/**
 * What the viewer is told of circles. Of another's there is no more than what that person shows;
 * where they show nobody, nothing says that there is a circle.
 */
export function circleViewOf(
  state: RoomState,
  viewer: SeatId,
  gathering: GatheringId,
  hasCircle: boolean,
): CircleView | undefined {
  // Facilitators look after everyone, in whichever gathering.
  const seats = leadsRoom(state, viewer) ? seatsInside(state) : seatsIn(state, gathering);
  const shown = seats.flatMap((seat) => (seat === viewer ? [] : (shownBy(state, seat) ?? [])));
  if (!hasCircle && shown.length === 0) return undefined;
  const looking = state.circle.looking[gathering];
  return {
    ...(hasCircle ? { own: ownOf(state, viewer) } : {}),
    shown,
    ...(looking === undefined ? {} : { looking }),
  };
}

const shownCircles = memoizedBy<ShownCircle | undefined>((state) => [state.circle, state.lobby]);

const shownBy = (state: RoomState, seat: SeatId): ShownCircle | undefined =>
  shownCircles(state, seat, () => {
    const ties = tiesOf(state, seat).filter(({ shown }) => shown !== undefined);
    return ties.length > 0
      ? { seat, name: nameOf(state, seat), ties: ties.map(plainTie) }
      : undefined;
  });

const ownCircles = memoizedBy<NonNullable<CircleView['own']>>((state) => [
  state.circle,
  state.session,
]);

const ownOf = (state: RoomState, seat: SeatId) =>
  ownCircles(state, seat, () => ({
    ties: tiesOf(state, seat).map((tie) => ({ ...plainTie(tie), shown: tie.shown !== undefined })),
    history: [...historyOf(state, seat)],
  }));
