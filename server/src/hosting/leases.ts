import type { SessionId } from '@rapport/shared/contract/ids.ts';

/** A room that this node may host, until it gives it back or loses it. */
export interface Lease {
  /** Higher than that of each lease of the room before it; 0 where there is one node alone. */
  readonly token: number;
  /** Gives the room back, so that another node can take it at once. Never rejects. */
  release(): Promise<void>;
}

/** Which node hosts which room. */
export interface Leases {
  /** Whether there is no other node. */
  readonly alone: boolean;
  /**
   * Takes the room for this node. `onLost` is called when another node has it, as after a pause of
   * this one.
   * @throws AppError `elsewhere`, with the name of the node that has it or is to have it;
   * `unavailable` while nobody can say who has it.
   */
  take(session: SessionId, onLost: () => void): Promise<Lease>;
  /** Whether another node has the room, as far as is known. Never rejects. */
  isElsewhere(session: SessionId): Promise<boolean>;
}

/** One node alone has every room. */
export const ALONE: Leases = {
  alone: true,
  take: () => Promise.resolve({ token: 0, release: () => Promise.resolve() }),
  isElsewhere: () => Promise.resolve(false),
};
