import type { CircleView } from '@rapport/shared/contract/room/circle.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { said } from '../core/test-words.ts';
import { circleNews } from './circle-news.ts';

const NOTHING: CircleView = { own: { ties: [], history: [] }, shown: [] };
const AUNT = { id: 'tie', name: 'Aunt', note: '', ring: 1 as const, angle: 0 };
const BO = { seat: 'bo', name: 'Bo', ties: [AUNT] };
const CY = { seat: 'cy', name: 'Cy', ties: [AUNT] };

const view = (circle: CircleView | undefined, breakout?: string): RoomView => ({
  me: {
    seat: 'me',
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
  ...(circle ? { circle } : {}),
  ...(breakout === undefined
    ? {}
    : { breakout: { open: true, own: { id: breakout, number: 1, helpAsked: false } } }),
});

it.each<[string, RoomView, RoomView, string[]]>([
  ['nothing', view(NOTHING), view(NOTHING), []],
  ['someone shows theirs', view(undefined), view({ shown: [BO] }), ['Bo shows their circle.']],
  [
    'one more person on it',
    view({ ...NOTHING, shown: [BO] }),
    view({ ...NOTHING, shown: [{ ...BO, ties: [AUNT, { ...AUNT, id: 'two' }] }] }),
    [],
  ],
  [
    'another shows theirs',
    view({ ...NOTHING, shown: [BO] }),
    view({ ...NOTHING, shown: [BO, CY] }),
    ['Cy shows their circle.'],
  ],
  ['someone hides theirs', view({ ...NOTHING, shown: [BO] }), view(NOTHING), []],
  [
    'it is put before everyone',
    view({ ...NOTHING, shown: [BO] }),
    view({ ...NOTHING, shown: [BO], looking: 'bo' }),
    ['You all look at the circle of Bo now.'],
  ],
  [
    'one’s own is put before everyone',
    view(NOTHING),
    view({ ...NOTHING, looking: 'me' }),
    ['You all look at your circle now, as far as you show it.'],
  ],
  [
    'it is put away',
    view({ ...NOTHING, shown: [BO], looking: 'bo' }),
    view({ ...NOTHING, shown: [BO] }),
    ['The circle is put away.'],
  ],
  [
    'one comes to others who show theirs',
    view(NOTHING),
    view({ ...NOTHING, shown: [BO] }, 'b'),
    [],
  ],
])('tells of circles: %s', (_what, before, after, news) => {
  expect(said(circleNews(before, after))).toEqual(news);
});
