import type { BoardSide, BoardView } from '@rapport/shared/contract/room/board.ts';
import { useTranslations } from 'use-intl/react';

/** What the two in the exchange are called: as they were named, or as it is usual. */
export function useBoardNames({
  self,
  other,
}: Pick<BoardView, 'self' | 'other'>): Readonly<Record<BoardSide, string>> {
  const t = useTranslations('room.board');
  return {
    self: self === '' ? t('selfUsual') : self,
    other: other === '' ? t('otherUsual') : other,
  };
}
