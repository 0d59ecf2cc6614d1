import type { StageKind } from '@rapport/shared/contract/exercise-kinds.ts';

/** How the room can look while a scene is played, in the order in which it is offered. */
export const STAGES: readonly StageKind[] = ['circle', 'aside', 'unseen'];
