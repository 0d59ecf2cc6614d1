import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { SignalsView } from '@rapport/shared/contract/room/signals.ts';
import { expect, it } from 'vitest';
import { said } from '../core/test-words.ts';
import { momentsInOrder } from './moments.ts';
import { momentNews, reactionNews } from './signal-news.ts';

const person = (name: string, place: number) => ({
  name,
  pronouns: '',
  role: 'member' as const,
  place,
  connected: true,
  microphone: true,
  camera: true,
});

const view = (seats: SignalsView['seats'], breakout?: string): RoomView => ({
  me: {
    seat: 'a',
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: 'Alder',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: '', number: 1, of: 1, format: 'group', ended: false },
  can: {},
  floor: { seats: { a: person('Alder', 0), b: person('Birch', 1) } },
  signals: { seats },
  ...(breakout === undefined
    ? {}
    : { breakout: { open: true, own: { id: breakout, number: 1, helpAsked: false } } }),
});

it('a reaction is said once, and again only when it is another', () => {
  const none = view({});
  const first = view({ b: { reaction: { kind: 'same', at: 5 } } });
  const second = view({ b: { reaction: { kind: 'same', at: 9 } } });
  expect(reactionNews(none, first)).toEqual([{ name: 'Birch', kind: 'same' }]);
  expect(reactionNews(first, first)).toEqual([]);
  expect(reactionNews(first, second)).toEqual([{ name: 'Birch', kind: 'same' }]);
  expect(reactionNews(second, none)).toEqual([]);
});

it('a moment is said when it begins, one’s own as one’s own, and not when it ends', () => {
  const [none, both] = [view({}), view({ a: { moment: 4 }, b: { moment: 3 } })];
  expect(said(momentNews(none, both))).toEqual([
    'You are taking a moment. Nobody should call on you until you are back.',
    'Birch is taking a moment.',
  ]);
  expect(momentNews(both, none)).toEqual([]);
});

it('who comes to others is not told of the signs that are there', () => {
  const [before, after] = [
    view({}, 'one'),
    view({ b: { moment: 3, reaction: { kind: 'glad', at: 4 } } }, 'two'),
  ];
  expect(reactionNews(before, after)).toEqual([]);
  expect(momentNews(before, after)).toEqual([]);
});

it('[SI6] moments are listed in their order, without one’s own', () => {
  const moments = {
    b: { name: 'Birch', since: 5 },
    a: { name: 'Alder', since: 1 },
    c: { name: 'Cedar', since: 3 },
  };
  expect(momentsInOrder(moments, 'a').map(({ seat }) => seat)).toEqual(['c', 'b']);
  expect(momentsInOrder(undefined, 'a')).toEqual([]);
});
