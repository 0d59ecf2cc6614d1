import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SignalsCommand, SignalsView } from '@rapport/shared/contract/signals.ts';
import { isUnseen } from './audience.ts';
import { refuse, type Capability } from './capability.ts';
import { companyOf, seatsIn, takesPart, type CompanyId } from './company.ts';
import { derivedBy } from './derived.ts';
import { leadsRoom, nameOf } from './lobby.ts';
import { takesMoment } from './signals-state.ts';
import type { RoomState, Slices } from './state.ts';

/** How long a reaction is seen. */
const SEEN_MS = 8000;
/** A reaction sooner than this after one's last is none. */
const APART_MS = 2000;

type Slice = Slices['signals'];

const NONE: Slice = { reactions: {}, moments: {} };

export const signals: Capability<'signals', SignalsCommand> = {
  name: 'signals',
  initial: NONE,

  commands: {
    'signal:react': {
      by: takesPart,
      when: () => true,
      decide(state, { kind }, { actor, now }) {
        const last = state.signals.reactions[actor];
        if (last && now - last.at < APART_MS) return refuse('stale');
        const company = seatsIn(state, companyOf(state, actor) ?? '');
        const unseenBy = company.filter((listener) => isUnseen(state, actor, listener));
        return [
          {
            type: 'signal:reacted',
            seat: actor,
            kind,
            ...(unseenBy.length > 0 ? { unseenBy } : {}),
          },
        ];
      },
    },
    'signal:moment': {
      by: takesPart,
      when: (state, actor) => !takesMoment(state, actor),
      decide: (_state, _command, { actor }) => [{ type: 'signal:moment-begun', seat: actor }],
    },
    'signal:moment-over': {
      by: takesPart,
      when: takesMoment,
      decide: (_state, _command, { actor }) => [{ type: 'signal:moment-ended', seat: actor }],
    },
  },

  evolve(slice, { event, at }) {
    switch (event.type) {
      case 'signal:reacted': {
        const { seat, kind, unseenBy = [] } = event;
        if (kind === undefined) return slice;
        return { ...slice, reactions: { ...slice.reactions, [seat]: { kind, at, unseenBy } } };
      }
      case 'signal:faded':
        return event.seats.reduce(withoutReaction, slice);
      case 'signal:moment-begun':
        return { ...slice, moments: { ...slice.moments, [event.seat]: at } };
      case 'signal:moment-ended':
        return withoutMoment(slice, event.seat);
      case 'floor:left':
      case 'floor:removed':
        return withoutMoment(withoutReaction(slice, event.seat), event.seat);
      // It was for those who were there.
      case 'breakout:moved':
      case 'care:moved':
        return withoutReaction(slice, event.seat);
      case 'breakout:opened':
      case 'breakout:closed':
        return { ...slice, reactions: {} };
      case 'session:ended':
        return NONE;
      default:
        return slice;
    }
  },

  alarm({ signals: { reactions } }) {
    const all = Object.entries(reactions);
    if (all.length === 0) return undefined;
    const first = Math.min(...all.map(([, { at }]) => at));
    const seats = all.flatMap(([seat, { at }]) => (at === first ? [seat] : []));
    return { at: first + SEEN_MS, events: [{ type: 'signal:faded', seats }] };
  },

  view(state, viewer) {
    const { reactions, moments } = state.signals;
    const signed = Object.keys({ ...reactions, ...moments });
    const company = companyOf(state, viewer);
    if (company === undefined || signed.length === 0) return {};
    const leading = leadsRoom(state, viewer);
    const unseen = signed.filter(
      (seat) =>
        isUnseen(state, seat, viewer) || reactions[seat]?.unseenBy.includes(viewer) === true,
    );
    const shown = views(state, [String(leading), company, ...unseen].join(' '), () =>
      viewOf(state, company, leading, unseen),
    );
    return shown ? { signals: shown } : {};
  },
};

const views = derivedBy<SignalsView | undefined>((state) => [
  state.session,
  state.lobby,
  state.breakout,
  state.care,
  state.exercise,
  state.signals,
]);

function viewOf(
  state: RoomState,
  company: CompanyId,
  leading: boolean,
  unseen: readonly SeatId[],
): SignalsView | undefined {
  const seats = Object.fromEntries(
    seatsIn(state, company).flatMap((seat) => {
      const reaction = state.signals.reactions[seat];
      const moment = state.signals.moments[seat];
      if (unseen.includes(seat) || (!reaction && moment === undefined)) return [];
      const { kind, at } = reaction ?? {};
      return [
        [
          seat,
          {
            ...(kind === undefined || at === undefined ? {} : { reaction: { kind, at } }),
            ...(moment === undefined ? {} : { moment }),
          },
        ],
      ];
    }),
  );
  const moments = Object.entries(leading ? state.signals.moments : {});
  if (Object.keys(seats).length === 0 && moments.length === 0) return undefined;
  const all = moments.map(([seat, since]) => [seat, { name: nameOf(state, seat), since }] as const);
  return { seats, ...(all.length > 0 ? { moments: Object.fromEntries(all) } : {}) };
}

const without = <T>(record: Readonly<Record<SeatId, T>>, seat: SeatId): Record<SeatId, T> => {
  const { [seat]: _gone, ...others } = record;
  return others;
};

const withoutReaction = (slice: Slice, seat: SeatId): Slice =>
  slice.reactions[seat] ? { ...slice, reactions: without(slice.reactions, seat) } : slice;

const withoutMoment = (slice: Slice, seat: SeatId): Slice =>
  slice.moments[seat] === undefined ? slice : { ...slice, moments: without(slice.moments, seat) };
