import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { LEADING_KEYS } from './keys.ts';
import { NowStrip } from './NowStrip.tsx';

export const leading: RoomFeature = {
  strips: [{ place: 'session', Strip: NowStrip }],
  keys: [
    { key: LEADING_KEYS.next, words: words('help.next'), facilitators: true },
    { key: LEADING_KEYS.back, words: words('help.back'), facilitators: true },
  ],
};
