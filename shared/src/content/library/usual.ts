import type { Card, CardStep } from '../card.ts';

/**
 * The usual course of an exercise. The second play is the shorter one: what is tried again after
 * coaching is a single change, not the whole scene.
 */
export const steps = (play: number, replay: number): readonly CardStep[] => [
  { kind: 'casting' },
  { kind: 'aim' },
  { kind: 'play', seconds: play },
  { kind: 'coach' },
  { kind: 'replay', seconds: replay },
  { kind: 'derole' },
  { kind: 'debrief' },
];

/** Someone who rehearses, someone who answers, and a coach where there are people enough. */
export const cast = (protagonist: string, other: string): Card['roles'] => [
  { id: protagonist, kind: 'protagonist', required: true },
  { id: other, kind: 'other', required: true },
  { id: 'coach', kind: 'coach', required: false },
];

/** Someone who speaks to a person who is not there: nobody answers. */
export const alone = (protagonist: string): Card['roles'] => [
  { id: protagonist, kind: 'protagonist', required: true },
  { id: 'coach', kind: 'coach', required: false },
];
