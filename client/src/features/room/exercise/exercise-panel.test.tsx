// @vitest-environment jsdom
import type { Can, RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, expect, it } from 'vitest';
import { exercise as words } from '../../../messages/en/exercise.ts';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR, MEMBER } from '../core/test-view.ts';
import { ExercisePanel } from './ExercisePanel.tsx';

let room: DrawnRoom | undefined;
afterEach(() => {
  room?.close();
  room = undefined;
});

const role = { kind: 'other', required: true, open: false } as const;
const ROLES = [
  { ...role, id: 'one', name: 'Caller', seat: 'a', accepted: false },
  { ...role, id: 'two', name: 'Friend', accepted: false },
];
const exercise = (step: number, more: object = {}): NonNullable<RoomView['exercise']> => ({
  card: 'call',
  title: 'The call',
  scenario: 'A call.',
  optOut: '',
  steps: [
    { kind: 'casting', title: 'Who plays' },
    { kind: 'play', title: 'Playing' },
    { kind: 'debrief', title: 'Talking it over' },
  ],
  step,
  instruction: '',
  roles: ROLES,
  paused: false,
  stage: 'aside',
  ...more,
});
const CASTING: Can = { 'exercise:cast': true, 'exercise:end': true };
const leading = (can: Can, scene: RoomView['exercise']): RoomView => ({
  ...FACILITATOR,
  can,
  ...(scene && { exercise: scene }),
});

/** Whether the first of the two is above the other. */
const isAbove = (one: string, other: string): boolean => {
  const [above, below] = [one, other].map((text) => room?.text.indexOf(text) ?? -1);
  expect([above, below]).not.toContain(-1);
  return (above ?? 0) < (below ?? 0);
};

it('[LE3] has the roles above Begin, which is there only when it works', () => {
  room = new DrawnRoom(<ExercisePanel />, leading(CASTING, exercise(0)));
  expect(room.buttons).not.toContain(words.begin);
  expect(room.text).toContain(
    'It can begin when there is a yes for: Caller (asked), Friend (nobody yet)',
  );
  const roles = ROLES.map((one) => ({ ...one, accepted: true }));
  room.show(leading({ ...CASTING, 'exercise:next': true }, exercise(0, { roles })));
  expect(room.text).toContain(words.complete);
  expect(isAbove(words.roles, words.begin)).toBe(true);
  room.press(words.begin);
  expect(room.commands).toEqual([{ type: 'exercise:next', from: 0 }]);
});

it('[LE3] says what is missing where the play stands still for want of a player', () => {
  const held = exercise(1, { paused: true });
  room = new DrawnRoom(<ExercisePanel />, leading({ ...CASTING, 'exercise:stop': true }, held));
  expect(room.text).toContain('It can go on when there is a yes for: Caller (asked)');
  expect(isAbove(words.roles, words.stopWords)).toBe(true);
  expect(room.buttons).not.toContain(words.next);
  // After the play nothing waits for it any more.
  room.show(leading(CASTING, exercise(2)));
  expect(room.text).not.toContain('a yes for');
  expect(isAbove(words.end, words.roles)).toBe(true);
});

it('[LE3] tells nobody who gives out no roles', () => {
  room = new DrawnRoom(<ExercisePanel />, { ...MEMBER, exercise: exercise(0) });
  expect(room.text).not.toContain('a yes for');
});

it('[LE4] says with each of Freeze, Stop and End what it does, before it is pressed', () => {
  const can: Can = {
    'exercise:pause': true,
    'exercise:resume': true,
    'exercise:stop': true,
    'exercise:end': true,
  };
  room = new DrawnRoom(<ExercisePanel />, leading(can, exercise(1)));
  const described = [...document.querySelectorAll('button[aria-describedby]')].map((button) => [
    button.textContent,
    document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
  ]);
  expect(described).toEqual([
    [words.pause, words.pauseWords],
    [words.resume, words.resumeWords],
    [words.stop, words.stopWords],
    [words.end, words.endLine],
  ]);
});

it('[LE1] has the way on first, but within a round', () => {
  const can: Can = { 'exercise:next': true, 'exercise:end': true, 'exercise:cast': true };
  const primary = () =>
    [...document.querySelectorAll('[data-variant=primary]')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    );
  room = new DrawnRoom(<ExercisePanel />, leading(can, exercise(1, { roles: [] })));
  expect(primary()).toEqual([words.next]);
  const { 'exercise:next': _next, ...over } = can;
  const last = leading(over, exercise(2, { roles: [] }));
  room.show(last);
  expect(primary()).toEqual([words.end]);
  const round = { speaker: 'a', next: [], done: [], stopwatch: { countedMs: 0 }, seconds: 60 };
  room.show({ ...last, round });
  expect(primary()).toEqual([]);
});
