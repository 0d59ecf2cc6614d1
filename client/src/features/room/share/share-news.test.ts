import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { VIEW } from '../../../realtime/test-server.ts';
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
const member = { me: { ...VIEW.me, role: 'member' as const } };

it.each([
  ['a screen comes', view(undefined), view(OTHER), [{ type: 'screen', name: 'Robin' }]],
  ['it goes', view(OTHER), view(undefined), [{ type: 'screenOver', name: 'Robin' }]],
  ['one’s own comes', view(undefined), view(ME), [{ type: 'ownScreen' }]],
  ['one’s own goes', view(ME), view(undefined), [{ type: 'ownScreenOver' }]],
  ['nothing changes', view(OTHER), view(OTHER), []],
  [
    'one is let',
    view(undefined, member),
    view(undefined, { ...member, can: { 'share:start': true } }),
    [{ type: 'mayShare' }],
  ],
  [
    'it is one’s turn again after another',
    view(OTHER, member),
    view(undefined, { ...member, can: { 'share:start': true } }),
    [{ type: 'screenOver', name: 'Robin' }],
  ],
])('says that %s', (_what, before, after, expected) => {
  expect(shareNews(before, after)).toEqual(expected);
});
