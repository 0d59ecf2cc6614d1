import type { SeatId } from '@rapport/shared/contract/ids.ts';

export interface Voice {
  readonly ms: number;
  readonly lastAt: number;
}

declare module '../core/state.ts' {
  interface Slices {
    /** How long each seat has spoken, whatever gathering it was in; there is no entry for silence. */
    voices: Readonly<Record<SeatId, Voice>>;
  }
}
