import type { ExerciseView } from '@rapport/shared/contract/room/exercise.ts';
import type { FloorSeat } from '@rapport/shared/contract/room/floor.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { MEMBER, testPerson } from '../core/test-view.ts';
import { tileSnapshot } from './tile-snapshot.ts';

const room = (
  bo: Partial<FloorSeat>,
  more: Partial<RoomView> = {},
  ada: Partial<FloorSeat> = {},
) => ({
  ...MEMBER,
  floor: { seats: { a: testPerson('Ada', 0, ada), b: testPerson('Bo', 1, bo) } },
  ...more,
});

const played = (kind: 'play' | 'derole', accepted = true): ExerciseView => ({
  card: 'call',
  title: 'The call',
  scenario: '',
  optOut: '',
  steps: [{ kind, title: '' }],
  step: 0,
  instruction: '',
  roles: [
    {
      id: 'one',
      kind: 'protagonist',
      name: 'Caller',
      required: true,
      seat: 'b',
      accepted,
      open: false,
    },
  ],
  paused: false,
  stage: 'aside',
});

it.each<[string, RoomView, object]>([
  ['somebody', room({}), { name: 'Bo', connected: true, observes: false, turn: false }],
  ['whoever reconnects', room({ connected: false }), { away: 'reconnecting' }],
  ['whom nothing reaches', room({}, { path: { lost: { b: 1 } } }), { away: 'unreached' }],
  [
    'of both, that they reconnect',
    room({ connected: false }, { path: { lost: { b: 1 } } }),
    { away: 'reconnecting' },
  ],
  ['an observer', room({ role: 'observer' }), { observes: true }],
  ['a hand', room({ handSince: 5 }), { hand: 0 }],
  ['the second of two hands', room({ handSince: 5 }, {}, { handSince: 4 }), { hand: 2 }],
  ['whoever plays', room({}, { exercise: played('play') }), { role: 'Caller' }],
  [
    'whose turn it is',
    room(
      {},
      {
        round: { speaker: 'b', next: [], done: [], stopwatch: { countedMs: 0 }, seconds: 60 },
      },
    ),
    { turn: true },
  ],
])('a tile shows %s', (_what, view, expected) => {
  expect(tileSnapshot(view, 'b')).toMatchObject(expected);
});

it('a tile names no role that is only asked, or laid down, and shows nobody who is not there', () => {
  expect(tileSnapshot(room({}, { exercise: played('play', false) }), 'b')).not.toHaveProperty(
    'role',
  );
  expect(tileSnapshot(room({}, { exercise: played('derole') }), 'b')).not.toHaveProperty('role');
  expect(tileSnapshot(MEMBER, 'gone')).toBeUndefined();
});
