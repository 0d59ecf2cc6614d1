import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../../../http/api.ts';
import { blankDraft, cardOf } from '../../../parts/cards/card-draft.ts';
import type { ActionDoor, ActionWorld } from '../core/room-action.ts';
import { readyActions } from './ready-actions.ts';

const READY: readonly ReadyThing[] = [
  { kind: 'poll', poll: 'word', audience: 'leaders', question: 'What do you bring along?' },
  { kind: 'card', card: { id: 'ours', own: true, title: 'Ours' } },
  { kind: 'breakouts', size: 3, minutes: 8, comeBack: false },
];
const CAN = { 'poll:ask': true, 'exercise:choose': true } as const;

const actions = (change: Partial<RoomView> = {}, state: 'current' | 'ahead' = 'current') =>
  readyActions({
    view: {
      can: { ...CAN, 'breakout:deal': true },
      agenda: {
        state: 'running',
        items: [{ id: 'poem', title: 'A poem', minutes: 5, state, ready: READY }],
      },
      ...change,
    },
  } as ActionWorld);
const wordsOf = (of: ReturnType<typeof actions>) => of.map(({ words }) => words);

/** Runs one, with a room that does what it is told until it refuses. */
async function run(at: number, { refused = false, missing = false } = {}) {
  const sent: RoomCommand[] = [];
  const problems: string[] = [];
  const door: ActionDoor = {
    command: (one: RoomCommand) => Promise.resolve(sent.push(one) > 0 && !refused),
    cards: {
      list: vi.fn(),
      read: (id) =>
        missing
          ? Promise.reject(new ApiError('not-found'))
          : Promise.resolve({ card: cardOf(blankDraft(id)) }),
    },
    refuse: (problem) => void problems.push(problem),
    turn: vi.fn(),
    open: vi.fn(),
    show: vi.fn(),
    hear: vi.fn(),
    share: vi.fn(),
    see: vi.fn(),
  };
  actions()[at]?.run(door);
  await vi.waitFor(() => expect(sent.length + problems.length).toBeGreaterThan(0));
  return { sent: sent.map(({ type }) => type), problems };
}

it('[AG10] has in the palette what lies ready in the item that is on', () => {
  expect(wordsOf(actions())).toEqual([
    'Ask: What do you bring along?',
    'Choose the exercise: Ours',
    'Open the breakouts: Breakouts: threes, 8 minutes',
  ]);
  expect(actions({}, 'ahead')).toEqual([]);
  expect(new Set(actions().map(({ id }) => id)).size).toBe(3);
});

it('[AG10] holds nothing there that something is in the way of', () => {
  expect(wordsOf(actions({ can: CAN }))).toHaveLength(2);
  expect(actions({ can: {} })).toEqual([]);
});

it('[AG10] begins it from there, as beside the agenda', async () => {
  expect(await run(0)).toEqual({ sent: ['poll:ask'], problems: [] });
  expect(await run(1)).toEqual({ sent: ['exercise:choose-own'], problems: [] });
});

it('[AG10] sends nothing that builds on what was refused, and says what could not be fetched', async () => {
  expect(await run(2, { refused: true })).toEqual({ sent: ['breakout:deal'], problems: [] });
  expect(await run(1, { missing: true })).toEqual({ sent: [], problems: ['not-found'] });
});
