import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { VIEW } from '../../../realtime/test-server.ts';
import { said } from '../core/test-words.ts';
import { shareNews } from './share-news.ts';

const ME = VIEW.me.seat;
const OTHER = 'other';
const view = (seat: string | undefined, more: Partial<RoomView> = {}): RoomView => ({
  ...VIEW,
  floor: {
    seats: {
      [OTHER]: {
        name: 'Robin',
        pronouns: '',
        role: 'facilitator',
        place: 0,
        connected: true,
        microphone: true,
        camera: true,
      },
    },
  },
  ...(seat === undefined ? {} : { share: { seat, since: 0 } }),
  ...more,
});
const may = { can: { 'share:start': true as const } };
const leading = { me: { ...VIEW.me, role: 'facilitator' as const, leads: true } };

it.each([
  ['a screen comes', view(undefined), view(OTHER), ['Robin’s screen is shown.']],
  ['it goes', view(OTHER), view(undefined), ['Robin’s screen is not shown any more.']],
  ['one’s own comes', view(undefined), view(ME), ['Your screen is shown.']],
  ['one’s own goes', view(ME), view(undefined), ['Your screen is not shown any more.']],
  ['nothing changes', view(OTHER), view(OTHER), []],
  ['one is let', view(undefined), view(undefined, may), ['You may show your screen.']],
  [
    'a facilitator comes in, who always may',
    view(undefined, leading),
    view(undefined, { ...leading, ...may }),
    [],
  ],
  [
    'it is one’s turn again after another',
    view(OTHER),
    view(undefined, may),
    ['Robin’s screen is not shown any more.'],
  ],
])('says that %s', (_what, before, after, expected) => {
  expect(said(shareNews(before, after))).toEqual(expected);
});
