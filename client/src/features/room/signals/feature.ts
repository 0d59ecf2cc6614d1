import type { RoomFeature } from '../core/feature.ts';
import { momentAttention } from './moment-attention.ts';
import { MomentStrip } from './MomentStrip.tsx';
import { ReactionsSaid } from './ReactionsSaid.tsx';
import { momentNews } from './signal-news.ts';

export const signals: RoomFeature = {
  strips: [{ place: 'common', Strip: MomentStrip }],
  news: momentNews,
  Announcer: ReactionsSaid,
  attention: momentAttention,
};
