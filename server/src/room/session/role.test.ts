import { membershipRole } from '@rapport/shared/contract/practice.ts';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { moves, playMove } from '../../testing/room-commands.ts';
import { gathered, SEATS, type RoomPlay } from '../../testing/room-play.ts';
import { isInside, leadsRoom, seatsInside, standingOf } from '../core/admission.ts';
import { isLeader, isMember } from '../core/facts.ts';
import { floorOf } from '../floor/state.ts';
import { haveAgreed, observerSeats } from '../observers/state.ts';
import { roomEvent } from '../room.ts';
import { viewOf } from '../view.ts';
import { takeRole } from './role.ts';

const give = (play: RoomPlay, seat: string, role: Parameters<typeof takeRole>[2]): void =>
  play.happen(takeRole(play.state, seat, role));

describe('a seat with another role than before', () => {
  it('[GA5] leads nothing more, and waits like any member', () => {
    const play = gathered();
    give(play, 'colead', 'member');
    expect(standingOf(play.state, 'colead')).toBe('outside');
    expect(Object.keys(viewOf(play.state, 'colead', 'en').can)).toEqual(['lobby:enter']);
    play.enter('colead');
    expect(standingOf(play.state, 'colead')).toBe('waiting');
    expect(play.send('colead', { type: 'session:end' })?.refused).toBe('not-allowed');
    expect(viewOf(play.state, 'colead', 'en').lobby).toEqual({ locked: false });
  });

  it('[GA5] leads from when it comes in anew, also where it was kept out before', () => {
    const play = gathered();
    play.send('lead', { type: 'floor:remove', seat: 'birch' });
    give(play, 'birch', 'co-facilitator');
    play.enter('birch');
    expect(leadsRoom(play.state, 'birch')).toBe(true);
  });

  it('[GA5] breaks nothing off where both roles lead', () => {
    const play = gathered();
    play.send('lead', { type: 'session:end' });
    give(play, 'lead', 'co-facilitator');
    expect(isInside(play.state, 'lead')).toBe(true);
    expect(play.send('lead', { type: 'session:reopen' })?.refused).toBeUndefined();
  });

  it('[OB7] has no voice as an observer, whatever it had before', () => {
    const play = gathered();
    play.send('birch', { type: 'floor:unmute' });
    play.send('birch', { type: 'floor:raise-hand' });
    expect(floorOf(play.state, 'birch').microphone).toBe(true);
    play.send('lead', { type: 'floor:remove', seat: 'birch' });
    give(play, 'birch', 'observer');
    expect(floorOf(play.state, 'birch')).toMatchObject({ microphone: false });
  });

  it('[GA5] is not brought back where it had left', () => {
    const play = gathered();
    play.send('birch', { type: 'floor:leave' });
    give(play, 'birch', 'observer');
    expect(standingOf(play.state, 'birch')).toBe('left');
  });

  it('[GA5] stays as it was where nothing has changed', () => {
    const play = gathered();
    for (const { seat, role } of play.state.session.facts?.seats ?? []) {
      expect(takeRole(play.state, seat, role)).toEqual([]);
    }
    expect(takeRole(play.state, 'unknown', 'facilitator')).toEqual([]);
  });

  it('[GA5] [OB1] [CR9] breaks no rule of the room, whatever is done before and after', () => {
    const roles = membershipRole.options;
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = gathered();
        for (const move of sequence) {
          const seat = SEATS[move.pick % SEATS.length] ?? 'lead';
          if (move.what % 7 === 0) give(play, seat, roles[move.what % roles.length] ?? 'member');
          playMove(play, move);
          const { state } = play;
          const members = seatsInside(state).filter((one) => isMember(state, one));
          for (const observer of observerSeats(state)) {
            expect(floorOf(state, observer).microphone, `${observer} has a voice`).toBe(false);
            if (isInside(state, observer)) expect(haveAgreed(state, observer, members)).toBe(true);
          }
          for (const { id, person } of state.care.rooms) {
            const there = Object.keys(state.care.seats).filter(
              (one) => state.care.seats[one] === id && one !== person,
            );
            expect(there.some((one) => isLeader(state, one))).toBe(true);
          }
        }
        for (const { event } of play.stored) roomEvent.parse(event);
      }),
      { numRuns: 150 },
    );
  });
});
