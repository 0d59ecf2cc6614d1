import type { RoomFeature } from '../core/feature.ts';
import { UnledStrip } from './UnledStrip.tsx';

export const unled: RoomFeature = {
  strips: [{ place: 'session', Strip: UnledStrip }],
};
