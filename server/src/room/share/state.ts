import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside } from '../core/admission.ts';
import { type GatheringId, gatheringOf } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';

/** A screen that is being shown. */
interface Share {
  readonly seat: SeatId;
  readonly since: number;
  /** The connection of the page that shows the screen: another page of the seat cannot go on with it. */
  readonly connection: string;
}

interface ShareSlice {
  /** By gathering; {@link shareIn} says whether one still holds. */
  readonly shares: Readonly<Record<GatheringId, Share>>;
  /** The members who may. */
  readonly allowed: readonly SeatId[];
}

declare module '../core/state.ts' {
  interface Slices {
    share: ShareSlice;
  }
}

/** Whether who shows their screen is still where they began to, and at the same page. */
const holds = (
  state: RoomState,
  gathering: GatheringId,
  { seat: who, connection }: Share,
): boolean =>
  !state.session.ended &&
  state.presence.connections[who] === connection &&
  gatheringOf(state, who) === gathering;

/** The screen that a gathering is shown. */
export function shareIn(state: RoomState, gathering: GatheringId): Share | undefined {
  const share = state.share.shares[gathering];
  return share && holds(state, gathering, share) ? share : undefined;
}

/** Whether the seat shows its screen to those it is together with. */
export const isSharing = (state: RoomState, who: SeatId): boolean =>
  shareIn(state, gatheringOf(state, who) ?? '')?.seat === who;

/** Whether facilitators let this member show their screen. It lasts until they leave. */
export const isAllowedToShare = (state: RoomState, who: SeatId): boolean =>
  state.share.allowed.includes(who) && isInside(state, who);

/**
 * The slice without what was over before the next event. So whatever takes somebody away from
 * where they show their screen ends it for good, and need not be listed here.
 */
export function withoutEnded(slice: ShareSlice, state: RoomState): ShareSlice {
  const shares = Object.entries(slice.shares);
  const held = shares.filter(([gathering, share]) => holds(state, gathering, share));
  const allowed = slice.allowed.filter((who) => isInside(state, who) && !state.session.ended);
  return held.length === shares.length && allowed.length === slice.allowed.length
    ? slice
    : { shares: Object.fromEntries(held), allowed };
}
