// @vitest-environment jsdom
import { roomCommand, type Can, type CommandType } from '@rapport/shared/contract/room.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { LayoutKind } from '@rapport/shared/rules/room-layout.ts';
import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { room } from '../../../messages/en/room.ts';
import type { ActionWorld } from '../core/room-action.ts';
import { FEATURES } from '../features.ts';
import { roomActions as actionsOf } from './room-actions.ts';

const t = createTranslator({ locale: 'en', messages: { room }, namespace: 'room' });

const roomActions = (world: ActionWorld) => actionsOf(FEATURES, world);

/** What is not in the palette, and why. Whatever is new stands here or there. */
const ELSEWHERE: Partial<Record<CommandType, string>> = {
  'session:reopen': 'on the page that takes the room’s place after the end',
  'lobby:enter': 'done by coming',
  'care:shown': 'told by the page itself, once it has drawn the call',
  'lobby:was-me': 'answers a question, on the page that asks it',
  'lobby:was-not-me': 'answers a question, on the page that asks it',
  'agenda:edit': 'is written; in the item’s own menu',
  'agenda:move': 'is a matter of places; by drawing, by keys or in the item’s own menu',
  'exercise:choose-own': 'chosen in the library as any card',
  'breakout:prepare': 'a part of the plan, filled in there',
  'breakout:assign': 'in the plan, at each breakout',
  'breakout:allow-together': 'takes back a rule, where the rules are read',
  'board:describe': 'is written on the board',
  'board:add': 'is written on the board',
  'board:write': 'is written on the board',
  'care:whereabouts': 'is written where one asks for help',
  'circle:place': 'is drawn on one’s own circle',
  'circle:describe': 'is drawn on one’s own circle',
  'circle:remove': 'is drawn on one’s own circle',
  'circle:show': 'one by one, where one sees what one shows',
  'circle:show-all': 'where one sees what one shows',
  'circle:hide': 'where one sees what one shows',
  'circle:hide-all': 'where one sees what one shows',
  'messages:read': 'done by reading',
  'messages:withdraw': 'beside the message',
  'observers:agree': 'answers a question, under its words',
  'observers:decline': 'answers a question, under its words',
  'path:report-lost': 'found out by the page itself',
  'path:report-back': 'found out by the page itself',
  'poll:answer': 'answers a question, under its words',
  'poll:skip': 'answers a question, under its words',
  'board:turn': 'in the line’s own menu',
  'board:remove': 'in the line’s own menu',
};

/** Every type of command that the contract has. */
function typesIn(schema: unknown): CommandType[] {
  const { options, shape } = schema as {
    options?: readonly unknown[];
    shape?: { type: { value: CommandType } };
  };
  return options ? options.flatMap(typesIn) : shape ? [shape.type.value] : [];
}
const TYPES = typesIn(roomCommand);

const SEATS = ['me', 'a', 'b', 'c', 'd'];
const ALL: Can = Object.fromEntries(TYPES.map((type) => [type, true as const]));

const person = (name: string, place: number, handSince?: number) => ({
  name,
  pronouns: '',
  role: 'member' as const,
  place,
  connected: true,
  microphone: true,
  camera: true,
  ...(handSince === undefined ? {} : { handSince }),
});
const guest = (seat: string, name: string) => ({
  seat,
  name,
  pronouns: '',
  since: 1,
  connected: true,
  returning: false,
});

