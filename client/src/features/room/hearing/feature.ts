import type { RoomFeature } from '../core/feature.ts';
import { lostPeople } from './lost-people.ts';
import { VoicesLost } from './VoicesLost.tsx';

export const hearing: RoomFeature = { attention: lostPeople, Announcer: VoicesLost };
