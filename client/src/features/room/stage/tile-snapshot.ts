import type { StepKind } from '@rapport/shared/contract/exercise-kinds.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { handNumber } from '../hands/hands-in-order.ts';

const IN_ROLE: readonly StepKind[] = ['aim', 'play', 'coach', 'replay'];

/** What a tile says of its person, but for what they are seen and heard of. */
export interface TileSnapshot {
  readonly name: string;
  readonly pronouns: string;
  readonly connected: boolean;
  /** Why nothing comes from them. */
  readonly away?: 'reconnecting' | 'unreached';
  /** What they are called in the scene that is played. */
  readonly role?: string;
  readonly observes: boolean;
  /** Whether it is their turn in a round. */
  readonly turn: boolean;
  /** Their hand is up: its number among several, 0 where it is the only one. */
  readonly hand?: number;
}

/** What stands on the tile of a seat; `undefined` where nobody is in it. */
export function tileSnapshot(view: RoomView, seat: string): TileSnapshot | undefined {
  const person = view.floor?.seats[seat];
  if (!view.floor || !person) return undefined;
  const { name, pronouns, connected, handSince } = person;
  const unreached = view.path?.lost[seat] !== undefined;
  const role = rolePlayed(view, seat);
  return {
    name,
    pronouns,
    connected,
    ...(connected ? unreached && { away: 'unreached' } : { away: 'reconnecting' }),
    ...(role !== undefined && { role }),
    observes: person.role === 'observer',
    turn: view.round?.speaker === seat,
    ...(handSince !== undefined && { hand: handNumber(view.floor.seats, seat) ?? 0 }),
  };
}

function rolePlayed({ exercise }: RoomView, seat: string): string | undefined {
  const kind = exercise?.steps[exercise.step]?.kind;
  if (!exercise || !kind || !IN_ROLE.includes(kind)) return undefined;
  return exercise.roles.find((role) => role.seat === seat && role.accepted)?.name;
}
