import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { floorOf } from './floor.ts';
import { seatsInside } from './lobby.ts';
import { isConnected } from './presence.ts';
import type { RoomState } from './state.ts';

/** What of a seat's media reaches another seat at this moment. */
export interface Flow {
  readonly audio: boolean;
  readonly video: boolean;
}

/**
 * Who hears and sees whom: by listener, then by source. A pair that stands here belongs together
 * (their consumers exist); a flow of `false` is held for the moment (muted, camera off). A pair
 * that is missing must not be connected at all.
 */
export type Audience = ReadonlyMap<SeatId, ReadonlyMap<SeatId, Flow>>;

/**
 * The audience of a room: everyone inside and connected, with everyone else who is. Whoever is
 * not inside (in the lobby, gone, or after the session's end) neither gives nor gets anything.
 */
export function audienceOf(state: RoomState): Audience {
  if (state.session.ended) return new Map();
  const present = seatsInside(state).filter((seat) => isConnected(state, seat));
  const flows = new Map<SeatId, Flow>(
    present.map((seat) => {
      const { microphone, camera } = floorOf(state, seat);
      return [seat, { audio: microphone, video: camera }];
    }),
  );
  return new Map(
    present.map((listener) => {
      const sources = new Map(flows);
      sources.delete(listener);
      return [listener, sources];
    }),
  );
}
