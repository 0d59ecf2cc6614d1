// @vitest-environment jsdom
import type { BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import type { FloorSeat } from '@rapport/shared/contract/room/floor.ts';
import type { Can, RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { english } from '../core/test-words.ts';
import { FEATURES } from '../features.ts';
import { attention as attentionOf } from './attention.ts';
import type { AttentionItem } from '../core/attention-item.ts';

const NOW = 1_000_000_000;
const MIN = 60_000;

const attention = (view: RoomView, now: number, liveSince?: number) =>
  attentionOf(FEATURES, view, now, liveSince);

const person = (name: string, place: number, handSince?: number): FloorSeat => ({
  name,
  pronouns: '',
  role: 'member',
  place,
  connected: true,
  microphone: true,
  camera: true,
  ...(handSince === undefined ? {} : { handSince }),
});

const guest = (seat: string, name: string, connected = true) => ({
  seat,
  name,
  pronouns: '',
  since: 5,
  connected,
  returning: false,
});

const heard = (name: string, place: number, lostSince?: number) => ({
  name,
  place,
  connected: lostSince === undefined,
  ...(lostSince === undefined ? {} : { lostSince }),
});

const EVERYTHING: Can = {
  'lobby:admit': ['c', 'd', 'e', 'f'],
  'lobby:admit-all': ['c', 'd', 'e', 'f'],
  'floor:lower-seat-hand': ['a', 'b'],
  'agenda:advance': true,
  'breakout:visit': true,
  'breakout:stay': true,
};

/** What a facilitator sees who has nothing to attend to. */
const calm = (over: Partial<RoomView> = {}): RoomView => ({
  me: {
    seat: 'lead',
    role: 'facilitator',
    leads: true,
    standing: 'admitted',
    name: 'Robin',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: EVERYTHING,
  lobby: { locked: false, waiting: [] },
  floor: {
    seats: { lead: person('Robin', 0), a: person('Alder', 1), b: person('Birch', 2) },
  },
  hearing: { people: { lead: heard('Robin', 0), a: heard('Alder', 1), b: heard('Birch', 2) } },
  ...over,
});

const REGROUP: Can = { ...EVERYTHING, 'breakout:regroup': true };

const room = (number: number, over: object = {}) => ({
  id: `room-${String(number)}`,
  number,
  seats: [],
  alone: false,
  ...over,
});

const breakouts = (over: Partial<BreakoutView>): BreakoutView => ({ open: true, ...over });

const running = (over: Partial<NonNullable<RoomView['agenda']>> = {}): RoomView['agenda'] => ({
  state: 'running',
  items: [
    { id: 'one', title: 'Arriving', minutes: 5, state: 'current', begun: NOW - 4 * MIN },
    { id: 'two', title: 'The week', minutes: 25, state: 'ahead' },
  ],
  item: { countedMs: 0, since: NOW - 4 * MIN },
  begun: { at: NOW - 4 * MIN, minutes: 30 },
  ...over,
});

const since = (minutes: number) => ({
  item: { countedMs: 0, since: NOW - minutes * MIN },
  begun: { at: NOW - minutes * MIN, minutes: 30 },
});

const said = (item: AttentionItem): string =>
  [english(item), ...(item.act ? [item.act.does] : [])].join(' → ');

describe('what needs attention', () => {
  it.each<[string, RoomView, string[]]>([
    ['nothing, while all is well', calm(), []],
    ['nothing, for a member', { ...calm(), me: { ...calm().me, leads: false } }, []],
    [
      'one who waits',
      calm({ lobby: { locked: false, waiting: [guest('c', 'Cedar')] } }),
      ['Cedar waits → admit'],
    ],
    [
      '[LB7] one who waits under a name that is another one in the records, to be looked at',
      calm({
        lobby: { locked: false, waiting: [{ ...guest('c', 'Dr. Kim'), knownAs: 'Cedar' }] },
      }),
      ['Dr. Kim waits → look'],
    ],
    [
      '[LB7] several who wait, one of them under a name with look-alike letters',
      calm({
        lobby: {
          locked: false,
          waiting: [guest('c', 'Cedar'), { ...guest('d', 'Dоgwood'), mixedAlphabets: true }],
        },
      }),
      ['Cedar, Dоgwood wait → look'],
    ],
    [
      'several who wait, in one line',
      calm({ lobby: { locked: false, waiting: [guest('c', 'Cedar'), guest('d', 'Dogwood')] } }),
      ['Cedar, Dogwood wait → admitAll'],
    ],
    [
      '[LB8] many who wait, of whom not all are named, to be looked at',
      calm({
        lobby: {
          locked: false,
          waiting: ['c', 'd', 'e', 'f'].map((seat) => guest(seat, seat.toUpperCase())),
        },
      }),
      ['C and 3 others wait → look'],
    ],
    [
      'many who wait, at a closed door, where each is looked at',
      calm({
        lobby: {
          locked: true,
          waiting: ['c', 'd', 'e', 'f'].map((seat) => guest(seat, seat.toUpperCase())),
        },
        can: { 'lobby:admit': ['c', 'd', 'e', 'f'] },
      }),
      ['C and 3 others wait → look'],
    ],
    [
      'nobody who waits and has gone again',
      calm({ lobby: { locked: false, waiting: [guest('c', 'Cedar', false)] } }),
      [],
    ],
    [
      'each who would like to sit in, apart from those who take part',
      calm({
        lobby: { locked: false, waiting: [guest('c', 'Cedar'), guest('d', 'Olive')] },
        observers: { asked: [{ seat: 'd', name: 'Olive', asked: false, unanswered: 0 }] },
        can: { 'lobby:admit': ['c'] },
      }),
      ['Cedar waits → admit', 'Olive would like to sit in and watch → look'],
    ],
    [
      'an answer that is wanted, and that all have given',
      calm({
        lobby: { locked: false, waiting: [guest('c', 'Oak'), guest('d', 'Olive')] },
        observers: {
          asked: [
            { seat: 'c', name: 'Oak', asked: true, unanswered: 2 },
            { seat: 'd', name: 'Olive', asked: true, unanswered: 0, everyoneAgrees: true },
          ],
        },
        can: { 'lobby:admit': ['d'] },
      }),
      [
        'Oak would like to sit in: not all have answered yet → look',
        'Everyone agrees that Olive sits in → admit',
      ],
    ],
    [
      'a connection that was lost a while ago, and not one lost just now',
      calm({
        hearing: {
          people: { a: heard('Alder', 1, NOW - 3 * MIN), b: heard('Birch', 2, NOW - 1000) },
        },
      }),
      ['Connection of Alder lost 3 min ago'],
    ],
    [
      '[WH3] connections of several, in one line',
      calm({
        hearing: {
          people: { a: heard('Alder', 1, NOW - MIN), b: heard('Birch', 2, NOW - 3 * MIN) },
        },
      }),
      ['Connections of Birch, Alder lost'],
    ],
    [
      '[WH3] connections of many, in one line that names who is away longest',
      calm({
        hearing: {
          people: Object.fromEntries(
            ['Alder', 'Birch', 'Cedar', 'Dogwood'].map((name, index) => [
              name,
              heard(name, index, NOW - index * MIN - 9_000),
            ]),
          ),
        },
      }),
      ['Connections of Dogwood and 3 others lost'],
    ],
    [
      'one to and from whom no sound gets through, and not oneself',
      calm({ path: { lost: { b: NOW - 2 * MIN, lead: NOW - 2 * MIN } } }),
      ['No sound or picture gets through to Birch since 2 min'],
    ],
    [
      'hands in their order; the own one keeps its number and is no news',
      calm({
        floor: {
          seats: {
            lead: person('Robin', 0, 7),
            a: person('Alder', 1, 9),
            b: person('Birch', 2, 5),
          },
        },
      }),
      ['1. Birch raises a hand → lower', '3. Alder raises a hand → lower'],
    ],
    [
      'a hand that may not be lowered',
      calm({ floor: { seats: { a: person('Alder', 1, 9) } }, can: {} }),
      ['Alder raises a hand'],
    ],
    [
      'who takes a moment, but for oneself',
      calm({
        signals: {
          seats: {},
          moments: { b: { name: 'Birch', since: 9 }, lead: { name: 'Robin', since: 1 } },
        },
      }),
      ['Birch is taking a moment'],
    ],
    [
      'that there is something to read, and not from whom',
      calm({ messages: { kept: false, among: { messages: {}, unread: 2 } } }),
      ['2 new messages → look'],
    ],
    ['an item in its time', calm({ agenda: running() }), []],
    ['an item only just over', calm({ agenda: running(since(5.5)) }), []],
    ['an item over', calm({ agenda: running(since(8)) }), ['“Arriving” is 3 min over → next']],
    [
      'not while the agenda is paused',
      calm({ agenda: running({ ...since(8), state: 'paused' }) }),
      [],
    ],
    [
      'the planned end near',
      calm({ agenda: running({ ...since(26.5), item: { countedMs: 0, since: NOW } }) }),
      ['4 minutes to the planned end → look'],
    ],
    [
      'the planned end past',
      calm({ agenda: running({ ...since(33), item: { countedMs: 0, since: NOW } }) }),
      ['The planned time is over since 3 min → look'],
    ],
    [
      'nothing once it is finished',
      calm({ agenda: { ...running(since(40)), state: 'finished', items: [] } }),
      [],
    ],
    [
      'a breakout that calls, before all else; who called first comes first',
      calm({
        lobby: { locked: false, waiting: [guest('c', 'Cedar')] },
        breakout: breakouts({
          rooms: [room(1, { help: 9 }), room(2, { help: 4 }), room(3, { alone: true })],
          closesAt: NOW + MIN,
        }),
        hearing: { people: { a: heard('Alder', 1, NOW - 3 * MIN) } },
        floor: { seats: { b: person('Birch', 2, 5) } },
        agenda: running(since(8)),
        can: REGROUP,
      }),
      [
        'Breakout 2 calls a facilitator → visit',
        'Breakout 1 calls a facilitator → visit',
        'Connection of Alder lost 3 min ago',
        'Cedar waits → admit',
        'Someone is alone in breakout 3 → regroup',
        'Birch raises a hand → lower',
        'Everyone comes back to the group soon → stay',
        '“Arriving” is 3 min over → next',
      ],
    ],
    [
      'someone without a breakout',
      calm({ breakout: breakouts({ rooms: [room(1)] }), can: REGROUP }),
      ['Someone is in no breakout yet → regroup'],
    ],
  ])('[AT1] is %s', (_name, view, expected) => {
    expect(attention(view, NOW).map(said)).toEqual(expected);
  });

  describe('[AT4] while people come back', () => {
    const alone = (awaySince?: number) =>
      calm({
        breakout: breakouts({
          rooms: [room(1, { alone: true, ...(awaySince === undefined ? {} : { awaySince }) })],
        }),
        can: REGROUP,
      });
    const lost = calm({ hearing: { people: { a: heard('Alder', 1, NOW - 8_000) } } });

    it('nobody is said to be alone before their company is away for ten seconds', () => {
      expect(attention(alone(NOW - 9_000), NOW)).toEqual([]);
      expect(attention(alone(NOW - 10_000), NOW)).toHaveLength(1);
      expect(attention(alone(), NOW)).toHaveLength(1);
    });

    it('who has just come back themselves is told of nobody missing for ten seconds', () => {
      expect(attention(lost, NOW, NOW - 9_000)).toEqual([]);
      expect(attention(alone(), NOW, NOW - 9_000)).toEqual([]);
      expect(attention(lost, NOW, NOW - 10_000)).toHaveLength(1);
    });

    it('and of everyone who waits or needs help at once', () => {
      const view = calm({ lobby: { locked: false, waiting: [guest('c', 'Cedar')] } });
      expect(attention(view, NOW, NOW)).toHaveLength(1);
    });
  });

  it('[AT2] offers nothing that the viewer may not do', () => {
    const view = calm({
      can: {},
      lobby: { locked: false, waiting: [guest('c', 'Cedar')] },
      breakout: breakouts({ rooms: [room(1, { help: 9, alone: true })], closesAt: NOW + MIN }),
      floor: { seats: { b: person('Birch', 2, 5) } },
      agenda: running(since(8)),
    });
    const acts = attention(view, NOW).flatMap(({ act }) => act ?? []);
    expect(acts).toEqual([{ does: 'look', open: 'people' }]);
  });

  it('[AT3] is the same thing as time passes, and another when it comes again', () => {
    const lost = (at: number, now: number) =>
      attention(calm({ hearing: { people: { a: heard('Alder', 1, at) } } }), now)[0]?.id;
    expect(lost(NOW - MIN, NOW)).toBe(lost(NOW - MIN, NOW + 5 * MIN));
    expect(lost(NOW - MIN, NOW)).not.toBe(lost(NOW - 2 * MIN, NOW));
  });
});
