import type { RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { FACILITATOR, testPerson } from '../core/test-view.ts';
import { leftOut, notYet } from './not-yet.ts';

const SEATS = ['a', 'b', 'c'] as const;

/** A plan by a facilitator; who is away has lost their connection, who is outside is not let in. */
function planned(
  groups: string[][],
  {
    away = [],
    outside = [],
    conflicts = [],
    more = {},
  }: {
    away?: readonly string[];
    outside?: readonly string[];
    conflicts?: [string, string][];
    more?: Partial<RoomView>;
  } = {},
): RoomView {
  const inside = SEATS.filter((seat) => !outside.includes(seat));
  return {
    ...FACILITATOR,
    floor: {
      seats: Object.fromEntries(inside.map((seat, place) => [seat, testPerson(seat, place)])),
    },
    breakout: {
      open: false,
      draft: {
        revision: 1,
        groups,
        own: groups.map(() => ({})),
        minutes: 10,
        comeBack: true,
        conflicts,
        repeats: [],
      },
      people: Object.fromEntries(
        SEATS.map((seat) => [
          seat,
          { name: seat, connected: !away.includes(seat), role: 'member' as const },
        ]),
      ),
    },
    ...more,
  };
}

describe('why breakouts can not be opened yet', () => {
  it.each([
    ['nothing', planned([['a', 'b']]), undefined],
    ['nobody is placed', planned([]), { why: 'nobody' }],
    ['only one is here', planned([['a', 'b']], { away: ['b'] }), { why: 'away' }],
    ['the others wait outside', planned([['a', 'b']], { outside: ['b'] }), { why: 'away' }],
    [
      'two are kept apart',
      planned([['a', 'b']], { conflicts: [['a', 'b']] }),
      { why: 'conflict', pair: ['a', 'b'] },
    ],
  ])('[BO14] %s', (_name, view, why) => {
    expect(notYet(view)).toEqual(why);
  });

  it('[BO14] an exercise in the group comes before all else', () => {
    const exercise = { card: 'call' } as NonNullable<RoomView['exercise']>;
    expect(notYet(planned([], { more: { exercise } }))).toEqual({ why: 'exercise' });
  });

  it('[BO14] from a side room it is not seen who is with the group: the room decides', () => {
    const care = { own: { person: 'd', name: 'd', with: [] } };
    const view = planned([['a', 'b']], { more: { care, floor: { seats: {} } } });
    expect(notYet(view)).toBeUndefined();
  });
});

it('[BO14] says who stays although they are here, and who is placed and is not', () => {
  expect(leftOut(planned([['a', 'b']], { away: ['b'] }))).toEqual({ staying: ['c'], away: ['b'] });
  expect(leftOut(planned([['a', 'b']], { outside: ['c'] }))).toEqual({ staying: [], away: [] });
});
