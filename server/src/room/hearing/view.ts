import type {
  HeardOtherwise,
  HeardOtherwiseView,
  HearingPerson,
  HearingView,
} from '@rapport/shared/contract/room/hearing.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { type Audience, audienceOf, heldFrom, partsOfAudience } from '../audience.ts';
import { numberOf, openBreakouts } from '../breakouts/state.ts';
import { leadsRoom, nameOf, placeOf, seatsInside } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { isConnected, lostSince } from '../core/connected.ts';
import { gatheringOf, seatsIn } from '../core/gathering.ts';
import type { HeldBecause } from '../core/holds.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { breakoutOf, sideRoomOf } from '../core/whereabouts.ts';

/**
 * Who is heard by whom, as `audience` says, in the fewest words: someone is heard by everyone
 * connected who is with them, or it is said by whom instead, and why.
 */
const hearingOf = memoized(partsOfAudience, (state): HearingView => {
  const audience = audienceOf(state);
  return {
    people: Object.fromEntries(
      seatsInside(state).map((seat) => [seat, personOf(state, seat, audience)]),
    ),
  };
});

function personOf(state: RoomState, seat: SeatId, audience: Audience): HearingPerson {
  const heardBy: SeatId[] = [];
  for (const [listener, sources] of audience) {
    if (sources.get(seat)?.audio === true) heardBy.push(listener);
  }
  const company = seatsIn(state, gatheringOf(state, seat) ?? '').filter(
    (other) => other !== seat && isConnected(state, other),
  );
  const otherwise = heardOtherwise(state, seat, heardBy, company);
  const open = openBreakouts(state);
  const breakout = breakoutOf(state, seat);
  const sideRoom = sideRoomOf(state, seat);
  const since = lostSince(state, seat);
  return {
    name: nameOf(state, seat),
    place: placeOf(state, seat),
    ...(open && breakout !== undefined ? { breakout: numberOf(open, breakout) } : {}),
    ...(sideRoom === undefined ? {} : { sideRoom }),
    connected: isConnected(state, seat),
    ...(since === undefined ? {} : { lostSince: since }),
    ...(otherwise ? { otherwise } : {}),
  };
}

/** What holds a voice back from some, and not from others who are there too. */
const FROM_SOME = {
  whispers: 'whispers',
  unseen: 'unseen',
  apart: 'held',
} as const satisfies Record<Exclude<HeldBecause, 'off'>, HeardOtherwise>;

/** Of those who are with the seat somebody does not hear it, or somebody else does. */
function heardOtherwise(
  state: RoomState,
  seat: SeatId,
  heardBy: SeatId[],
  company: readonly SeatId[],
): HeardOtherwiseView | undefined {
  if (!isConnected(state, seat)) return { why: 'lost', heardBy };
  // Who is alone and muted is muted all the same.
  const listeners = company.length > 0 ? company : [seat];
  const held = Map.groupBy(listeners, (other) => heldFrom(state, seat, other).audio);
  // A microphone that is off is off for everyone.
  if (held.has('off')) return { why: 'muted', heardBy };
  const [first, ...besides] = [...held].flatMap(([because, notBy]) =>
    because === undefined || because === 'off' ? [] : [{ why: FROM_SOME[because], notBy }],
  );
  if (first) return { why: first.why, heardBy, ...(besides.length > 0 ? { besides } : {}) };
  return heardBy.length > company.length ? { why: 'speaks', heardBy } : undefined;
}

/** To facilitators: who is heard by whom. It has no part of the state; all it shows is there already. */
export const hearing: ViewOf = (state, viewer) =>
  leadsRoom(state, viewer) ? { hearing: hearingOf(state) } : {};
