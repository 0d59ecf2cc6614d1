import type { RoomFeature } from '../core/feature.ts';
import { shareNews } from './share-news.ts';
import { ShareStrip } from './ShareStrip.tsx';

export const share: RoomFeature = {
  strips: [{ place: 'common', Strip: ShareStrip }],
  news: shareNews,
};
