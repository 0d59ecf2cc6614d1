import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, playing, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { leadsRoom } from '../core/admission.ts';
import { areTogether, gatheringOf, takesPart } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { exerciseOf, playersOf } from '../exercise/state.ts';
import { isUnseen } from '../exercise/unseen.ts';
import { viewOf } from '../view.ts';

const signalsOf = (state: RoomState, seat: string) => viewOf(state, seat, 'en').signals;

const reactionOf = (play: RoomPlay, viewer: string, seat: string) =>
  signalsOf(play.state, viewer)?.seats[seat]?.reaction;

const react = (play: RoomPlay, seat: string, kind: 'heart' | 'nod' = 'heart') =>
  play.send(seat, { type: 'signal:react', kind });

describe('a reaction', () => {
  it('[SI1] is seen by those who are together, and fades by itself', () => {
    const play = gathered();
    expect(react(play, 'alder')).toBeUndefined();
    for (const viewer of ['alder', 'birch', 'lead']) {
      expect(reactionOf(play, viewer, 'alder')).toEqual({ kind: 'heart', at: play.now });
    }
    play.pass(7999);
    expect(reactionOf(play, 'birch', 'alder')).toBeDefined();
    play.pass(1);
    expect(signalsOf(play.state, 'birch')).toBeUndefined();
  });

  it('[SI2] gives way to the next one of the same person, and is never a burst of them', () => {
    const play = gathered();
    react(play, 'alder');
    play.pass(1999);
    expect(react(play, 'alder', 'nod')?.refused).toBe('stale');
    play.pass(1);
    expect(react(play, 'alder', 'nod')).toBeUndefined();
    expect(reactionOf(play, 'birch', 'alder')?.kind).toBe('nod');
    // The first one's end does not end the second.
    play.pass(7000);
    expect(reactionOf(play, 'birch', 'alder')?.kind).toBe('nod');
    play.pass(1000);
    expect(reactionOf(play, 'birch', 'alder')).toBeUndefined();
  });

  it('[SI1] does not go with its sender to another gathering, and none is seen from one in another', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
    play.send('lead', { type: 'breakout:open' });
    react(play, 'alder');
    expect(signalsOf(play.state, 'lead')).toBeUndefined();
    const friend = ['birch', 'cedar'].find((seat) => areTogether(play.state, seat, 'alder'));
    expect(reactionOf(play, friend ?? '', 'alder')).toBeDefined();
    play.send('alder', { type: 'breakout:return' });
    expect(signalsOf(play.state, 'lead')).toBeUndefined();
  });

  it('[SI3] of who watches a scene unseen is not for the players, not even right after the scene', () => {
    const play = playing().gather('elm');
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    const exercise = exerciseOf(play.state, 'alder');
    const players = exercise ? playersOf(exercise) : [];
    expect(players).toContain('alder');
    react(play, 'elm');
    expect(reactionOf(play, 'lead', 'elm')).toBeDefined();
    for (const seat of players) expect(signalsOf(play.state, seat)).toBeUndefined();
    play.send('lead', { type: 'exercise:end' });
    for (const seat of players) expect(signalsOf(play.state, seat)).toBeUndefined();
    play.pass(2000);
    react(play, 'elm');
    for (const seat of players) expect(reactionOf(play, seat, 'elm')).toBeDefined();
  });

  it('[SI4] is not an observer’s to give', () => {
    const play = gathered();
    expect(react(play, 'olive')?.refused).toBe('not-allowed');
  });
});

