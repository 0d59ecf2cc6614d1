import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type {
  ObserverAsked,
  ObserverQuestion,
  ObserversCommand,
} from '@rapport/shared/contract/observers.ts';
import type { Capability, CommandRule } from './capability.ts';
import { derived } from './derived.ts';
import { isInside, leadsRoom, nameOf, seatsInside, standingOf } from './lobby.ts';
import { answerOf, haveAgreed, isMember, observerSeats, sendOut } from './observers-state.ts';
import { factsOf } from './session-state.ts';
import type { RoomState } from './state.ts';

/** Whom the group can be asked about: who is at the door, or was turned away there. */
const ASKABLE = ['waiting', 'declined', 'removed'];
/** Whom the answers concern at this moment. */
const AT_HAND = ['waiting', 'admitted'];

const isAsked = (state: RoomState, seat: SeatId): boolean => state.observers[seat] !== undefined;

/** The observers about whom the group is asked, and who are here or at the door. */
const inQuestion = (state: RoomState): SeatId[] =>
  observerSeats(state).filter(
    (seat) => isAsked(state, seat) && AT_HAND.includes(standingOf(state, seat)),
  );

/** The rule of a member's answer. It can be changed at any time; nothing asks for the reason. */
const answering = <C extends { seat: SeatId }>(agrees: boolean): CommandRule<C> => ({
  by: (state, actor) => isMember(state, actor) && isInside(state, actor),
  when: (state, actor) =>
    inQuestion(state).filter((seat) => answerOf(state, seat, actor) !== agrees),
  decide: (state, { seat }, { actor: member }) => [
    { type: 'observers:answered', seat, member, agrees },
    ...(!agrees && isInside(state, seat) ? sendOut(seat) : []),
  ],
});

export const observers: Capability<'observers', ObserversCommand> = {
  name: 'observers',
  initial: {},

  commands: {
    'observers:ask': {
      by: leadsRoom,
      when: (state) =>
        observerSeats(state).filter(
          (seat) => !isAsked(state, seat) && ASKABLE.includes(standingOf(state, seat)),
        ),
      decide: (_state, { seat, about = '' }, { actor: by }) => [
        { type: 'observers:asked', seat, by, about },
      ],
    },
    'observers:cancel': {
      by: leadsRoom,
      when: (state) =>
        observerSeats(state).filter((seat) => isAsked(state, seat) && !isInside(state, seat)),
      decide: (_state, { seat }) => [{ type: 'observers:cancelled', seat }],
    },
    'observers:agree': answering(true),
    'observers:decline': answering(false),
  },

  evolve(slice, { event, at }) {
    switch (event.type) {
      case 'observers:asked': {
        const { seat, by, about } = event;
        return { ...slice, [seat]: { by, since: at, about, answers: {} } };
      }
      case 'observers:answered': {
        const { seat, member, agrees } = event;
        const asked = slice[seat];
        if (!asked || agrees === undefined) return slice;
        return { ...slice, [seat]: { ...asked, answers: { ...asked.answers, [member]: agrees } } };
      }
      // Whoever is turned away, or taken out by those who lead, is asked about anew.
      case 'observers:cancelled':
      case 'lobby:declined':
      case 'floor:removed': {
        if (!slice[event.seat]) return slice;
        const { [event.seat]: _gone, ...others } = slice;
        return others;
      }
      // What was answered is erased: in a session that is taken up again the group is asked anew.
      case 'session:ended':
        return {};
      default:
        return slice;
    }
  },

  view(state, viewer) {
    if (leadsRoom(state, viewer)) {
      const asked = progress(state);
      return asked.length > 0 ? { observers: { asked } } : {};
    }
    if (!isMember(state, viewer) || !isInside(state, viewer)) return {};
    const questions = inQuestion(state).map((seat) => questionTo(state, seat, viewer));
    return questions.length > 0 ? { observers: { questions } } : {};
  },
};

/**
 * How far the asking has come, for those who lead. That not everyone agrees is said only when all
 * have answered: so the count of those who have not tells nothing of the others' answers.
 */
const progress = derived(
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
