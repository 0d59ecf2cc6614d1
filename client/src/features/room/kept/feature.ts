import type { RoomFeature } from '../core/feature.ts';
import { KeptWordsStrip } from './KeptWordsStrip.tsx';

export const kept: RoomFeature = { strips: [{ place: 'person', Strip: KeptWordsStrip }] };
