import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { LayoutKind } from '@rapport/shared/rules/room-layout.ts';
import { onStage, type OnStage } from './on-stage.ts';
import type { ViewChoice } from '../stores/view-choice.ts';

/** How the people are arranged on the viewer's screen. */
export interface Arrangement extends OnStage {
  readonly kind: LayoutKind;
}

/**
 * The viewer's choice, and what goes before it: while a scene is played, those who play it are
 * large on every screen. Whoever only listens goes on listening.
 */
export function arrangement(view: RoomView, { layout, hideSelf }: ViewChoice): Arrangement {
  const shown = onStage(view);
  const { me } = view;
  const isScene = shown.front.length > 0;
  const kind = isScene && layout !== 'listening' ? 'stage' : layout;
  const front = isScene ? shown.front : inFront(view, shown.seats);
  // Everyone else keeps their place, so the own chair stays, empty. Of two there is none to keep.
  const others = shown.seats.filter((seat) => seat !== me.seat);
  const seats = hideSelf && others.length === 1 ? others : shown.seats;
  return { ...shown, kind, seats, front };
}

/**
 * Who is large where someone wants to see a stage and no scene is played: whose turn it is; or
 * facilitators, but nobody to themselves; of two, the other. It does not follow voices: faces
 * would never come to rest.
 */
function inFront({ floor, round, me }: RoomView, seats: readonly string[]): readonly string[] {
  if (round && seats.includes(round.speaker)) return [round.speaker];
  const others = seats.filter((seat) => seat !== me.seat);
  if (others.length === 1) return others;
  return others.filter((seat) => floor?.seats[seat]?.role.endsWith('facilitator'));
}
