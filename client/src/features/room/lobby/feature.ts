import type { RoomFeature } from '../core/feature.ts';
import { atTheDoor } from './at-the-door.ts';
import { lobbyNews } from './lobby-news.ts';

export const lobby: RoomFeature = { news: lobbyNews, attention: atTheDoor };