describe('a moment', () => {
  it('[SI5] is begun and ended by oneself alone, and touches no microphone', () => {
    const play = gathered();
    play.send('alder', { type: 'signal:moment' });
    const since = play.now;
    expect(signalsOf(play.state, 'birch')).toEqual({ seats: { alder: { moment: since } } });
    expect(play.state.floor['alder']?.microphone).toBe(true);
    const { can } = viewOf(play.state, 'lead', 'en');
    expect(can['signal:moment-over']).toBeUndefined();
    expect(viewOf(play.state, 'alder', 'en').can['signal:moment-over']).toBe(true);
    expect(play.send('alder', { type: 'signal:moment' })?.refused).toBe('stale');
    play.send('alder', { type: 'signal:moment-over' });
    expect(signalsOf(play.state, 'birch')).toBeUndefined();
  });

  it.each([
    ['leaves', (play: RoomPlay) => play.send('alder', { type: 'floor:leave' })],
    [
      'is taken out',
      (play: RoomPlay) => play.send('lead', { type: 'floor:remove', seat: 'alder' }),
    ],
  ])('[SI5] ends when its person %s', (_name, go) => {
    const play = gathered();
    play.send('alder', { type: 'signal:moment' });
    go(play);
    play.enter('alder').send('lead', { type: 'lobby:admit', seat: 'alder' });
    expect(signalsOf(play.state, 'birch')).toBeUndefined();
    expect(viewOf(play.state, 'alder', 'en').can['signal:moment']).toBe(true);
  });

  it('[SI5] outlasts a lost connection', () => {
    const play = gathered();
    play.send('alder', { type: 'signal:moment' });
    play.disconnect('alder');
    play.connect('alder');
    expect(signalsOf(play.state, 'alder')?.seats['alder']?.moment).toBeDefined();
  });

  it('[SI6] is told to facilitators wherever its person is, and to nobody else elsewhere', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
    play.send('lead', { type: 'breakout:open' });
    play.send('alder', { type: 'signal:moment' });
    for (const seat of ['lead', 'colead'].filter((one) => !areTogether(play.state, one, 'alder'))) {
      expect(signalsOf(play.state, seat)).toEqual({
        seats: {},
        moments: { alder: { name: 'alder', since: play.now } },
      });
    }
    expect(signalsOf(play.state, 'birch')?.moments).toBeUndefined();
  });
});

describe('quiet signs, whatever is done', () => {
  it('[SI1] [SI3] [SI6] are told exactly to whom they are for', () => {
    always(
      ({ state }) => {
        if (state.session.ended) return;
        for (const viewer of SEATS) {
          const seen = signalsOf(state, viewer)?.seats ?? {};
          for (const seat of Object.keys(seen)) {
            expect(areTogether(state, viewer, seat) && takesPart(state, seat)).toBe(true);
            expect(isUnseen(state, seat, viewer)).toBe(false);
          }
          for (const seat of Object.keys(state.signals.moments)) {
            const sees = areTogether(state, viewer, seat) && !isUnseen(state, seat, viewer);
            expect(seen[seat]?.moment !== undefined).toBe(sees);
          }
        }
      },
      playing,
      60,
    );
  });

  it('[SI3] change not a byte of what the players of an unseen scene are sent', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom('elm', 'cedar', 'birch'), (sequence, actor) => {
        const play = playing().gather('elm');
        play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
        for (const move of sequence.slice(0, 10)) playMove(play, move);
        const blind = SEATS.filter((seat) => isUnseen(play.state, actor, seat));
        const sent = (seats: string[]) =>
          seats.map((seat) => JSON.stringify(viewOf(play.state, seat, 'en')));
        const before = sent(blind);
        react(play, actor);
        expect(sent(blind)).toEqual(before);
        // Whoever leads looks after everyone, also while they play.
        const members = blind.filter((seat) => !leadsRoom(play.state, seat));
        const unknowing = sent(members);
        play.send(actor, { type: 'signal:moment' });
        expect(sent(members)).toEqual(unknowing);
      }),
      { numRuns: 60 },
    );
  });

  it('[SI1] leave nothing behind of a gathering that is no more', () => {
    always(({ state }) => {
      for (const seat of Object.keys(state.signals.reactions)) {
        expect(gatheringOf(state, seat)).toBeDefined();
      }
      if (state.session.ended) expect(state.signals).toEqual({ reactions: {}, moments: {} });
    }, gathered);
  });
});
