import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Can, RoomView } from '@rapport/shared/contract/room.ts';
import { diff } from '@rapport/shared/rules/patch.ts';
import { CAPABILITIES } from './capabilities.ts';
import { CAN_PARTS, canOf } from './commands.ts';
import { leadsRoom, nameOf, otherDevice, standingOf } from './core/admission.ts';
import type { Capability } from './core/capability.ts';
import { roleOf } from './core/facts.ts';
import { remembered } from './core/remembered.ts';
import type { RoomState, Slices } from './core/state.ts';
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

type Part = (state: RoomState, seat: SeatId, locale: string) => Partial<RoomView>;

/** What a seat is told, part by part, beside what it may do. */
const PARTS: readonly Part[] = [
  (state, seat) => ({ me: meOf(state, seat) }),
  (state, seat) => ({ session: sessionViewOf(state, seat) }),
  ...SHOWING.map(
    ({ view, viewAfterEnd }): Part =>
      (state, seat, locale) =>
        (state.session.ended ? viewAfterEnd?.(state, seat) : view?.(state, seat, locale)) ?? {},
  ),
];

/** All that one seat is told of the room, or a device that does not have its link's seat. */
export function viewOf(state: RoomState, seat: SeatId, locale: string): RoomView {
  const can = canOf(state, seat);
  const device = otherDevice(state, seat);
  if (device) return deviceViewOf(state, seat, device, can);
  return wholeOf(
    PARTS.map((part) => part(state, seat, locale)),
    can,
  );
}

/**
 * As {@link viewOf}, for a viewer who is sent one view after another: a part that cannot have
 * changed since the last one is not computed again, and stays the same object.
 */
export function sightOf(seat: SeatId, locale: string): (state: RoomState) => RoomView {
  const partsOf = remembered(
    SLICES,
    PARTS.map((part) => (state) => part(state, seat, locale)),
  );
  // Most events change nothing in what a seat may do, but each has to be checked.
  const canParts = remembered(
    SLICES,
    CAN_PARTS.map((part) => (state) => part(state, seat)),
    (was, is) => diff(was, is).length === 0,
  );
  let seen:
    { readonly parts: unknown; readonly cans: unknown; readonly view: RoomView } | undefined;
  return (state) => {
    if (otherDevice(state, seat)) return viewOf(state, seat, locale);
    const [parts, cans] = [partsOf(state), canParts(state)];
    if (seen?.parts === parts && seen.cans === cans) return seen.view;
    const can = seen?.cans === cans ? seen.view.can : (Object.assign({}, ...cans) as Can);
    seen = { parts, cans, view: wholeOf(parts, can) };
    return seen.view;
  };
}

const SLICES = Object.keys(CAPABILITIES) as (keyof Slices)[];

/** The parts of a view put together. */
const wholeOf = (parts: readonly Partial<RoomView>[], can: Can): RoomView =>
  Object.assign({ can }, ...parts) as RoomView;

function meOf(state: RoomState, seat: SeatId): RoomView['me'] {
  const { microphone, camera, hushed } = floorOf(state, seat);
  return {
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
  };
}
