import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moves, playMove } from '../../testing/room-commands.ts';
import { gathered, playing, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { audienceOf, heldFrom } from '../audience.ts';
import type { RoomState } from '../core/state.ts';
import { sideRoomOf } from '../core/whereabouts.ts';
import { takeUp } from '../room.ts';
import { viewOf } from '../view.ts';

const hears = (state: RoomState, listener: string, source: string): boolean =>
  audienceOf(state).get(listener)?.get(source)?.audio === true;

const me = (play: RoomPlay, seat: string) => viewOf(play.state, seat, 'en').me;

/** A scene in which the coach whispers to a player. */
function whispering(): RoomPlay {
  const play = playing().gather('elm');
  play.send('cedar', { type: 'exercise:whisper-aloud', seat: 'alder' });
  expect(hears(play.state, 'alder', 'cedar')).toBe(true);
  return play;
}

/** A group in which a member is aside with a facilitator. */
function aside(): RoomPlay {
  const play = gathered();
  play.send('lead', { type: 'care:take', seat: 'alder' });
  return play;
}

const role = (play: RoomPlay, seat: string): string =>
  viewOf(play.state, 'lead', 'en').exercise?.roles.find((one) => one.seat === seat)?.id ?? '';

describe('what is said in private', () => {
  it.each<[string, (play: RoomPlay) => void]>([
    [
      'the coach has the role no more',
      (play) => void play.send('lead', { type: 'exercise:cast', role: role(play, 'cedar') }),
    ],
    [
      'another coaches',
      (play) =>
        void play.send('lead', { type: 'exercise:cast', role: role(play, 'cedar'), seat: 'lead' }),
    ],
    [
      'the coach plays',
      (play) =>
        void play.send('lead', { type: 'exercise:cast', role: role(play, 'birch'), seat: 'cedar' }),
    ],
    ['the player passes', (play) => void play.send('alder', { type: 'exercise:pass' })],
    ['the player leaves', (play) => void play.send('alder', { type: 'floor:leave' })],
    [
      'the player is taken aside',
      (play) => void play.send('colead', { type: 'care:take', seat: 'alder' }),
    ],
    ['the scene goes on', (play) => void play.send('lead', { type: 'exercise:next', from: 2 })],
    ['the scene is stopped', (play) => void play.send('birch', { type: 'exercise:stop' })],
    ['the exercise ends', (play) => void play.send('lead', { type: 'exercise:end' })],
    [
      'the connection is lost',
      (play) => {
        play.disconnect('cedar');
        play.connect('cedar');
      },
    ],
    [
      'the session ends, and is taken up again',
      (play) => {
        play.send('lead', { type: 'session:end' });
        play.send('lead', { type: 'session:reopen' });
      },
    ],
    [
      'the room is taken up again',
      (play) => {
        play.happen(takeUp(play.state));
        for (const seat of SEATS) play.connect(seat);
      },
    ],
  ])('[HE5] does not reach the others when a whisper is over as %s', (_how, over) => {
    const play = whispering();
    over(play);
    for (const seat of SEATS) expect(hears(play.state, seat, 'cedar')).toBe(false);
    expect(me(play, 'cedar')).toMatchObject({ microphone: false, hushed: true });
    expect(play.send('cedar', { type: 'floor:unmute' })).toBeUndefined();
    expect(hears(play.state, 'birch', 'cedar')).toBe(true);
    expect(me(play, 'cedar')).not.toHaveProperty('hushed');
  });

  it('[HE5] leaves the microphone of who stops their whisper, or is taken aside', () => {
    const stopped = whispering();
    stopped.send('cedar', { type: 'exercise:stop-whispering' });
    expect(hears(stopped.state, 'birch', 'cedar')).toBe(true);
    const taken = whispering();
    taken.send('lead', { type: 'care:take', seat: 'cedar' });
    expect(hears(taken.state, 'lead', 'cedar')).toBe(true);
  });

  it.each<[string, (play: RoomPlay) => void, string[]]>([
    [
      'the facilitator goes back',
      (play) => void play.send('lead', { type: 'care:return' }),
      ['alder'],
    ],
    ['the person goes back', (play) => void play.send('alder', { type: 'care:return' }), ['lead']],
    [
      'the facilitator leaves',
      (play) => void play.send('lead', { type: 'floor:leave' }),
      ['alder'],
    ],
    [
      'the person is removed',
      (play) => void play.send('colead', { type: 'floor:remove', seat: 'alder' }),
      ['lead'],
    ],
  ])('[HE5] nor when a side room is over as %s', (_how, over, hushed) => {
    const play = aside();
    over(play);
    const quiet = SEATS.filter((seat) => me(play, seat).hushed);
    expect(quiet).toEqual(hushed);
    for (const seat of hushed) expect(hears(play.state, 'birch', seat)).toBe(false);
  });

  it('[HE5] leaves microphones on where breakouts close', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
    play.send('lead', { type: 'breakout:open' });
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(SEATS.filter((seat) => me(play, seat).hushed)).toEqual([]);
    expect(hears(play.state, 'lead', 'alder')).toBe(true);
  });

  it('[HE5] comes to no new ear, whatever happens, unless its speaker has done it', () => {
    const isPrivate = (state: RoomState, source: string, listener: string) =>
      heldFrom(state, source, listener).audio === 'whispers' ||
      (sideRoomOf(state, source) !== undefined && sideRoomOf(state, listener) === undefined);
    fc.assert(
      fc.property(fc.constantFrom(whispering, aside), moves, (start, sequence) => {
        const play = start();
        for (const move of sequence) {
          const before = play.state;
          play.actor = '';
          playMove(play, move);
          for (const source of SEATS) {
            for (const listener of SEATS) {
              if (source === listener || source === play.actor) continue;
              if (!isPrivate(before, source, listener)) continue;
              // Where somebody is met in a side room, they are met by who came for them.
              if (sideRoomOf(play.state, listener) !== undefined) continue;
              expect(hears(play.state, listener, source)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
