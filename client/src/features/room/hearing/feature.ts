import type { RoomFeature } from '../core/feature.ts';
import { lostPeople } from './lost-people.ts';

export const hearing: RoomFeature = { attention: lostPeople };
