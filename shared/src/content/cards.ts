import type { Card, CardStep } from './card.ts';

/**
 * The usual course of an exercise. The second play is the shorter one: what is tried again after
 * coaching is a single change, not the whole scene.
 */
const steps = (play: number, replay: number): readonly CardStep[] => [
  { kind: 'casting' },
  { kind: 'aim' },
  { kind: 'play', seconds: play },
  { kind: 'coach' },
  { kind: 'replay', seconds: replay },
  { kind: 'derole' },
  { kind: 'debrief' },
];

/** Someone who rehearses, someone who answers, and a coach where there are people enough. */
const cast = (protagonist: string, other: string): Card['roles'] => [
  { id: protagonist, kind: 'protagonist', required: true },
  { id: other, kind: 'other', required: true },
  { id: 'coach', kind: 'coach', required: false },
];

/** The library, in the order in which it is shown. */
export const cards: readonly Card[] = [
  {
    id: 'explaining-depression',
    version: 1,
    area: 'any',
    phases: ['initial'],
    approaches: ['ipt'],
    intensity: 2,
    seconds: 180,
    roles: cast('explainer', 'relative'),
    steps: steps(180, 120),
  },
  {
    id: 'who-i-lost',
    version: 1,
    area: 'grief',
    phases: ['initial'],
    approaches: ['ipt'],
    intensity: 2,
    seconds: 180,
    roles: cast('speaker', 'listener'),
    steps: steps(180, 120),
  },
  {
    id: 'the-invisible-chores',
    version: 1,
    area: 'dispute',
    phases: ['middle'],
    approaches: ['ipt'],
    intensity: 1,
    seconds: 240,
    roles: cast('asker', 'flatmate'),
    steps: steps(240, 180),
  },
  {
    id: 'jessica-at-the-handover',
    version: 1,
    area: 'transition',
    phases: ['middle'],
    approaches: ['ipt'],
    intensity: 3,
    seconds: 300,
    roles: cast('jessica', 'daniel'),
    steps: steps(300, 180),
  },
  {
    id: 'jessicas-new-introduction',
    version: 1,
    area: 'transition',
    phases: ['middle'],
    approaches: ['ipt'],
    intensity: 2,
    seconds: 210,
    roles: cast('jessica', 'mona'),
    steps: steps(210, 150),
  },
  {
    id: 'two-minute-hello',
    version: 1,
    area: 'sensitivity',
    phases: ['middle'],
    approaches: ['ipt'],
    intensity: 1,
    seconds: 120,
    roles: cast('starter', 'stranger'),
    steps: steps(120, 90),
  },
  {
    id: 'after-the-argument',
    version: 1,
    area: 'dispute',
    phases: ['ending'],
    approaches: ['ipt'],
    intensity: 2,
    seconds: 180,
    roles: cast('mender', 'waiting'),
    steps: steps(180, 120),
  },
  {
    id: 'early-warning-call',
    version: 1,
    area: 'any',
    phases: ['ending'],
    approaches: ['ipt'],
    intensity: 2,
    seconds: 180,
    roles: cast('caller', 'supporter'),
    steps: steps(180, 120),
  },
];

const index: ReadonlyMap<string, Card> = new Map(cards.map((card) => [card.id, card]));

/** The card with this id; `undefined` where the library has none. */
export const cardById = (id: string): Card | undefined => index.get(id);
