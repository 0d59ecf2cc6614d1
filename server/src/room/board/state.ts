import type { BoardLine } from '@rapport/shared/contract/room/board.ts';
import type { BoardLineId } from '@rapport/shared/contract/ids.ts';
import type { GatheringId } from '../core/gathering.ts';

export interface Board {
  readonly open: boolean;
  readonly title: string;
  readonly self: string;
  readonly other: string;
  readonly lines: readonly BoardLine[];
}

export interface BoardSlice {
  readonly boards: Readonly<Record<GatheringId, Board>>;
  /** What was filled in in breakouts that are closed now, by the breakout it was made in. */
  readonly kept: readonly { readonly id: BoardLineId; readonly board: Board }[];
}

declare module '../core/state.ts' {
  interface Slices {
    board: BoardSlice;
  }
}

export const NO_BOARDS: BoardSlice = { boards: {}, kept: [] };

export const EMPTY: Board = { open: false, title: '', self: '', other: '', lines: [] };
