import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { StepKind } from '@rapport/shared/contract/exercise-kinds.ts';

const PLAYING: readonly StepKind[] = ['play', 'coach', 'replay'];

/** Whether the scene of an exercise is being played, or talked over while its parts are kept. */
export function isPlaying({ exercise }: Pick<RoomView, 'exercise'>): boolean {
  const kind = exercise?.steps[exercise.step]?.kind;
  return kind !== undefined && PLAYING.includes(kind);
}
