import type { RosterPerson, RosterView } from '@rapport/shared/contract/room/roster.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside, leadsRoom, nameOf, standingOf } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { lostSince } from '../core/connected.ts';
import { factsOf } from '../core/facts.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { besideName } from '../lobby/beside-name.ts';

const rosterOf = memoized(
  (state) => [state.session, state.lobby, state.presence],
  (state): RosterView => ({
    people: Object.fromEntries(
      factsOf(state).seats.map(({ seat, role }) => [seat, { role, ...personOf(state, seat) }]),
    ),
  }),
);

function personOf(state: RoomState, seat: SeatId): Omit<RosterPerson, 'role'> {
  const since = state.lobby.seats[seat]?.standsSince;
  const lost = isInside(state, seat) ? lostSince(state, seat) : undefined;
  return {
    name: nameOf(state, seat),
    ...besideName(state, seat),
    standing: standingOf(state, seat),
    ...(since === undefined ? {} : { since }),
    ...(lost === undefined ? {} : { lostSince: lost }),
  };
}

/** To facilitators: who belongs to the session, and where each of them is. */
export const roster: ViewOf = (state, viewer) =>
  leadsRoom(state, viewer) ? { roster: rosterOf(state) } : {};
