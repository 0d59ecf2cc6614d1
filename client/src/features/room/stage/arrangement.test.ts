import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { arrangement } from './arrangement.ts';

type Role = 'member' | 'facilitator' | 'co-facilitator' | 'observer';

const PLACES: Record<string, Role> = {
  lead: 'facilitator',
  second: 'co-facilitator',
  a: 'member',
  b: 'member',
  watch: 'observer',
};

const ALL = ['lead', 'second', 'a', 'b'];

interface Situation {
  me: string;
  here?: string[];
  speaker?: string;
  playing?: string[];
}

function room({ me, here = ALL, speaker, playing }: Situation): RoomView {
  const seats = here.map((seat, place) => {
    const role = PLACES[seat] ?? 'member';
    const person = { name: seat, pronouns: '', role, place, connected: true };
    return [seat, { ...person, microphone: true, camera: true }] as const;
  });
  return {
    me: {
      seat: me,
      role: PLACES[me] ?? 'member',
      leads: false,
      standing: 'admitted',
      name: me,
      pronouns: '',
      microphone: true,
      camera: true,
    },
    session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
    can: {},
    floor: { seats: Object.fromEntries(seats) },
    ...(speaker !== undefined && {
      round: {
        speaker,
        next: [],
        done: [],
        stopwatch: { countedMs: 0 },
        seconds: 60,
      },
    }),
    ...(playing && {
      exercise: {
        card: 'call',
        title: 'The call',
        scenario: '',
        optOut: '',
        steps: [{ kind: 'play', title: '' }],
        step: 0,
        instruction: '',
        roles: playing.map((seat) => ({
          id: seat,
          kind: 'protagonist' as const,
          name: seat,
          required: true,
          seat,
          accepted: true,
          open: false,
        })),
        paused: false,
        stage: 'aside',
      },
    }),
  };
}

it.each<[string, Situation, Parameters<typeof arrangement>[1], object]>([
  ['as chosen', { me: 'a' }, { layout: 'circle', hideSelf: false }, { kind: 'circle', seats: ALL }],
  [
    'in a chosen stage, facilitators at the front',
    { me: 'a' },
    { layout: 'stage', hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['lead', 'second'] },
  ],
  [
    'whose turn it is, alone at the front',
    { me: 'a', speaker: 'b' },
    { layout: 'stage', hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['b'] },
  ],
  [
    'nobody large to themselves only because they lead',
    { me: 'lead' },
    { layout: 'stage', hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['second'] },
  ],
  [
    'of two, the other at the front',
    { me: 'lead', here: ['lead', 'a'] },
    { layout: 'stage', hideSelf: false },
    { kind: 'stage', seats: ['lead', 'a'], front: ['a'] },
  ],
  [
    '[LY6] of two, without a choice, the other large',
    { me: 'a', here: ['lead', 'a'] },
    { hideSelf: false },
    { kind: 'stage', usual: 'stage', seats: ['lead', 'a'], front: ['lead'] },
  ],
  [
    '[LY6] of two who are watched, the other large',
    { me: 'lead', here: ['lead', 'a', 'watch'] },
    { hideSelf: false },
    { kind: 'stage', seats: ['lead', 'a', 'watch'], front: ['a'] },
  ],
  [
    '[LY6] to who observes two, both alike',
    { me: 'watch', here: ['lead', 'a', 'watch'] },
    { hideSelf: false },
    { kind: 'gallery' },
  ],
  ['[LY6] all alike, without a choice', { me: 'a' }, { hideSelf: false }, { kind: 'gallery' }],
  [
    '[LY6] oneself, alone without a choice',
    { me: 'a', here: ['a'] },
    { hideSelf: false },
    { kind: 'gallery', front: [] },
  ],
  [
    '[LY6] of two, both alike where that was chosen',
    { me: 'a', here: ['lead', 'a'] },
    { layout: 'gallery', hideSelf: false },
    { kind: 'gallery' },
  ],
  [
    'those who play, whatever was chosen',
    { me: 'b', playing: ['a'] },
    { layout: 'circle', hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['a'] },
  ],
  [
    '[EX13] to who plays with others, those and not themselves',
    { me: 'a', playing: ['a', 'b'] },
    { hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['b'] },
  ],
  [
    '[EX13] all who play to who watches',
    { me: 'lead', playing: ['a', 'b'] },
    { hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['a', 'b'] },
  ],
  [
    'who plays alone to themselves, too',
    { me: 'a', playing: ['a'] },
    { hideSelf: false },
    { kind: 'stage', seats: ALL, front: ['a'] },
  ],
  [
    'no faces to whoever only listens, in a scene either',
    { me: 'b', playing: ['a'] },
    { layout: 'listening', hideSelf: false },
    { kind: 'listening', seats: ALL },
  ],
  [
    '[LY4] everyone in their place, one’s own too, while one hides from oneself',
    { me: 'second' },
    { layout: 'gallery', hideSelf: true },
    { kind: 'gallery', seats: ALL },
  ],
  [
    '[LY4] of two, only the other while one hides from oneself',
    { me: 'lead', here: ['lead', 'a'] },
    { layout: 'gallery', hideSelf: true },
    { kind: 'gallery', seats: ['a'] },
  ],
  [
    'oneself, where one is alone',
    { me: 'lead', here: ['lead'] },
    { layout: 'gallery', hideSelf: true },
    { kind: 'gallery', seats: ['lead'] },
  ],
])('shows %s', (_name, situation, choice, expected) => {
  expect(arrangement(room(situation), choice)).toMatchObject(expected);
});

it('[LY2] is of the same order on every screen, whatever each of them chose', () => {
  const screens = ALL.flatMap((me) =>
    (['gallery', 'circle', 'stage', 'listening'] as const).map(
      (layout) => arrangement(room({ me }), { layout, hideSelf: me === 'a' }).seats,
    ),
  );
  for (const seats of screens) expect(seats).toEqual(ALL);
});
