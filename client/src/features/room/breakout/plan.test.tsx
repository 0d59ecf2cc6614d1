// @vitest-environment jsdom
import type { CardSummary } from '@rapport/shared/contract/rest.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { act, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../http/api.ts';
import type { CardSource } from '../../../http/cards.ts';
import { breakoutPlan } from '../../../messages/en/breakout-plan.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { useView } from '../session/room-context.ts';
import { Deal } from './Deal.tsx';
import { GroupTask } from './GroupTask.tsx';
import { OpenFoot } from './OpenFoot.tsx';
import { TaskList } from './TaskList.tsx';
import type { Draft } from './task-words.ts';

let room: DrawnRoom | undefined;
afterEach(() => {
  room?.close();
  room = undefined;
});

const DRAFT: Draft = {
  revision: 3,
  groups: [
    ['a', 'b'],
    ['c', 'd'],
  ],
  own: [{}, {}],
  minutes: 10,
  comeBack: true,
  conflicts: [],
  repeats: [],
};
const people = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((seat) => [
    seat,
    { name: seat.toUpperCase(), connected: true, role: 'member' as const },
  ]),
);
const planning = (draft: Partial<Draft> = {}, more: Partial<RoomView> = {}): RoomView => ({
  ...FACILITATOR,
  can: { 'breakout:assign': true, 'breakout:open': true, 'breakout:deal': true },
  breakout: { open: false, draft: { ...DRAFT, ...draft }, people },
  ...more,
});
const draw = (part: ReactNode, view: RoomView, cards?: CardSource) =>
  (room = new DrawnRoom(
    <MoreMessages messages={{ breakoutPlan }}>{part}</MoreMessages>,
    view,
    cards ? { cards } : {},
  ));

const card = (id: string, more: Partial<CardSummary> = {}): CardSummary => ({
  id,
  title: `The ${id}`,
  area: 'any',
  phases: ['middle'],
  intensity: 1,
  minutes: 5,
  scenario: '',
  roles: [],
  favourite: false,
  ...more,
});
const source = (cards: readonly CardSummary[], read: CardSource['read']): CardSource => ({
  list: () => Promise.resolve({ cards: [...cards], steps: {} as never, exclusions: '' }),
  read,
});
const never: CardSource['read'] = () => Promise.reject(new Error('not asked for'));
/** Draws until the list has come. */
const listed = (drawn: DrawnRoom, text: string) =>
  vi.waitFor(
    async () => {
      await act(() => Promise.resolve());
      expect(drawn.text).toContain(text);
    },
    { timeout: 20_000 },
  );

describe('the way to open breakouts', () => {
  it('[BO14] says why it can not be gone, when it is pressed', () => {
    const view = planning({ conflicts: [['a', 'b']] });
    const drawn = draw(<OpenFoot />, view);
    expect(drawn.text).toContain('A and B are to be kept apart. Move one of them.');
    drawn.press('Open the breakouts');
    expect(drawn.commands).toEqual([]);
  });

  it('opens them where nothing is in the way', async () => {
    const seats = { ...FACILITATOR.floor?.seats };
    const drawn = draw(<OpenFoot />, planning({}, { floor: { seats } }));
    expect(drawn.text).toContain('C, D are not here.');
    drawn.press('Open the breakouts');
    await act(() => Promise.resolve());
    expect(drawn.commands).toEqual([{ type: 'breakout:open' }]);
  });
});

describe('what a breakout does', () => {
  it('[BO13] is what all do, until something of its own is chosen', () => {
    const view = planning({
      own: [{}, { task: { kind: 'card', card: 'call' }, title: 'The call' }],
    });
    const draft = view.breakout?.draft ?? DRAFT;
    const drawn = draw(
      <>
        <GroupTask draft={draft} group={0} />
        <GroupTask draft={draft} group={1} />
      </>,
      view,
    );
    expect(drawn.buttons).toEqual(['What breakout 1 does: Talk', 'What breakout 2 does: The call']);
  });

  it('[BO13] is to be chosen anew where it is no longer there', () => {
    const draft: Draft = { ...DRAFT, own: [{ task: { kind: 'item', item: 'gone' } }, {}] };
    const drawn = draw(<GroupTask draft={draft} group={0} />, planning());
    expect(drawn.buttons).toEqual(['What breakout 1 does: No longer there: choose anew']);
  });
});

describe('the list of what breakouts can do', () => {
  it('[BO15] gives a card, an item or talk; the practice’s own card goes along whole', async () => {
    const whole = { id: 'own', title: 'The own' };
    const own = { mine: true, author: 'Robin', shared: false };
    const chosen: unknown[] = [];
    const drawn = draw(
      <TaskList chosen="" same="The call" onChoose={(task) => chosen.push(task)} />,
      planning({}, { agenda: { items: [{ id: 'week', title: 'The week' }] } as never }),
      source([card('call'), card('own', { own })], () => Promise.resolve({ card: whole } as never)),
    );
    await listed(drawn, 'The practice’s own exercises');
    const named = (title: string) => drawn.buttons.find((name) => name.startsWith(title)) ?? 'none';
    for (const name of ['The same as all: The call', 'Talk', 'The week', 'The call']) {
      drawn.press(named(name));
    }
    drawn.press(named('The own'));
    await vi.waitFor(() => expect(chosen).toHaveLength(5), { timeout: 20_000 });
    expect(chosen).toEqual([
      null,
      { kind: 'talk' },
      { kind: 'item', item: 'week' },
      { kind: 'card', card: 'call' },
      { kind: 'own-card', card: whole },
    ]);
  });

  it('[BO15] says that a card was put away meanwhile, and gives nothing', async () => {
    const own = { mine: true, author: 'Robin', shared: false };
    const gone = () => Promise.reject(new ApiError('not-found'));
    const chosen: unknown[] = [];
    const drawn = draw(
      <TaskList chosen="talk" onChoose={(task) => chosen.push(task)} />,
      planning(),
      source([card('own', { own })], gone),
    );
    await listed(drawn, 'The own');
    drawn.press(drawn.buttons.find((name) => name.startsWith('The own')) ?? 'none');
    await listed(drawn, 'This exercise has been put away.');
    expect(chosen).toEqual([]);
  });

  it('[BO15] draws five hundred cards, with a search before them', async () => {
    const many = Array.from({ length: 500 }, (_, id) => card(String(id)));
    const drawn = draw(
      <TaskList chosen="" onChoose={() => undefined} />,
      planning(),
      source(many, never),
    );
    await listed(drawn, '500 to choose from');
    expect(drawn.text.indexOf('Search')).toBeLessThan(drawn.text.indexOf('The 0'));
  });
});

it('[BP1] says that there is no other way, where people come to be as they were', () => {
  const drawn = draw(<Redrawn />, planning());
  drawn.press('Deal again');
  expect(drawn.commands).toMatchObject([{ type: 'breakout:deal', size: 2 }]);
  expect(drawn.text).not.toContain('no other way');
  drawn.show(
    planning({
      revision: 4,
      groups: [
        ['d', 'c'],
        ['b', 'a'],
      ],
    }),
  );
  expect(drawn.text).toContain('There is no other way that is as good.');
  drawn.show(planning({ revision: 5 }));
  expect(drawn.text).not.toContain('no other way');
});

function Redrawn() {
  return <Deal draft={useView(({ breakout }) => breakout?.draft)} />;
}
