import type { RoomView } from '@rapport/shared/contract/room.ts';
import { isPlaying } from '../core/is-playing.ts';
import { seatsInOrder } from './seats-in-order.ts';

/** Who is to be seen, and how. */
export interface OnStage {
  /** Who is shown, in the order of their places. */
  readonly seats: readonly string[];
  /** Who is shown large; empty where all are alike. */
  readonly front: readonly string[];
  /** What the viewer is to know about not being seen, or about being watched. */
  readonly unseen?: 'youAreUnseen' | 'othersUnseen';
}

/**
 * What the stage shows: everyone but who is absent; while a scene is played those who play it large,
 * and, where others watch unseen, none of those to who plays. That they are not heard or seen is
 * settled by the server; here they only leave the screen.
 */
export function onStage(view: RoomView): OnStage {
  const { floor, exercise, me } = view;
  const seats = floor
    ? seatsInOrder(floor.seats).filter((seat) => floor.seats[seat]?.absent === undefined)
    : [];
  if (!floor || !exercise || exercise.stage === 'circle' || !isPlaying(view)) {
    return { seats, front: [] };
  }
  const seatsOf = (coach: boolean) =>
    exercise.roles.flatMap((role) =>
      (role.kind === 'coach') === coach && role.seat !== undefined ? [role.seat] : [],
    );
  const players = seatsOf(false);
  const front = players.filter((seat) => seats.includes(seat));
  if (exercise.stage !== 'unseen') return { seats, front };
  const near = (seat: string) =>
    players.includes(seat) ||
    seatsOf(true).includes(seat) ||
    // A facilitator stays with the players; an observer is never out of sight.
    ['facilitator', 'co-facilitator', 'observer'].includes(floor.seats[seat]?.role ?? '');
  const someWatch = Object.keys(floor.seats).some((seat) => !near(seat));
  if (!someWatch) return { seats, front };
  if (players.includes(me.seat)) {
    return { seats: seats.filter(near), front, unseen: 'othersUnseen' };
  }
  return near(me.seat) ? { seats, front } : { seats, front, unseen: 'youAreUnseen' };
}
