import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { VoicesView } from '@rapport/shared/contract/room/voices.ts';
import { leadsRoom, nameOf, placeOf, seatsInside } from '../core/admission.ts';
import type { Capability } from '../core/capability.ts';
import { roleOf } from '../core/facts.ts';
import { takesPart } from '../core/gathering.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { voicesEvent } from './events.ts';
import { evolveVoices } from './evolve.ts';

/** People were heard for so long, as the room's media noticed. Nothing happens after the end. */
export function spoken(state: RoomState, ms: Readonly<Record<SeatId, number>>): RoomEvent[] {
  const heard = Object.entries(ms).filter(
    ([seat, span]) => span > 0 && roleOf(state, seat) !== undefined,
  );
  return state.session.ended || heard.length === 0
    ? []
    : [{ type: 'voices:spoken', ms: Object.fromEntries(heard) }];
}

export const voices: Capability<'voices'> = {
  name: 'voices',
  events: voicesEvent,
  auditSteps: 'none',
  initial: {},
  commands: {},
  evolve: evolveVoices,

  view: (state, viewer) => (leadsRoom(state, viewer) ? { voices: overview(state) } : {}),
};

/** Everyone who takes part, in the main group and in breakouts: also who has not spoken yet. */
const overview = memoized(
  (state) => [state.session, state.lobby, state.voices],
  (state): VoicesView => ({
    seats: Object.fromEntries(
      seatsInside(state)
        .filter((seat) => takesPart(state, seat))
        .map((seat) => [
          seat,
          {
            name: nameOf(state, seat),
            role: roleOf(state, seat) ?? 'member',
            place: placeOf(state, seat),
            ...(state.voices[seat] ?? { ms: 0 }),
          },
        ]),
    ),
  }),
);
