import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { CAPABILITIES } from './capabilities.ts';
import { canOf } from './commands.ts';
import { leadsRoom, nameOf, otherDevice, standingOf } from './core/admission.ts';
import type { Capability } from './core/capability.ts';
import { roleOf } from './core/facts.ts';
import type { RoomState } from './core/state.ts';
import { deviceViewOf } from './device-view.ts';
import { floorOf } from './floor/state.ts';
import { hearing } from './hearing/view.ts';
import { roster } from './roster/view.ts';
import { sessionViewOf } from './session/view.ts';

/** Whatever has something to show. */
const SHOWING: readonly Pick<Capability, 'view' | 'viewAfterEnd'>[] = [
  ...Object.values(CAPABILITIES),
  { view: hearing },
  { view: roster },
];

/** All that one seat is told of the room, or a device that does not have its link's seat. */
export function viewOf(state: RoomState, seat: SeatId, locale: string): RoomView {
  const device = otherDevice(state, seat);
  if (device) return deviceViewOf(state, seat, device, canOf(state, seat));
  const { microphone, camera, hushed } = floorOf(state, seat);
  const base = {
    me: {
      seat,
      role: roleOf(state, seat) ?? 'observer',
      leads: leadsRoom(state, seat) && !state.session.ended,
      standing: standingOf(state, seat),
      // After the end names are stored only while a call for help is open: nobody is to see that.
      name: state.session.ended ? '' : nameOf(state, seat),
      pronouns: state.lobby.seats[seat]?.pronouns ?? '',
      microphone,
      camera,
      ...(hushed ? { hushed } : {}),
    },
    can: canOf(state, seat),
  };
  const { ended } = state.session;
  const view: RoomView = { ...base, session: sessionViewOf(state, seat) };
  for (const part of SHOWING) {
    Object.assign(
      view,
      ended ? part.viewAfterEnd?.(state, seat) : part.view?.(state, seat, locale),
    );
  }
  return view;
}
