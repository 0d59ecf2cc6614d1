// @vitest-environment jsdom
import type { Can, RoomView } from '@rapport/shared/contract/room.ts';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR, MEMBER } from '../core/test-view.ts';
import { NowStrip } from './NowStrip.tsx';

let room: DrawnRoom | undefined;
afterEach(() => {
  room?.close();
  room = undefined;
});

const AGENDA: RoomView['agenda'] = {
  state: 'running',
  items: [
    { id: 'one', title: 'Trying it out', minutes: 5, state: 'current' },
    { id: 'two', title: 'The week', minutes: 15, state: 'ahead' },
  ],
  item: { countedMs: 0 },
};
const role = { kind: 'other', required: true, open: false } as const;
const exercise = (step: number, more: object = {}): NonNullable<RoomView['exercise']> => ({
  card: 'call',
  title: 'The call',
  scenario: '',
  optOut: '',
  steps: [
    { kind: 'casting', title: 'Who plays' },
    { kind: 'play', title: 'Playing' },
    { kind: 'debrief', title: 'Talking it over' },
  ],
  step,
  instruction: '',
  roles: [
    { ...role, id: 'one', name: 'Caller', accepted: true },
    { ...role, id: 'two', name: 'Friend', accepted: false },
  ],
  paused: false,
  stage: 'aside',
  ...more,
});
const ALL: Can = {
  'agenda:advance': true,
  'exercise:next': true,
  'exercise:cast': true,
  'exercise:end': true,
  'round:next': true,
};
const leading = (more: Partial<RoomView>): RoomView => ({
  ...FACILITATOR,
  can: ALL,
  agenda: AGENDA,
  ...more,
});
const round = (speaker: string, ...next: string[]): NonNullable<RoomView['round']> => ({
  speaker,
  next,
  done: [],
  stopwatch: { countedMs: 0 },
  seconds: 60,
});

describe('the line that says what is being led', () => {
  it('[LE2] has the time of the step while an exercise runs, and that of the agenda else', () => {
    const timer = { stopwatch: { countedMs: 0 }, seconds: 180 };
    room = new DrawnRoom(<NowStrip />, leading({}));
    expect(room.text).toContain('Trying it out5:00');
    room.show(leading({ exercise: exercise(1, { timer }) }));
    expect(room.text).toContain('The callStep 2 of 3Playing3:00');
    expect(room.text).not.toContain('5:00');
    room.show(leading({ exercise: exercise(1, { timer, paused: true }) }));
    expect(room.text).toContain('PlayingFrozen3:00');
    room.show(leading({ exercise: exercise(0) }));
    expect(room.text).toContain('Who playsStep 1 of 3');
    room.show(leading({ exercise: exercise(2), round: round('b', 'a') }));
    expect(room.text).toContain('The callBo speaks1:00');
    room.show(leading({ round: round('b') }));
    expect(room.text).toContain('Trying it outBo speaks1:00');
  });

  it('[LE2] leads to the exercise, for members too, who have no way on there', () => {
    room = new DrawnRoom(<NowStrip />, { ...MEMBER, agenda: AGENDA, exercise: exercise(1) });
    expect(room.buttons).toHaveLength(1);
    room.press(room.buttons[0] ?? '');
    expect(room.opened).toEqual(['exercise']);
  });
});

describe('the way on', () => {
  it('[LE1] moves what is being led, from where it was seen', () => {
    room = new DrawnRoom(<NowStrip />, leading({}));
    room.press('Next: The week');
    room.show(leading({ exercise: exercise(0) }));
    room.press('Begin: Playing');
    room.show(leading({ exercise: exercise(1) }));
    room.press('Next: Talking it over');
    room.show(leading({ exercise: exercise(1), round: round('b', 'a') }));
    room.press('Next: Ada');
    room.show(leading({ round: round('b') }));
    room.press('Finish the round');
    room.show(leading({ round: round('lead', 'a') }));
    room.press('I’m done');
    expect(room.commands).toEqual([
      { type: 'agenda:advance', from: 'one' },
      { type: 'exercise:next', from: 0 },
      { type: 'exercise:next', from: 1 },
      { type: 'round:next', from: 'b' },
      { type: 'round:next', from: 'b' },
      { type: 'round:next', from: 'lead' },
    ]);
  });

  it('[LE1] leads to the roles where one is empty, and is not there where they stand', () => {
    const { 'exercise:next': _next, ...can } = ALL;
    const view = leading({ can, exercise: exercise(0) });
    room = new DrawnRoom(<NowStrip />, view);
    room.press('Roles that still need a yes: Friend');
    expect([room.opened, room.commands]).toEqual([['exercise'], []]);
    room.close();
    room = new DrawnRoom(<NowStrip />, view, { shown: 'exercise' });
    expect(room.buttons).toHaveLength(1);
  });

  it('[LE1] asks before it ends the exercise, and no more once somebody else has', () => {
    room = new DrawnRoom(<NowStrip />, leading({ exercise: exercise(2) }));
    const asked = () => document.querySelector('[role=alertdialog]')?.textContent;
    room.press('End the exercise: The call');
    expect(asked()).toContain('End the exercise?');
    room.show(leading({}));
    room.show(leading({ exercise: exercise(2) }));
    expect(room.commands).toEqual([]);
    act(() => undefined);
    expect(asked()).toBeUndefined();
  });
});
