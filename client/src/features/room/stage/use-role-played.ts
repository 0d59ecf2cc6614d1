import type { StepKind } from '@rapport/shared/contract/exercise-kinds.ts';
import { useView } from '../session/room-context.ts';

const IN_ROLE: readonly StepKind[] = ['aim', 'play', 'coach', 'replay'];

/** The name of the role that a seat plays at the moment. */
export const useRolePlayed = (seat: string): string | undefined =>
  useView(({ exercise }) => {
    const kind = exercise?.steps[exercise.step]?.kind;
    if (!exercise || !kind || !IN_ROLE.includes(kind)) return undefined;
    return exercise.roles.find((role) => role.seat === seat && role.accepted)?.name;
  });
