import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { VoicesView } from '@rapport/shared/contract/voices.ts';
import { z } from 'zod';
import type { Capability } from './capability.ts';
import { takesPart } from './company.ts';
import { derived } from './derived.ts';
import { leadsRoom, nameOf, placeOf, seatsInside } from './lobby.ts';
import { roleOf } from './session-state.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** How long people were heard since the last such event, in ms by seat. */
export const voicesEvent = z.strictObject({
  type: z.literal('voices:spoken'),
  ms: z.record(z.string(), z.int()),
});

interface Voice {
  readonly ms: number;
  readonly lastAt: number;
}

declare module './state.ts' {
  interface Slices {
    /** How long each seat has spoken, whatever company it was in; there is no entry for silence. */
    voices: Readonly<Record<SeatId, Voice>>;
  }
  interface Events {
    voices: z.infer<typeof voicesEvent>;
  }
}

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
  initial: {},
  commands: {},

  evolve(slice, { event, at }) {
    if (event.type === 'session:ended') return {};
    if (event.type !== 'voices:spoken') return slice;
    const heard = Object.entries(event.ms).map(([seat, ms]): [SeatId, Voice] => [
      seat,
      { ms: (slice[seat]?.ms ?? 0) + ms, lastAt: at },
    ]);
    return { ...slice, ...Object.fromEntries(heard) };
  },

  view: (state, viewer) => (leadsRoom(state, viewer) ? { voices: overview(state) } : {}),
};

/** Everyone who takes part, in the circle and in breakouts: also who has not spoken yet. */
const overview = derived(
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
