import { emptyRoom, evolve, roomEvent } from '../room/room.ts';
import type { RoomState } from '../room/core/state.ts';
import type { StoredEvent } from './event-store.ts';

/**
 * The room as its stream left it.
 * @throws ZodError when the stream holds an event that this version does not know.
 */
export const replay = (stored: readonly StoredEvent[]): RoomState =>
  stored.reduce<RoomState>(
    (state, { event, at }) => evolve(state, { event: roomEvent.parse(event), at }),
    emptyRoom,
  );
