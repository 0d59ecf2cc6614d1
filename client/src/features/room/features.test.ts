// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import type { RoomFeature } from './core/feature.ts';
import { MEMBER, testPerson } from './core/test-view.ts';
import { said } from './core/test-words.ts';
import { FEATURES } from './features.ts';

const folders: Record<string, Record<string, RoomFeature>> = import.meta.glob('./*/feature.ts', {
  eager: true,
});

it('every folder that has a feature stands in the list, once', () => {
  const found = Object.values(folders).flatMap((module) => Object.values(module));
  expect(found.filter((feature) => !FEATURES.includes(feature))).toEqual([]);
  expect(new Set(FEATURES).size).toBe(FEATURES.length);
  expect(found).toHaveLength(FEATURES.length);
});

it('the tabs stand in this order, the first nine under their digits', () => {
  expect(FEATURES.flatMap(({ panel }) => panel?.id ?? [])).toEqual([
    'agenda',
    'care',
    'exercise',
    'board',
    'circle',
    'ask',
    'messages',
    'breakouts',
    'people',
  ]);
});

it('no key stands for two things, nor for the help', () => {
  const keys = [...FEATURES.flatMap((feature) => feature.keys ?? []).map(({ key }) => key), '?'];
  expect(new Set(keys).size).toBe(keys.length);
});

describe('who comes to other people', () => {
  /** The main group, with all that a gathering can have going on. */
  const among: RoomView = {
    ...MEMBER,
    floor: {
      seats: { ...MEMBER.floor?.seats, o: testPerson('Oak', 2, { role: 'observer' }) },
    },
    round: {
      speaker: 'b',
      next: ['a'],
      done: [],
      stopwatch: { countedMs: 0, since: 0 },
      seconds: 120,
    },
    board: { open: true, title: '', self: '', other: '', lines: [] },
    circle: {
      shown: [
        { seat: 'b', name: 'Bo', ties: [{ id: 't', name: 'Kim', note: '', ring: 1, angle: 0 }] },
      ],
      looking: 'b',
    },
    share: { seat: 'b', since: 0 },
    signals: { seats: { b: { moment: 0 } } },
    exercise: {
      card: 'a-card',
      title: 'Asking',
      scenario: '',
      optOut: '',
      steps: [{ kind: 'casting', title: 'Reading' }],
      step: 0,
      instruction: '',
      roles: [],
      paused: false,
      stage: 'circle',
    },
  };
  const alone: RoomView = { ...MEMBER, floor: { seats: { a: testPerson('Ada', 0) } } };
  const aside: RoomView = {
    ...alone,
    care: { own: { person: 'a', name: 'Ada', with: ['Robin'] } },
  };
  const inBreakout: RoomView = {
    ...alone,
    breakout: { open: true, own: { id: 'x', number: 2, helpAsked: false } },
  };
  const told = (before: RoomView, after: RoomView) =>
    said(
      FEATURES.flatMap(({ news }) => [...(news?.(before, after, { reading: undefined }) ?? [])]),
    );

  it.each([
    [
      'from the main group to a side room',
      among,
      aside,
      '! You are in a side room now, with Robin. Nobody else hears or sees you.',
    ],
    ['from a side room to the main group', aside, among, 'You have left the side room.'],
    ['from the main group to a breakout', among, inBreakout, '! You are in breakout 2 now.'],
    ['from a breakout to the main group', inBreakout, among, 'You are back with the group.'],
    [
      'from a breakout to a side room',
      inBreakout,
      aside,
      '! You are in a side room now, with Robin. Nobody else hears or sees you.',
    ],
  ])('[AT5] is told where they are, and of nothing else: %s', (_, before, after, words) => {
    expect(told(before, after)).toEqual([words]);
  });
});
