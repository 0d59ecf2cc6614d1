// @vitest-environment jsdom
import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import type { PollView } from '@rapport/shared/contract/room/polls.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { ready as words } from '../../../messages/en/ready.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { DrawnRoom } from '../core/test-room.tsx';
import { commandsOf } from './ready-commands.ts';
import { hindranceOf, wasAsked } from './ready-hindrance.ts';
import { ReadyHere } from './ReadyHere.tsx';

const QUESTION: ReadyThing = {
  kind: 'poll',
  poll: 'word',
  audience: 'leaders',
  question: 'What do you bring along?',
};
const CARD: ReadyThing = { kind: 'card', card: { id: 'a-card', own: false, title: 'A card' } };
const BREAKOUTS: ReadyThing = { kind: 'breakouts', size: 3, minutes: 8, comeBack: false };
const OWN = { id: 'ours', own: true, title: 'Ours' };

const view = (change: Partial<RoomView> = {}, current = 'poem') =>
  ({
    can: { 'poll:ask': true, 'exercise:choose': true, 'breakout:deal': true },
    agenda: {
      state: 'running',
      items: [
        { id: 'arrive', title: 'Arriving', minutes: 5, state: 'done' },
        { id: 'poem', title: 'A poem', minutes: 5, state: 'ahead' },
      ].map((item) => ({
        ...item,
        ...(item.id === 'poem' && { ready: [QUESTION, CARD, BREAKOUTS] }),
        ...(item.id === current && { state: 'current' as const }),
      })),
    },
    ...change,
  }) as RoomView;
const poll = (change: Partial<PollView> = {}): PollView => ({
  id: 'poll',
  kind: 'word',
  audience: 'leaders',
  question: 'What do you bring along?',
  open: false,
  kept: false,
  ...change,
});

const drawn: DrawnRoom[] = [];
afterEach(() => drawn.splice(0).forEach((room) => room.close()));
const draw = (shown: RoomView) => {
  const room = new DrawnRoom(
    <MoreMessages messages={{ ready: words }}>
      <ReadyHere />
    </MoreMessages>,
    shown,
  );
  drawn.push(room);
  return room;
};
const ASK = 'Ask: What do you bring along?';
const OPEN = 'Open the breakouts: Breakouts: threes, 8 minutes';

it('[AG10] stands one press away while its item is on, and at no other time', () => {
  const room = draw(view({}, 'arrive'));
  expect(room.buttons).toEqual([]);
  room.show(view());
  expect(room.buttons).toEqual([ASK, 'Choose the exercise: A card', OPEN]);
  expect(room.commands).toEqual([]);
});

it('[AG10] asks, chooses and opens what was laid ready', async () => {
  const room = draw(view());
  room.press(ASK);
  await vi.waitFor(() => expect(room.commands).toHaveLength(1), { timeout: 20_000 });
  room.press(OPEN);
  await vi.waitFor(() => expect(room.commands).toHaveLength(4), { timeout: 20_000 });
  expect(room.commands).toEqual([
    { type: 'poll:ask', kind: 'word', audience: 'leaders', question: 'What do you bring along?' },
    { type: 'breakout:deal', size: 3, shuffle: 0 },
    { type: 'breakout:prepare', minutes: 8, task: null, comeBack: false },
    { type: 'breakout:open' },
  ]);
});

it('[AG10] brings a card of the practice’s own whole, as it is today', async () => {
  const card = { id: 'ours', title: 'As it is called today' };
  const source = { read: () => Promise.resolve({ card } as never) };
  expect(await commandsOf({ kind: 'card', card: OWN }, source)).toEqual([
    { type: 'exercise:choose-own', card },
  ]);
  expect(await commandsOf({ kind: 'card', card: { ...OWN, own: false } }, source)).toEqual([
    { type: 'exercise:choose', card: 'ours' },
  ]);
  const [, settings] = await commandsOf({ ...BREAKOUTS, card: OWN }, source);
  expect(settings).toMatchObject({ task: { kind: 'own-card', card } });
});

it.each([
  ['questionOpen', QUESTION, { polls: { current: poll({ open: true }) } }],
  ['notHere', QUESTION, {}],
  ['playing', CARD, { exercise: {} }],
  ['notHere', CARD, {}],
  ['breakoutsOpen', BREAKOUTS, { breakout: { open: true } }],
  ['planned', BREAKOUTS, { breakout: { open: false, draft: { groups: [] } } }],
  ['notHere', BREAKOUTS, { breakout: { open: false } }],
] as const)('[AG10] says that it is in the way: %s', (why, thing, change) => {
  const shown = view({ can: {}, ...change } as Partial<RoomView>);
  expect(hindranceOf(thing, shown)).toBe(why);
  expect(draw(shown).text).toContain(words.here[why]);
});

it('[AG10] tells whether the same was asked before', () => {
  expect(wasAsked(QUESTION, view())).toBe(false);
  expect(wasAsked(QUESTION, view({ polls: { earlier: [poll()] } }))).toBe(true);
  expect(wasAsked(QUESTION, view({ polls: { current: poll({ kind: 'mood' }) } }))).toBe(false);
  const room = draw(view({ polls: { current: poll({ open: false }) } }));
  expect(room.buttons).toContain('Ask again: What do you bring along?');
});
