import { createContext } from 'react';
import type { RoomWays } from '../../../parts/arrival/room-ways.ts';

/** The ways on from the room. */
export const WaysContext = createContext<RoomWays>({ home: null });
