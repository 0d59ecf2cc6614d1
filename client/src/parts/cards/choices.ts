import type { CardPhase, ProblemArea } from '@rapport/shared/contract/practice.ts';

/** The problem areas, in the order in which they are offered. */
export const AREAS: readonly ProblemArea[] = [
  'grief',
  'dispute',
  'transition',
  'sensitivity',
  'any',
];

/** The phases that a card can be for, in their order. */
export const PHASES: readonly CardPhase[] = ['initial', 'middle', 'ending'];
