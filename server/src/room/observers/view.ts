import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { ObserverAsked, ObserverQuestion } from '@rapport/shared/contract/room/observers.ts';
import { isInside, leadsRoom, nameOf, seatsInside, standingOf } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { factsOf, isMember } from '../core/facts.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { answerOf, haveAgreed, inQuestion, isAsked, observerSeats } from './state.ts';

export const observersView: ViewOf = (state, viewer) => {
  if (leadsRoom(state, viewer)) {
    const asked = progress(state);
    return asked.length > 0 ? { observers: { asked } } : {};
  }
  if (!isMember(state, viewer) || !isInside(state, viewer)) return {};
  const questions = inQuestion(state).map((seat) => questionTo(state, seat, viewer));
  return questions.length > 0 ? { observers: { questions } } : {};
};

/**
 * How many have answered, for facilitators. Whether everyone agrees is said only when all have
 * answered, so that the count of those who have not tells nothing of the others' answers.
 */
const progress = memoized(
  (state) => [state.session, state.lobby, state.observers],
  (state) =>
    observerSeats(state)
      .filter((seat) => standingOf(state, seat) !== 'outside' && standingOf(state, seat) !== 'left')
      .map((seat): ObserverAsked => {
        const members = seatsInside(state).filter((one) => isMember(state, one));
        const unanswered = members.filter((one) => answerOf(state, seat, one) === undefined).length;
        const asked = isAsked(state, seat);
        const all = asked && members.length > 0 && unanswered === 0;
        return {
          seat,
          name: nameOf(state, seat),
          asked,
          unanswered,
          ...(all ? { everyoneAgrees: haveAgreed(state, seat, members) } : {}),
        };
      }),
);

function questionTo(state: RoomState, seat: SeatId, member: SeatId): ObserverQuestion {
  const name = nameOf(state, seat);
  const known = factsOf(state).seats.find((one) => one.seat === seat)?.name ?? name;
  const agreed = answerOf(state, seat, member);
  return {
    seat,
    name,
    ...(known === name ? {} : { knownAs: known }),
    about: state.observers[seat]?.about ?? '',
    inside: isInside(state, seat),
    ...(agreed === undefined ? {} : { agreed }),
  };
}
