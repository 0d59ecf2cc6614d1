import type { RoomView } from '@rapport/shared/contract/room.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import type { LayoutKind } from '@rapport/shared/rules/room-layout.ts';
import { onStage, type OnStage } from './on-stage.ts';
import type { ViewChoice } from '../stores/view-choice.ts';

/** How the people are arranged on the viewer's screen. */
export interface Arrangement extends OnStage {
  readonly kind: LayoutKind;
  /** How they would be arranged if no scene was played. */
  readonly usual: LayoutKind;
}

/**
 * The viewer's choice, and what goes before it: while a scene is played, those who play it are
 * large on every screen, but nobody on their own where they play with others. Whoever only listens goes on listening. Without a choice all are alike,
 * and of two the other is large.
 */
export function arrangement(view: RoomView, { layout, hideSelf }: ViewChoice): Arrangement {
  const shown = onStage(view);
  const { me } = view;
  const isScene = shown.front.length > 0;
  const usual = layout ?? (partnerOf(view, shown.seats) === undefined ? 'gallery' : 'stage');
  const kind = isScene && usual !== 'listening' ? 'stage' : usual;
  const front = isScene ? inScene(view, shown.front) : inFront(view, shown.seats);
  // Everyone else keeps their place, so the own chair stays, empty. Of two there is none to keep.
  const others = shown.seats.filter((seat) => seat !== me.seat);
  const seats = hideSelf && others.length === 1 ? others : shown.seats;
  return { ...shown, kind, usual, seats, front };
}

/** To who plays, those with whom they play are large. */
function inScene({ me }: RoomView, players: readonly string[]): readonly string[] {
  const partners = players.filter((seat) => seat !== me.seat);
  return partners.length > 0 ? partners : players;
}

/**
 * Who is large where someone wants to see a stage and no scene is played: whose turn it is; or
 * facilitators, but nobody to themselves; of two, the other. It does not follow voices: faces
 * would never come to rest.
 */
function inFront(view: RoomView, seats: readonly string[]): readonly string[] {
  const { floor, round, me } = view;
  if (round && seats.includes(round.speaker)) return [round.speaker];
  const partner = partnerOf(view, seats);
  if (partner !== undefined) return [partner];
  return seats.filter((seat) => {
    const role = floor?.seats[seat]?.role;
    return seat !== me.seat && role !== undefined && leads(role);
  });
}

/** With whom the viewer is alone, whoever observes. */
function partnerOf({ floor, me }: RoomView, seats: readonly string[]): string | undefined {
  const taking = seats.filter((seat) => floor?.seats[seat]?.role !== 'observer');
  return taking.length === 2 && taking.includes(me.seat)
    ? taking.find((seat) => seat !== me.seat)
    : undefined;
}
