import type { ExerciseView } from '@rapport/shared/contract/room/exercise.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { happenings } from './happenings.ts';

const person = (name: string, place: number) => ({
  name,
  pronouns: '',
  role: 'member' as const,
  place,
  connected: true,
  microphone: true,
  camera: true,
});

const VIEW: RoomView = {
  me: {
    seat: 'a',
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: 'Ada',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: {},
  lobby: { locked: false },
  floor: { seats: { a: person('Ada', 0), b: person('Bo', 1) } },
  agenda: {
    state: 'running',
    items: [
      { id: 'one', title: 'Arriving', minutes: 5, state: 'current' },
      { id: 'two', title: 'The week', minutes: 15, state: 'ahead' },
    ],
  },
};

const LEADING: RoomView = {
  ...VIEW,
  me: { ...VIEW.me, leads: true },
  lobby: { locked: false, waiting: [] },
};

const EXERCISE: ExerciseView = {
  card: 'call',
  title: 'The call',
  scenario: '',
  optOut: '',
  steps: [
    { kind: 'casting', title: 'Who plays' },
    { kind: 'play', title: 'Playing' },
  ],
  step: 0,
  instruction: '',
  roles: [
    {
      id: 'caller',
      kind: 'protagonist',
      name: 'Caller',
      required: true,
      accepted: false,
      open: false,
    },
  ],
  paused: false,
  stage: 'aside',
};

const withHand = (view: RoomView, seat: string): RoomView => ({
  ...view,
  floor: { seats: { ...view.floor?.seats, [seat]: { ...person('Bo', 1), handSince: 1 } } },
});

describe('what is said', () => {
  it('of coming in is one thing, whatever else there is to see', () => {
    const outside: RoomView = { ...VIEW, me: { ...VIEW.me, standing: 'waiting' } };
    expect(happenings(outside, VIEW)).toEqual([{ type: 'admitted' }]);
    expect(happenings(VIEW, outside)).toEqual([]);
  });

  it('of a raised hand goes to those who lead, and not of their own', () => {
    expect(happenings(VIEW, withHand(VIEW, 'b'))).toEqual([]);
    expect(happenings(LEADING, withHand(LEADING, 'b'))).toEqual([{ type: 'hand', name: 'Bo' }]);
    expect(happenings(LEADING, withHand(LEADING, 'a'))).toEqual([]);
    expect(happenings(withHand(LEADING, 'b'), withHand(LEADING, 'b'))).toEqual([]);
  });

  it('of who arrives is said once', () => {
    const guest = {
      seat: 'c',
      name: 'Cy',
      pronouns: '',
      since: 1,
      connected: true,
      returning: false,
    };
    const waiting: RoomView = { ...LEADING, lobby: { locked: false, waiting: [guest] } };
    expect(happenings(LEADING, waiting)).toEqual([{ type: 'arrived', name: 'Cy' }]);
    expect(happenings(waiting, waiting)).toEqual([]);
  });

  it('of the agenda is the new item, a pause, its end', () => {
    const agenda = VIEW.agenda ?? { state: 'ready', items: [] };
    const next: RoomView = {
      ...VIEW,
      agenda: {
        ...agenda,
        items: agenda.items.map((item, index) => ({ ...item, state: index ? 'current' : 'done' })),
      },
    };
    const paused: RoomView = { ...VIEW, agenda: { ...agenda, state: 'paused' } };
    const finished: RoomView = {
      ...VIEW,
      agenda: {
        state: 'finished',
        items: agenda.items.map((item) => ({ ...item, state: 'done' })),
      },
    };
    expect(happenings(VIEW, next)).toEqual([{ type: 'item', title: 'The week' }]);
    expect(happenings(VIEW, paused)).toEqual([{ type: 'paused' }]);
    expect(happenings(paused, VIEW)).toEqual([{ type: 'resumed' }]);
    expect(happenings(VIEW, finished)).toEqual([{ type: 'finished' }]);
  });

  it('of an exercise is its beginning, its steps, and an invitation to whom it is for', () => {
    const begun: RoomView = { ...VIEW, exercise: EXERCISE };
    const asked = (seat: string): RoomView => ({
      ...VIEW,
      exercise: { ...EXERCISE, roles: EXERCISE.roles.map((role) => ({ ...role, seat })) },
    });
    const playing: RoomView = { ...VIEW, exercise: { ...EXERCISE, step: 1 } };
    const frozen: RoomView = { ...VIEW, exercise: { ...EXERCISE, step: 1, paused: true } };
    expect(happenings(VIEW, begun)).toEqual([{ type: 'exercise', title: 'The call' }]);
    expect(happenings(begun, asked('b'))).toEqual([]);
    expect(happenings(begun, asked('a'))).toEqual([{ type: 'invited', role: 'Caller' }]);
    expect(happenings(asked('a'), asked('a'))).toEqual([]);
    expect(happenings(begun, playing)).toEqual([{ type: 'step', title: 'Playing' }]);
    expect(happenings(playing, frozen)).toEqual([{ type: 'frozen' }]);
    expect(happenings(frozen, playing)).toEqual([{ type: 'unfrozen' }]);
    expect(happenings(playing, VIEW)).toEqual([{ type: 'exerciseOver' }]);
  });
});
