import type { RoomView } from '@rapport/shared/contract/room.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** The board coming, and its lines: not each word on it. */
export function boardNews(before: RoomView, after: RoomView): News[] {
  // Other people have another board.
  if (hasMoved(before, after)) return [];
  const [was, is] = [before.board, after.board];
  if (!is?.open) return [];
  if (!was?.open) return [words('said.board')];
  return is.lines.length > was.lines.length ? [words('said.line')] : [];
}
