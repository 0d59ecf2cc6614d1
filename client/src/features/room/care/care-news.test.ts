import type { CareView } from '@rapport/shared/contract/room/care.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it } from 'vitest';
import { said } from '../core/test-words.ts';
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

it.each<[string, CareView | undefined, CareView | undefined, string[]]>([
  ['a call', { calls: [] }, { calls: [call('a')] }, ['! ♫ a needs help.']],
  ['no call twice', { calls: [call('a')] }, { calls: [call('a', 'Kim')] }, []],
  [
    'one more call',
    { calls: [call('a')] },
    { calls: [call('a'), call('b')] },
    ['! ♫ b needs help.'],
  ],
  [
    'that one’s own call was seen',
    { called: { since: 1, stage: 'sent' } },
    { called: { since: 1, stage: 'seen', seenBy: 'Kim' } },
    ['! Kim has seen your call.'],
  ],
  [
    'that one was taken aside',
    { called: { since: 1, stage: 'sent' } },
    { own: { person: 'me', name: 'Me', with: ['Kim'] } },
    ['! You are in a side room now, with Kim. Nobody else hears or sees you.'],
  ],
  [
    'with whom one went aside',
    undefined,
    { own: { person: 'a', name: 'Alder', with: ['Me'] } },
    ['! You are in a side room now, with Alder. Nobody else hears or sees you.'],
  ],
  [
    'that one is back',
    { own: { person: 'me', name: 'Me', with: ['Kim'] } },
    undefined,
    ['You have left the side room.'],
  ],
  [
    'who stepped out, and not who came back',
    undefined,
    { steppedOut: ['Alder', 'Kim'] },
    ['Alder, Kim stepped out for a moment.'],
  ],
  ['nothing of who came back', { steppedOut: ['Alder', 'Kim'] }, undefined, []],
])('says %s', (_what, before, after, news) => {
  expect(said(careNews(view(before), view(after)))).toEqual(news);
});
