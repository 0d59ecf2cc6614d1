import type { Place } from '@rapport/shared/contract/room/circle.ts';
import { sessionFacts } from '@rapport/shared/contract/session-facts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, commandOf, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, GROUP_FACTS, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { seatsInside } from '../core/admission.ts';
import { roleOf } from '../core/facts.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { memoryOf } from '../room.ts';
import { viewOf } from '../view.ts';
import { tiesOf } from './state.ts';

const circle = ({ state }: RoomPlay, seat: string) => viewOf(state, seat, 'en').circle;

const own = (play: RoomPlay, seat = 'alder') => circle(play, seat)?.own?.ties ?? [];

const shownTo = (play: RoomPlay, seat: string) =>
  circle(play, seat)?.shown.flatMap(({ ties }) => ties.map(({ name }) => name));

const FAR: Place = { ring: 3, angle: 10 };

/** Puts somebody on the circle. Gives the id. */
function add(play: RoomPlay, name: string, seat = 'alder', place = FAR): string {
  expect(play.send(seat, { type: 'circle:add', name, note: '', ...place })).toBeUndefined();
  return own(play, seat).at(-1)?.id ?? '';
}

/** A group in which Alder has two on the circle, and shows the first. */
function shown(): { play: RoomPlay; aunt: string; boss: string } {
  const play = gathered();
  const [aunt, boss] = [add(play, 'Aunt'), add(play, 'Boss')];
  play.send('alder', { type: 'circle:show', tie: aunt });
  return { play, aunt, boss };
}

/** The room as it would be if nobody had anybody on a circle but those who are shown. */
const withoutHidden = (state: RoomState): RoomState => ({
  ...state,
  circle: {
    ...state.circle,
    ties: Object.fromEntries(
      Object.entries(state.circle.ties)
        .map(([seat, ties]) => [seat, ties.filter((tie) => tie.shown !== undefined)] as const)
        .filter(([, ties]) => ties.length > 0),
    ),
  },
});

const bytes = (state: RoomState, seat: string) => JSON.stringify(viewOf(state, seat, 'en'));

