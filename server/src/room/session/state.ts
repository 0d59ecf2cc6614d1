import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';

/** The session that this room holds. */
export interface SessionSlice {
  /** Absent until the room's very first event. */
  readonly facts?: SessionFacts;
  readonly ended: boolean;
}

declare module '../core/state.ts' {
  interface Slices {
    session: SessionSlice;
  }
}
