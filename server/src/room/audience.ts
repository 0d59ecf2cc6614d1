import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { CAPABILITIES } from './capabilities.ts';
import { seatsInside } from './core/admission.ts';
import type { Capability } from './core/capability.ts';
import { isConnected } from './core/connected.ts';
import type { Holds } from './core/holds.ts';
import { memoized } from './core/memoized.ts';
import type { RoomState, Slices } from './core/state.ts';

/** What of a seat's media reaches another seat at this moment. */
export interface Flow {
  readonly audio: boolean;
  readonly video: boolean;
  /** Whoever does not get the screen must not know of it: to them it does not exist. */
  readonly screen: boolean;
}

/**
 * Who hears and sees whom: by listener, then by source. A pair that stands here belongs together
 * (their consumers exist); a flow of `false` is held for the moment (muted, camera off, in another
 * breakout). A pair that is missing must not be connected at all.
 */
export type Audience = ReadonlyMap<SeatId, ReadonlyMap<SeatId, Flow>>;

const TABLE: { readonly [Name in keyof Slices]: Capability<Name> } = CAPABILITIES;
const HOLDING = Object.values(TABLE).flatMap(({ name, holds }) => (holds ? [{ name, holds }] : []));

/**
 * What the capabilities together hold back of the source's media from the listener. The reason is
 * that of the first one that does so, in the order of the table.
 */
export function heldFrom(state: RoomState, source: SeatId, listener: SeatId): Holds {
  // Asked for every pair after nearly every event; mostly nothing is held, and then nothing is copied.
  let held: Holds = NOTHING;
  for (const { holds } of HOLDING) {
    const more = holds(state, source, listener);
    if (more) held = held === NOTHING ? more : { ...more, ...held };
  }
  return held;
}

const NOTHING: Holds = {};

/** All that the audience looks at: who is inside and connected, and whatever holds something back. */
export const partsOfAudience = (state: RoomState): readonly object[] => [
  state.session,
  state.lobby,
  state.presence,
  ...HOLDING.map(({ name }) => state[name]),
];

/**
 * The audience of a room. Whoever is not inside and connected (in the lobby, gone, or after the
 * session's end) neither gives nor gets anything.
 *
 * Everyone inside is connected with everyone else, and what flows is settled here: going to a
 * breakout and back only pauses and resumes media, and is as quick as muting.
 */
export const audienceOf = memoized(partsOfAudience, (state): Audience => {
  if (state.session.ended) return new Map();
  const present = seatsInside(state).filter((seat) => isConnected(state, seat));
  return new Map(
    present.map((listener) => {
      const sources = present.filter((seat) => seat !== listener);
      return [
        listener,
        new Map(sources.map((source) => [source, flowOf(state, source, listener)])),
      ];
    }),
  );
});

function flowOf(state: RoomState, source: SeatId, listener: SeatId): Flow {
  const held = heldFrom(state, source, listener);
  if (held === NOTHING) return ALL;
  return { audio: !held.audio, video: !held.video, screen: !held.screen };
}

const ALL: Flow = { audio: true, video: true, screen: true };