describe('a closeness circle', () => {
  it('[CI1] is its owner’s alone: who is not shown changes no byte of what anyone else is sent', () => {
    fc.assert(
      fc.property(moves, moves, (sequence, hidden) => {
        const play = gathered();
        for (const move of sequence) playMove(play, move);
        const bare = withoutHidden(play.state);
        for (const seat of SEATS.filter((known) => roleOf(play.state, known) !== 'member')) {
          expect(bytes(play.state, seat)).toBe(bytes(bare, seat));
        }
        for (const move of hidden) {
          const actor = SEATS[move.actor] ?? '';
          const command = commandOf(play, move);
          if (!command?.type.startsWith('circle:')) continue;
          const visible = withoutHidden(play.state).circle;
          const others = SEATS.filter((seat) => seat !== actor);
          const before = others.map((seat) => bytes(play.state, seat));
          play.send(actor, command);
          if (JSON.stringify(withoutHidden(play.state).circle) !== JSON.stringify(visible))
            continue;
          expect(others.map((seat) => bytes(play.state, seat))).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('[CI1] of which nothing is shown is not there for facilitators either', () => {
    const play = gathered();
    add(play, 'Aunt');
    for (const seat of ['lead', 'colead']) {
      expect(circle(play, seat)).toBeUndefined();
      expect(viewOf(play.state, seat, 'en').can['circle:look']).toBeUndefined();
    }
    expect(circle(play, 'birch')).toEqual({ own: { ties: [], history: [] }, shown: [] });
  });

  it('[CI2] belongs to those who take part and do not lead, inside the room', () => {
    const play = gathered().gather('olive').enter('elm');
    for (const seat of ['lead', 'colead', 'olive', 'elm']) {
      const refusal = play.send(seat, { type: 'circle:add', name: 'Aunt', note: '', ...FAR });
      expect(refusal?.refused).toBe('not-allowed');
      expect(circle(play, seat)).toBeUndefined();
    }
  });

  it('[CI2] is touched by nobody else', () => {
    const { play, aunt } = shown();
    add(play, 'Cousin', 'birch');
    for (const command of [
      { type: 'circle:place', tie: aunt, ring: 1, angle: 0 },
      { type: 'circle:hide', tie: aunt },
      { type: 'circle:remove', tie: aunt },
    ] as const) {
      expect(play.send('birch', command)?.refused).toBe('stale');
      expect(play.send('lead', command)?.refused).toBe('not-allowed');
    }
    expect(shownTo(play, 'birch')).toEqual(['Aunt']);
  });

  it('[CI3] is shown one by one, and what is shown is seen as it moves, by those who are there', () => {
    const { play, aunt, boss } = shown();
    for (const seat of ['birch', 'cedar', 'lead', 'colead']) {
      expect(shownTo(play, seat)).toEqual(['Aunt']);
    }
    play.send('alder', { type: 'circle:place', tie: aunt, ring: 1, angle: 200 });
    expect(circle(play, 'birch')?.shown[0]?.ties[0]).toMatchObject({ ring: 1, angle: 200 });
    play.send('alder', { type: 'circle:show', tie: boss });
    expect(shownTo(play, 'cedar')).toEqual(['Aunt', 'Boss']);
    play.send('alder', { type: 'circle:hide', tie: aunt });
    expect(shownTo(play, 'cedar')).toEqual(['Boss']);
    play.send('alder', { type: 'circle:hide-all' });
    expect(circle(play, 'lead')).toBeUndefined();
    play.send('alder', { type: 'circle:show-all' });
    expect(shownTo(play, 'lead')).toEqual(['Aunt', 'Boss']);
  });

  it('[CI4] shown in a breakout is for that breakout, and facilitators', () => {
    const { play, boss } = shown();
    play.send('lead', {
      type: 'breakout:arrange',
      from: 0,
      groups: [['alder', 'birch']],
    });
    play.send('lead', { type: 'breakout:open' });
    play.send('alder', { type: 'circle:show', tie: boss });
    expect(shownTo(play, 'birch')).toEqual(['Aunt', 'Boss']);
    expect(shownTo(play, 'lead')).toEqual(['Aunt', 'Boss']);
    expect(shownTo(play, 'cedar')).toEqual([]);
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(shownTo(play, 'cedar')).toEqual(['Aunt']);
    expect(own(play).map((tie) => tie.shown)).toEqual([true, false]);
  });

  it('[CI4] whatever is done, is shown only where its owner has shown it', () => {
    always(({ state }) => {
      for (const seat of SEATS) {
        for (const { shown: gathering } of tiesOf(state, seat)) {
          if (gathering === undefined) continue;
          expect([MAIN_GROUP, gatheringOf(state, seat)]).toContain(gathering);
          expect(seatsInside(state)).toContain(seat);
        }
      }
      for (const [gathering, seat] of Object.entries(state.circle.looking)) {
        expect(gatheringOf(state, seat)).toBe(gathering);
        expect(tiesOf(state, seat).some((tie) => tie.shown !== undefined)).toBe(true);
      }
    }, gathered);
  });

  it('[CI4] shown in a side room is for that side room, also when a facilitator leaves it', () => {
    const { play, boss } = shown();
    play.send('colead', { type: 'care:take', seat: 'alder' });
    play.send('alder', { type: 'circle:show', tie: boss });
    expect(shownTo(play, 'colead')).toEqual(['Aunt', 'Boss']);
    play.send('colead', { type: 'floor:leave' });
    expect(own(play).map((tie) => tie.shown)).toEqual([true, false]);
    expect(shownTo(play, 'birch')).toEqual(['Aunt']);
  });

  it('[CI4] is kept for whoever leaves, and is theirs alone again when they come back', () => {
    const { play } = shown();
    play.disconnect('alder');
    expect(shownTo(play, 'birch')).toEqual(['Aunt']);
    play.connect('alder');
    play.send('alder', { type: 'floor:leave' });
    expect(circle(play, 'alder')).toBeUndefined();
    play.gather('alder');
    expect(own(play).map(({ name, shown: seen }) => [name, seen])).toEqual([
      ['Aunt', false],
      ['Boss', false],
    ]);
    expect(shownTo(play, 'birch')).toEqual([]);
  });

  it('[CI5] is put before everyone by a facilitator, as far as it is shown', () => {
    const { play } = shown();
    expect(viewOf(play.state, 'lead', 'en').can['circle:look']).toEqual(['alder']);
    expect(play.send('lead', { type: 'circle:look', seat: 'birch' })?.refused).toBe('stale');
    expect(play.send('birch', { type: 'circle:look', seat: 'alder' })?.refused).toBe('not-allowed');
    play.send('lead', { type: 'circle:look', seat: 'alder' });
    for (const seat of ['alder', 'birch', 'cedar', 'lead']) {
      expect(circle(play, seat)?.looking).toBe('alder');
    }
    expect(shownTo(play, 'birch')).toEqual(['Aunt']);
    play.send('colead', { type: 'circle:look-away' });
    expect(circle(play, 'birch')?.looking).toBeUndefined();
  });

  it.each<[string, (play: RoomPlay, aunt: string) => void]>([
    ['hide everyone', (play) => play.send('alder', { type: 'circle:hide-all' })],
    ['hide the last', (play, tie) => play.send('alder', { type: 'circle:hide', tie })],
    ['take off the last', (play, tie) => play.send('alder', { type: 'circle:remove', tie })],
    ['leave', (play) => play.send('alder', { type: 'floor:leave' })],
    ['are taken out', (play) => play.send('lead', { type: 'floor:remove', seat: 'alder' })],
    ['go to a breakout', (play) => play.send('lead', { type: 'breakout:open' })],
  ])('[CI5] is looked at no more when its owner would %s', (_what, act) => {
    const { play, aunt } = shown();
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['alder', 'birch']] });
    play.send('lead', { type: 'circle:look', seat: 'alder' });
    expect(circle(play, 'cedar')?.looking).toBe('alder');
    act(play, aunt);
    expect(circle(play, 'cedar')?.looking).toBeUndefined();
    expect(circle(play, 'lead')?.looking).toBeUndefined();
  });

  it('[CI6] takes the last place that its owner gave; who is gone can be moved no more', () => {
    const { play, aunt } = shown();
    play.send('alder', { type: 'circle:place', tie: aunt, ring: 2, angle: 20 });
    play.send('alder', { type: 'circle:place', tie: aunt, ring: 1, angle: 359 });
    expect(own(play)[0]).toMatchObject({ ring: 1, angle: 359 });
    play.send('alder', {
      type: 'circle:describe',
      tie: aunt,
      name: 'Aunt Jo',
      note: 'calls often',
    });
    expect(own(play)[0]).toMatchObject({ name: 'Aunt Jo', note: 'calls often', shown: true });
    play.send('alder', { type: 'circle:remove', tie: aunt });
    const gone = { type: 'circle:place', tie: aunt, ring: 3, angle: 0 } as const;
    expect(play.send('alder', gone)?.refused).toBe('stale');
    expect(own(play).map(({ name }) => name)).toEqual(['Boss']);
  });

  it('[CI6] has room for twenty-four', () => {
    const play = gathered();
    for (let number = 1; number <= 24; number += 1) add(play, `Tie ${number}`);
    const more = play.send('alder', { type: 'circle:add', name: 'More', note: '', ...FAR });
    expect(more?.refused).toBe('stale');
    expect(own(play)).toHaveLength(24);
  });
});

describe('circles over the course', () => {
  /** The room of a later session, that knows what the one before handed on. */
  const after = (play: RoomPlay, number: number): RoomPlay => {
    const memory = JSON.parse(JSON.stringify(memoryOf(play.state))) as object;
    const facts = sessionFacts.parse({ ...GROUP_FACTS, number, ...memory });
    return new RoomPlay(facts).gather('alder', 'birch');
  };

  it('[CI7] go on where they stood, with nothing shown, and with how they stood before', () => {
    const { play: sixth, aunt } = shown();
    const seventh = after(sixth, 7);
    expect(own(seventh).map(({ name, shown: seen }) => [name, seen])).toEqual([
      ['Aunt', false],
      ['Boss', false],
    ]);
    expect(circle(seventh, 'lead')).toBeUndefined();
    seventh.send('alder', { type: 'circle:place', tie: aunt, ring: 1, angle: 0 });
    // A session in which nothing changes adds nothing.
    const ninth = after(after(seventh, 8), 9);
    const history = circle(ninth, 'alder')?.own?.history ?? [];
    expect(history.map(({ session }) => session)).toEqual([6, 7]);
    expect(history.map(({ ties }) => ties[0]?.ring)).toEqual([3, 1]);
    expect(circle(ninth, 'birch')?.own?.history).toEqual([]);
  });

  it('[CI7] look back on twenty sessions at most', () => {
    let play = gathered();
    const aunt = add(play, 'Aunt');
    for (let number = 7; number <= 30; number += 1) {
      play = after(play, number);
      play.send('alder', { type: 'circle:place', tie: aunt, ring: 2, angle: number });
    }
    const history = circle(after(play, 31), 'alder')?.own?.history ?? [];
    expect(history.map(({ session }) => session)).toEqual(
      Array.from({ length: 20 }, (_, index) => 11 + index),
    );
  });

  it('[CI8] are known to their owner alone, also of those who are shown', () => {
    const { play, aunt } = shown();
    const seventh = after(play, 7);
    seventh.send('alder', { type: 'circle:remove', tie: aunt });
    seventh.send('alder', { type: 'circle:show-all' });
    expect(circle(seventh, 'alder')?.own?.history).toHaveLength(1);
    for (const seat of ['lead', 'birch']) {
      expect(shownTo(seventh, seat)).toEqual(['Boss']);
      expect(bytes(seventh.state, seat)).not.toContain('Aunt');
    }
  });
});
