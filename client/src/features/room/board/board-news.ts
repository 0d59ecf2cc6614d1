import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** The board coming, and its lines: not each word on it. */
export function boardNews({ board: was }: RoomView, { board: is }: RoomView): News[] {
  if (!is?.open) return [];
  if (!was?.open) return [words('said.board')];
  return is.lines.length > was.lines.length ? [words('said.line')] : [];
}
