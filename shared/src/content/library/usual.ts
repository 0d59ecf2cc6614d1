import type { Card, CardStep } from '../card.ts';

/** What people do with each other in every approach. */
export const ALL: Card['approaches'] = ['ipt', 'mit', 'dit', 'ipsrt'];

/** The problem areas of IPT: IPSRT works on them as well. */
export const WITH_RHYTHM: Card['approaches'] = ['ipt', 'ipsrt'];

export const BOTH: Card['formats'] = ['group', 'individual'];

export const WEEKLY: Card['kinds'] = ['weekly'];

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
