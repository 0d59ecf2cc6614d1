// @vitest-environment jsdom
import type { ExerciseView } from '@rapport/shared/contract/room/exercise.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { said } from '../core/test-words.ts';
import { FEATURES } from '../features.ts';
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

const heard = (before: RoomView, after: RoomView) =>
  said(happenings(FEATURES, before, after, { reading: undefined }));

describe('what is said', () => {
  it('of coming in is one thing, whatever else there is to see', () => {
    const outside: RoomView = { ...VIEW, me: { ...VIEW.me, standing: 'waiting' } };
    expect(heard(outside, VIEW)).toEqual(['You are in the session now.']);
    expect(heard(VIEW, outside)).toEqual([]);
  });

  it('of a raised hand goes to facilitators, and not of their own', () => {
    expect(heard(VIEW, withHand(VIEW, 'b'))).toEqual([]);
    expect(heard(LEADING, withHand(LEADING, 'b'))).toEqual(['Bo raises a hand.']);
    expect(heard(LEADING, withHand(LEADING, 'a'))).toEqual([]);
    expect(heard(withHand(LEADING, 'b'), withHand(LEADING, 'b'))).toEqual([]);
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
    expect(heard(LEADING, waiting)).toEqual(['♪ Cy is waiting to come in.']);
    expect(heard(waiting, waiting)).toEqual([]);
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
    expect(heard(VIEW, next)).toEqual(['Agenda, now: The week.']);
    expect(heard(VIEW, paused)).toEqual(['The agenda is paused.']);
    expect(heard(paused, VIEW)).toEqual(['The agenda goes on.']);
    expect(heard(VIEW, finished)).toEqual(['The agenda is finished.']);
  });

  it('of an exercise is its beginning, its steps, and an invitation to whom it is for', () => {
    const begun: RoomView = { ...VIEW, exercise: EXERCISE };
    const asked = (seat: string): RoomView => ({
      ...VIEW,
      exercise: { ...EXERCISE, roles: EXERCISE.roles.map((role) => ({ ...role, seat })) },
    });
    const playing: RoomView = { ...VIEW, exercise: { ...EXERCISE, step: 1 } };
    const frozen: RoomView = { ...VIEW, exercise: { ...EXERCISE, step: 1, paused: true } };
    expect(heard(VIEW, begun)).toEqual(['An exercise begins: The call.']);
    expect(heard(begun, asked('b'))).toEqual([]);
    expect(heard(begun, asked('a'))).toEqual([
      '! Would you like to play “Caller”? Please answer under “Exercise”.',
    ]);
    expect(heard(asked('a'), asked('a'))).toEqual([]);
    expect(heard(begun, playing)).toEqual(['Exercise, Playing.']);
    expect(heard(playing, frozen)).toEqual(['The exercise is frozen.']);
    expect(heard(frozen, playing)).toEqual(['The exercise goes on.']);
    expect(heard(playing, VIEW)).toEqual(['The exercise is over.']);
  });
});
