import type { ReactNode } from 'react';
import type { RoomEntry } from '../../http/room-entry.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';

/** Where it goes on from the room for whoever is not in it any more. */
export interface RoomWays {
  /** The way to the page from which they came, or to their own. */
  readonly home: ReactNode;
  /** What leads on once the session has ended. */
  readonly after?: ReactNode;
}

/** Draws the room for whoever comes in. */
export interface RenderRoom {
  (entry: RoomEntry, devices: DeviceChoice, ways: RoomWays): ReactNode;
  /** Loads it before it is drawn, so that it is there when the server is away just then. */
  readonly ahead: () => void;
}
