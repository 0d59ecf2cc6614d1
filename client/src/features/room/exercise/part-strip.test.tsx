// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, expect, it } from 'vitest';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR, MEMBER } from '../core/test-view.ts';
import { exerciseNews } from './exercise-news.ts';
import { said } from '../core/test-words.ts';
import { sceneOf } from './own-part.ts';
import { InvitationStrip, PartStrip } from './PartStrip.tsx';

let room: DrawnRoom | undefined;
afterEach(() => {
  room?.close();
  room = undefined;
});

type Exercise = NonNullable<RoomView['exercise']>;

const ROLE: Exercise['roles'][number] = {
  id: 'jo',
  kind: 'protagonist',
  name: 'Jo',
  required: true,
  open: false,
  accepted: false,
};

const exercise = (more: Partial<Exercise> = {}): Exercise => ({
  card: 'call',
  title: 'The call',
  scenario: '',
  optOut: '',
  steps: [
    { kind: 'casting', title: 'Who plays' },
    { kind: 'play', title: 'Playing' },
    { kind: 'derole', title: 'Out of it' },
  ],
  step: 0,
  instruction: '',
  roles: [],
  paused: false,
  stage: 'aside',
  ...more,
});

const MINE = { ...ROLE, seat: 'a', accepted: true, brief: 'You want an answer today.' };
const playing = (step: number): RoomView => ({
  ...MEMBER,
  exercise: exercise({ step, roles: [MINE] }),
});

const asking: RoomView = {
  ...MEMBER,
  can: { 'exercise:volunteer': true, 'exercise:pass': true },
  exercise: exercise({ roles: [{ ...ROLE, open: true }] }),
};

it('[EX13] to who plays on a phone, their part stands with the faces while the scene is played', () => {
  room = new DrawnRoom(<PartStrip />, playing(1), { shown: 'faces' });
  expect(room.text).toContain('Your part: Jo');
  expect(room.text).toContain(MINE.brief);
  for (const step of [0, 2]) {
    room.show(playing(step));
    expect(room.text).toBe('');
  }
});

it('[EX13] it stands nowhere twice, and nowhere for who plays nothing', () => {
  room = new DrawnRoom(<PartStrip />, playing(1), { shown: 'exercise' });
  expect(room.text).toBe('');
  room.close();
  const others = {
    ...playing(1),
    exercise: exercise({ step: 1, roles: [{ ...MINE, seat: 'b' }] }),
  };
  room = new DrawnRoom(<PartStrip />, others, { shown: 'faces' });
  expect(room.text).toBe('');
});

it('[EX13] the faces come to who plays as the scene begins, and as it is played again', () => {
  expect([0, 1, 2].map((step) => sceneOf(playing(step)))).toEqual([undefined, 'call 1', undefined]);
  expect(sceneOf({ ...playing(1), me: { ...MEMBER.me, seat: 'b' } })).toBeUndefined();
});

it('[EX14] who would like to play is asked with the people, wherever one looks', () => {
  room = new DrawnRoom(<InvitationStrip />, asking, { shown: 'faces' });
  expect(room.text).toContain('Would someone like to play “Jo”?');
  room.press('I would like to play “Jo”');
  expect(room.commands).toEqual([{ type: 'exercise:volunteer', role: 'jo' }]);
  room.close();
  room = new DrawnRoom(<InvitationStrip />, asking, { shown: 'exercise' });
  expect(room.text).toBe('');
});

it('[EX14] facilitators, who ask it, are not asked', () => {
  const leading = { ...asking, me: FACILITATOR.me };
  room = new DrawnRoom(<InvitationStrip />, leading, { shown: 'messages' });
  expect(room.text).toBe('');
  expect(said(exerciseNews({ ...leading, exercise: exercise() }, leading))).toEqual([]);
});

it('[EX14] it is said once', () => {
  const before = { ...asking, exercise: exercise({ roles: [ROLE] }) };
  const question = 'Would someone like to play “Jo”?';
  expect(said(exerciseNews(before, asking))).toEqual([question]);
  expect(said(exerciseNews(asking, { ...asking }))).toEqual([]);
});