/** A room in which there is something of everything. */
const FULL: RoomView = {
  me: {
    seat: 'me',
    role: 'facilitator',
    leads: true,
    standing: 'admitted',
    name: 'Robin',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: ALL,
  lobby: { locked: false, waiting: [guest('c', 'Cedar')], turnedAway: [guest('d', 'Dogwood')] },
  floor: {
    seats: { me: person('Robin', 0), a: person('Alder', 1, 9), b: person('Birch', 2, 5) },
  },
  agenda: {
    state: 'running',
    items: [
      { id: 'one', title: 'Arriving', minutes: 5, state: 'current' },
      { id: 'two', title: 'The week', minutes: 15, state: 'ahead' },
      { id: 'three', title: 'A break', minutes: 5, state: 'skipped' },
    ],
  },
  exercise: {
    card: 'call',
    title: 'The call',
    scenario: '',
    optOut: '',
    steps: [
      { kind: 'casting', title: 'Who plays' },
      { kind: 'play', title: 'Playing' },
    ],
    step: 1,
    instruction: '',
    roles: [
      {
        id: 'one',
        kind: 'protagonist',
        name: 'Caller',
        required: true,
        accepted: false,
        open: true,
      },
      { id: 'two', kind: 'other', name: 'Friend', required: true, accepted: false, open: false },
    ],
    paused: false,
    stage: 'aside',
  },
  care: {
    calls: [{ seat: 'b', name: 'Birch', since: 1, connected: true, at: 'circle', whereabouts: '' }],
    rooms: [{ id: 's', person: 'c', name: 'Cedar', since: 1, with: [], whereabouts: '' }],
  },
  polls: {
    current: {
      id: 'poll',
      kind: 'mood',
      audience: 'named',
      question: '',
      open: true,
      kept: false,
    },
  },
  circle: { shown: [{ seat: 'a', name: 'Alder', ties: [] }] },
  observers: { asked: [{ seat: 'd', name: 'Olive', asked: true, unanswered: 0 }] },
  breakout: { open: true, people: {}, rooms: [{ id: 'r', number: 1, seats: [], alone: false }] },
  round: {
    speaker: 'a',
    next: [],
    done: [],
    stopwatch: { countedMs: 0 },
    seconds: 60,
  },
  board: {
    open: true,
    title: '',
    self: '',
    other: '',
    lines: [],
    kept: [{ id: 'kept', title: 'The dishes', lines: 2 }],
  },
};

/** The same, where nothing has begun. */
const { exercise: _exercise, ...BARE } = FULL;

const world = (view: RoomView, on = true): ActionWorld => ({
  view,
  t,
  switches: { microphone: on, camera: on },
  canShare: true,
  choice: { layout: 'gallery', hideSelf: false },
  views: [
    { id: 'agenda', label: 'Agenda' },
    { id: 'people', label: 'People' },
  ],
});

// Those that are aimed at a seat name theirs.
const aimed = (can: Can): Can =>
  Object.fromEntries(
    Object.keys(can).map((type) => [type, AIMED.includes(type as CommandType) ? SEATS : true]),
  );
const AIMED: readonly CommandType[] = [
  'lobby:admit',
  'lobby:admit-all',
  'lobby:decline',
  'floor:mute-seat',
  'floor:lower-seat-hand',
  'floor:remove',
  'exercise:whisper',
  'exercise:whisper-aloud',
  'circle:look',
  'share:stop-seat',
  'share:allow',
  'share:disallow',
  'care:see',
  'care:settle',
  'care:take',
  'care:join',
  'observers:ask',
  'observers:cancel',
];

const everything = [
  world({ ...FULL, can: aimed(ALL) }),
  world({ ...BARE, can: aimed(ALL) }),
  world({ ...BARE, can: aimed(ALL) }, false),
];

describe('all that can be done', () => {
  it('[KB1] holds every command there is, but for a few that have a place of their own', () => {
    const listed = new Set(
      everything.flatMap((world) => roomActions(world)).flatMap(({ command }) => command ?? []),
    );
    const elsewhere = Object.keys(ELSEWHERE) as CommandType[];
    expect(TYPES.filter((type) => !listed.has(type)).sort()).toEqual(elsewhere.sort());
  });

  it('[KB1] holds nothing that the viewer may not do', () => {
    fc.assert(
      fc.property(fc.subarray(TYPES), fc.boolean(), (types, full) => {
        const can = aimed(Object.fromEntries(types.map((type) => [type, true as const])));
        const view = { ...(full ? FULL : BARE), can };
        for (const { command } of roomActions(world(view))) {
          const own = command?.startsWith('floor:mute') || command?.startsWith('floor:camera');
          if (command !== undefined && own !== true) expect(types).toContain(command);
        }
      }),
      { numRuns: 40 },
    );
    const [nobody] = [world({ ...FULL, can: {} })];
    expect(roomActions(nobody).flatMap(({ command }) => command ?? [])).toEqual([]);
  });

  it('has each thing once, in words, and one meaning for each key', () => {
    for (const one of everything) {
      const actions = roomActions(one);
      expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
      expect(actions.filter(({ words }) => words.trim() === '')).toEqual([]);
    }
    // What is paused can not be resumed at the same time but here: each key, as far as it can be.
    const over: readonly string[] = [
      'agenda:start',
      'agenda:resume',
      'exercise:resume',
      'floor:lower-hand',
    ];
    const can: Can = Object.fromEntries(
      Object.entries(aimed(ALL)).filter(([type]) => !over.includes(type)),
    );
    const keysIn = (view: RoomView) => {
      const keys = roomActions(world({ ...view, can })).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      return keys.toSorted();
    };
    const { round: _round, ...unhurried } = FULL;
    // A round goes on, and not back.
    expect(keysIn(FULL)).toEqual(keysIn(unhurried).filter((key) => key !== 'b'));
    expect(keysIn(unhurried)).toEqual(
      ['1', '2', '?', 'a', 'b', 'f', 'h', 'l', 'm', 'n', 'p', 'v'].toSorted(),
    );
  });

  it('gives the keys for letting in and lowering to who came and who raised first', () => {
    const of = (key: string) =>
      roomActions(world({ ...FULL, can: aimed(ALL) })).find((action) => action.key === key)?.words;
    expect(of('a')).toBe('Let in Cedar');
    expect(of('l')).toBe('Lower the hand of Birch');
  });

  it('offers to see the room in every way but the present one', () => {
    const seen = (layout: LayoutKind, hideSelf: boolean) =>
      roomActions({ ...world(FULL), choice: { layout, hideSelf } })
        .filter(({ id }) => id.startsWith('see '))
        .map(({ words }) => words);
    expect(seen('gallery', false)).toEqual([
      'Arrange the people: Circle of chairs',
      'Arrange the people: Stage',
      'Arrange the people: Listening',
      'Hide your own picture',
    ]);
    expect(seen('stage', true)).toContain('Arrange the people: Gallery');
    expect(seen('stage', true)).toContain('Show your own picture');
  });

  it('offers a screen only where the browser can show one', () => {
    const here = world({ ...FULL, can: aimed(ALL) });
    const shares = (canShare: boolean) =>
      roomActions({ ...here, canShare }).some(({ command }) => command === 'share:start');
    expect([shares(true), shares(false)]).toEqual([true, false]);
  });

  it('[DC1] has sound that is off come out again, through what it names', () => {
    const here = world({ ...FULL, can: aimed(ALL) });
    const hears = (unheard?: string) =>
      roomActions({ ...here, unheard }).flatMap(({ id, words }) => (id === 'hear' ? [words] : []));
    expect([hears(), hears(''), hears('Speakers')]).toEqual([
      [],
      ['Turn the sound on'],
      ['Play the sound through Speakers'],
    ]);
  });

  it('[CR12] names whose call for help is open before a session is ended or left', () => {
    const asked = (calls: boolean) => {
      const { care, ...rest } = FULL;
      const view = { ...rest, ...(calls && care ? { care } : {}), can: aimed(ALL) };
      return roomActions(world(view)).flatMap(({ command, confirm }) =>
        command === 'session:end' || command === 'floor:leave' ? (confirm?.words ?? '') : [],
      );
    };
    const [name = ''] = (FULL.care?.calls ?? []).map((call) => call.name);
    for (const words of asked(true)) expect(words).toContain(name);
    for (const words of asked(false)) expect(words).not.toContain('call for help');
    expect(asked(true)).toHaveLength(2);
  });

  it('asks before what others feel', () => {
    const asked = roomActions(world({ ...FULL, can: aimed(ALL) }))
      .filter(({ confirm }) => confirm)
      .map(({ command }) => command);
    expect(new Set(asked)).toEqual(
      new Set([
        'lobby:decline',
        'floor:remove',
        'exercise:end',
        'board:clear',
        'floor:leave',
        'session:end',
      ]),
    );
  });
});

it('[LB7] lets nobody in by a typed name without the one in the records, nor by a key', () => {
  const guest = (seat: string, name: string) => ({
    seat,
    name,
    pronouns: '',
    since: 1,
    connected: true,
    returning: false,
  });
  const named = (knownAs?: string): string[] => {
    const typed = { ...guest('a', 'Dr. Kim'), ...(knownAs === undefined ? {} : { knownAs }) };
    const lobby = { locked: false, waiting: [typed, guest('b', 'Birch')] };
    const can = { 'lobby:admit': ['a', 'b'], 'lobby:admit-all': ['a', 'b'] };
    return roomActions(world({ ...BARE, lobby, can }))
      .filter(({ command }) => command?.startsWith('lobby:admit'))
      .map(({ words, key }) => `${words}${key === undefined ? '' : ' (key)'}`);
  };
  const { admitNamed } = room.lobby;
  const admit = (name: string) => admitNamed.replace('{name}', name);
  expect(named()).toEqual([`${admit('Dr. Kim')} (key)`, admit('Birch'), expect.any(String)]);
  expect(named('Alder')).toEqual([`${admit('Birch')} (key)`]);
});

it('[ND3] lets a new device in by its name alone: by no key, and not with all', () => {
  const guest = (seat: string, name: string, is: 'new' | 'known') => ({
    seat,
    name,
    pronouns: '',
    since: 1,
    connected: true,
    returning: false,
    device: { is },
  });
  const waiting = [guest('a', 'Alder', 'new'), guest('b', 'Birch', 'known')];
  const can = { 'lobby:admit': ['a', 'b'], 'lobby:admit-all': ['b'] };
  const named = roomActions(world({ ...BARE, lobby: { locked: false, waiting }, can }))
    .filter(({ command }) => command?.startsWith('lobby:admit'))
    .map(({ words, key }) => `${words}${key === undefined ? '' : ' (key)'}`);
  expect(named).toEqual([
    'Let in the new device of Alder',
    'Let in Birch (key)',
    'Let in together: Birch',
  ]);
});
