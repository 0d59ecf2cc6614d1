import { leadsRoom, seatsInside } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { gatheringOf, seatsIn } from '../core/gathering.ts';

export const pathView: ViewOf = (state, viewer) => {
  const gathering = gatheringOf(state, viewer);
  if (gathering === undefined) return {};
  const seats = leadsRoom(state, viewer) ? seatsInside(state) : seatsIn(state, gathering);
  const lost = seats.flatMap((seat) => {
    const since = state.path[seat];
    return since === undefined ? [] : [[seat, since] as const];
  });
  return lost.length > 0 ? { path: { lost: Object.fromEntries(lost) } } : {};
};
