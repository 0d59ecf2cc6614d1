import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SignalsView } from '@rapport/shared/contract/room/signals.ts';
import { leadsRoom, nameOf } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { type GatheringId, gatheringOf, seatsIn } from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { isUnseen } from '../exercise/unseen.ts';

export const signalsView: ViewOf = (state, viewer) => {
  const { reactions, moments } = state.signals;
  const signed = Object.keys({ ...reactions, ...moments });
  const gathering = gatheringOf(state, viewer);
  if (gathering === undefined || signed.length === 0) return {};
  const leading = leadsRoom(state, viewer);
  const unseen = signed.filter(
    (seat) => isUnseen(state, seat, viewer) || reactions[seat]?.unseenBy.includes(viewer) === true,
  );
  const shown = views(state, [String(leading), gathering, ...unseen].join(' '), () =>
    viewOf(state, gathering, leading, unseen),
  );
  return shown ? { signals: shown } : {};
};

const views = memoizedBy<SignalsView | undefined>((state) => [
  state.session,
  state.lobby,
  state.breakout,
  state.care,
  state.exercise,
  state.signals,
]);

function viewOf(
  state: RoomState,
  gathering: GatheringId,
  leading: boolean,
  unseen: readonly SeatId[],
): SignalsView | undefined {
  const seats = Object.fromEntries(
    seatsIn(state, gathering).flatMap((seat) => {
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
