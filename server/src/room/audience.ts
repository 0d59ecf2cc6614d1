import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { openBreakouts } from './breakouts/state.ts';
import { seatsInside } from './core/admission.ts';
import { isConnected } from './core/connected.ts';
import { areTogether } from './core/gathering.ts';
import type { RoomState } from './core/state.ts';
import { breakoutOf } from './core/whereabouts.ts';
import { exerciseOf } from './exercise/state.ts';
import { isUnseen } from './exercise/unseen.ts';
import { floorOf } from './floor/state.ts';
import { isSharing } from './share/state.ts';

/** What of a seat's media reaches another seat at this moment. */
export interface Flow {
  readonly audio: boolean;
  readonly video: boolean;
  /** Who does not get the screen is not to know of it: for them it is not held but not there. */
  readonly screen: boolean;
}

/**
 * Who hears and sees whom: by listener, then by source. A pair that stands here belongs together
 * (their consumers exist); a flow of `false` is held for the moment (muted, camera off, in another
 * breakout). A pair that is missing must not be connected at all.
 */
export type Audience = ReadonlyMap<SeatId, ReadonlyMap<SeatId, Flow>>;

const HELD: Flow = { audio: false, video: false, screen: false };

/**
 * The audience of a room. Whoever is not inside and connected (in the lobby, gone, or after the
 * session's end) neither gives nor gets anything.
 *
 * Everyone inside is connected with everyone else, and what flows is settled here: to be led to a
 * breakout and back only holds and resumes, and is as quick as to mute.
 */
export function audienceOf(state: RoomState): Audience {
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
}

function flowOf(state: RoomState, source: SeatId, listener: SeatId): Flow {
  const { microphone, camera } = floorOf(state, source);
  if (!areTogether(state, source, listener)) {
    return reachesAll(state, source, listener) ? { ...HELD, audio: microphone } : HELD;
  }
  if (isUnseen(state, source, listener)) return HELD;
  const { whispering } = exerciseOf(state, source) ?? {};
  const overheard = whispering?.from === source && whispering.to !== listener;
  return {
    audio: microphone && !overheard,
    video: camera,
    screen: isSharing(state, source),
  };
}

/** Whether the source speaks to every breakout, and the listener is in one. */
const reachesAll = (state: RoomState, source: SeatId, listener: SeatId): boolean =>
  openBreakouts(state)?.speaking === source && breakoutOf(state, listener) !== undefined;
