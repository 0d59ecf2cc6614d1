import type { Phase, ProblemArea } from '@rapport/shared/contract/practice.ts';

/** The problem areas, in the order in which they are offered. */
export const AREAS: readonly ProblemArea[] = [
  'grief',
  'dispute',
  'transition',
  'sensitivity',
  'any',
];

/** The phases of a course, in their order. */
export const PHASES: readonly Phase[] = ['initial', 'middle', 'ending'];
