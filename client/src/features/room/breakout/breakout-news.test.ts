import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { said } from '../core/test-words.ts';
import { breakoutNews } from './breakout-news.ts';

const person = (name: string, role: 'member' | 'facilitator' = 'member', place = 1) => ({
  name,
  pronouns: '',
  role,
  place,
  connected: true,
  microphone: true,
  camera: true,
});

const view = (rest: Partial<RoomView>): RoomView => ({
  me: {
    seat: 'me',
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: 'Me',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: {},
  ...rest,
});

const circle = view({
  floor: { seats: { me: person('Me'), lead: person('Robin', 'facilitator') } },
});
const own = { id: 'one', number: 2, helpAsked: false };
const inside = view({
  breakout: { open: true, own },
  floor: { seats: { me: person('Me'), b: person('Birch', 'member', 3), a: person('Alder') } },
});

it('says where one is and with whom, and when one is back', () => {
  expect(said(breakoutNews(circle, inside))).toEqual([
    '! You are in breakout 2 now, with Alder, Birch.',
  ]);
  expect(said(breakoutNews(inside, circle))).toEqual(['You are back with the group.']);
  expect(breakoutNews(inside, inside)).toEqual([]);
});

it('says that somebody is alone in theirs', () => {
  const alone = view({ breakout: { open: true, own }, floor: { seats: { me: person('Me') } } });
  expect(said(breakoutNews(circle, alone))).toEqual(['! You are in breakout 2 now.']);
});

it('announces a visit, and its end', () => {
  const visited = view({
    ...inside,
    floor: { seats: { ...inside.floor?.seats, lead: person('Robin', 'facilitator') } },
  });
  expect(said(breakoutNews(inside, visited))).toEqual(['Robin has come to your breakout.']);
  expect(said(breakoutNews(visited, inside))).toEqual(['Robin has left your breakout.']);
});

it('says to facilitators which breakout calls them, once', () => {
  const rooms = (help?: number) => [
    { id: 'one', number: 1, seats: [], alone: false, ...(help === undefined ? {} : { help }) },
  ];
  const quiet = view({ breakout: { open: true, rooms: rooms() } });
  const calling = view({ breakout: { open: true, rooms: rooms(5) } });
  expect(said(breakoutNews(quiet, calling))).toEqual(['! Breakout 1 calls a facilitator.']);
  expect(breakoutNews(calling, calling)).toEqual([]);
});

it('says what is told and spoken to all, and that the end is near', () => {
  const told = view({
    ...inside,
    breakout: {
      open: true,
      own,
      word: { text: 'Two minutes', name: 'Robin', at: 7 },
      speaking: { seat: 'lead', name: 'Robin' },
      closesAt: 9,
    },
  });
  expect(said(breakoutNews(inside, told))).toEqual([
    'Robin to all breakouts: Two minutes',
    'Robin is speaking to all breakouts.',
    'Everyone comes back to the group soon.',
  ]);
});

it('[BO3] says that the breakouts go on after all', () => {
  const closing = view({ ...inside, breakout: { open: true, own, closesAt: 9 } });
  expect(said(breakoutNews(closing, inside))).toEqual(['The breakouts go on.']);
  expect(said(breakoutNews(closing, circle))).toEqual(['You are back with the group.']);
});
