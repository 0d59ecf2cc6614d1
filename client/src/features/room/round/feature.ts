import type { RoomFeature } from '../core/feature.ts';
import { roundActions } from './round-actions.ts';
import { roundNews } from './round-news.ts';
import { RoundStrip } from './RoundStrip.tsx';
import { StartRound } from './StartRound.tsx';

export const round: RoomFeature = {
  strips: [{ place: 'common', Strip: RoundStrip }],
  news: roundNews,
  actions: roundActions,
  Start: StartRound,
};
