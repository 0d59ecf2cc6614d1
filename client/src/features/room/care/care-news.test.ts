import type { CareView } from '@rapport/shared/contract/room/care.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { careNews } from './care-news.ts';

const view = (care?: CareView): RoomView => ({
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
  ...(care ? { care } : {}),
});

const call = (seat: string, seenBy?: string) => ({
  seat,
  name: seat,
  since: 1,
  connected: true,
  at: 'circle' as const,
  whereabouts: '',
  ...(seenBy === undefined ? {} : { seenBy }),
});

it.each<[string, CareView | undefined, CareView | undefined, unknown[]]>([
  ['a call', { calls: [] }, { calls: [call('a')] }, [{ type: 'careCall', name: 'a' }]],
  ['no call twice', { calls: [call('a')] }, { calls: [call('a', 'Kim')] }, []],
  [
    'one more call',
    { calls: [call('a')] },
    { calls: [call('a'), call('b')] },
    [{ type: 'careCall', name: 'b' }],
  ],
  [
    'that one’s own call was seen',
    { called: { since: 1, stage: 'sent' } },
    { called: { since: 1, stage: 'seen', seenBy: 'Kim' } },
    [{ type: 'careSeen', name: 'Kim' }],
  ],
  [
    'that one was taken aside',
    { called: { since: 1, stage: 'sent' } },
    { own: { person: 'me', name: 'Me', with: ['Kim'] } },
    [{ type: 'careAside', names: 'Kim' }],
  ],
  [
    'with whom one went aside',
    undefined,
    { own: { person: 'a', name: 'Alder', with: ['Me'] } },
    [{ type: 'careAside', names: 'Alder' }],
  ],
  [
    'that one is back',
    { own: { person: 'me', name: 'Me', with: ['Kim'] } },
    undefined,
    [{ type: 'careBack' }],
  ],
  [
    'who stepped out, and not who came back',
    undefined,
    { steppedOut: ['Alder', 'Kim'] },
    [{ type: 'careOut', names: 'Alder, Kim' }],
  ],
  ['nothing of who came back', { steppedOut: ['Alder', 'Kim'] }, undefined, []],
])('says %s', (_what, before, after, news) => {
  expect(careNews(view(before), view(after))).toEqual(news);
});
