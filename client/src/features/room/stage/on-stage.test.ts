import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { onStage } from './on-stage.ts';

const person = (place: number, role: 'member' | 'facilitator' = 'member') => ({
  name: `Seat ${place}`,
  pronouns: '',
  role,
  place,
  connected: true,
  microphone: true,
  camera: true,
});

const role = (id: string, kind: 'protagonist' | 'other' | 'coach', seat: string) => ({
  id,
  kind,
  name: id,
  required: true,
  seat,
  accepted: true,
  open: false,
});

const view = (me: string, stage: 'circle' | 'aside' | 'unseen', step = 1): RoomView => ({
  me: {
    seat: me,
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: me,
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: {},
  floor: {
    seats: {
      lead: person(0, 'facilitator'),
      a: person(1),
      b: person(2),
      c: person(3),
      d: person(4),
    },
  },
  exercise: {
    card: 'call',
    title: 'The call',
    scenario: '',
    optOut: '',
    steps: [
      { kind: 'casting', title: '' },
      { kind: 'play', title: '' },
    ],
    step,
    instruction: '',
    roles: [
      role('one', 'protagonist', 'a'),
      role('two', 'other', 'b'),
      role('coach', 'coach', 'c'),
    ],
    paused: false,
    stage,
  },
});

const ALL = ['lead', 'a', 'b', 'c', 'd'];

it.each([
  ['everyone alike in the circle', view('d', 'circle'), { seats: ALL, front: [] }],
  ['everyone alike before the play', view('d', 'aside', 0), { seats: ALL, front: [] }],
  ['those who play large', view('d', 'aside'), { seats: ALL, front: ['a', 'b'] }],
  [
    'to who watches unseen, that they are',
    view('d', 'unseen'),
    { seats: ALL, front: ['a', 'b'], unseen: 'youAreUnseen' },
  ],
  [
    'to who plays, only those who are near',
    view('a', 'unseen'),
    { seats: ['lead', 'a', 'b', 'c'], front: ['a', 'b'], unseen: 'othersUnseen' },
  ],
  ['all to the coach', view('c', 'unseen'), { seats: ALL, front: ['a', 'b'] }],
  ['all to a facilitator', view('lead', 'unseen'), { seats: ALL, front: ['a', 'b'] }],
])('shows %s', (_name, seen, expected) => {
  expect(onStage(seen)).toEqual(expected);
});
