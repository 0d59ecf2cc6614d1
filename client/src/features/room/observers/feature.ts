import type { RoomFeature } from '../core/feature.ts';
import { observerNews } from './observer-news.ts';
import { ObserverStrip } from './ObserverStrip.tsx';

export const observers: RoomFeature = {
  strips: [{ place: 'gathering', Strip: ObserverStrip }],
  news: observerNews,
  newsFor: 'newcomers',
};
