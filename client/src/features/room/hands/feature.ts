import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { handNews } from './hand-news.ts';
import { HAND_KEYS } from './keys.ts';
import { raisedHands } from './raised-hands.ts';

export const hands: RoomFeature = {
  news: handNews,
  attention: raisedHands,
  keys: [
    { key: HAND_KEYS.hand, words: words('help.hand') },
    { key: HAND_KEYS.lower, words: words('help.lower'), facilitators: true },
  ],
};
