import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomState } from './state.ts';

/**
 * Why something is held back: the source has turned it off, the two are apart, the listener is
 * watched unseen by the source, or the source whispers to somebody else.
 */
export type HeldBecause = 'off' | 'apart' | 'unseen' | 'whispers';

/** What of a source's media is held back from a listener, and why. What is absent is not. */
export interface Holds {
  readonly audio?: HeldBecause;
  readonly video?: HeldBecause;
  readonly screen?: HeldBecause;
}

/** What a capability holds back of the source's media from the listener; both are inside. */
export type HoldsOf = (state: RoomState, source: SeatId, listener: SeatId) => Holds | undefined;

/** All of a source's media, held back for one reason. */
export const allHeld = (why: HeldBecause): Holds => ({ audio: why, video: why, screen: why });
