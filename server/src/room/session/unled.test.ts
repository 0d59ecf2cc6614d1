import { describe, expect, it } from 'vitest';
import { gathered, type RoomPlay } from '../../testing/room-play.ts';
import { viewOf } from '../view.ts';

const unled = ({ state }: RoomPlay, seat: string) => viewOf(state, seat, 'en').session.unled;

describe('[EN1] when no facilitator is there', () => {
  it('whoever is inside is told once the last of them has left', () => {
    const play = gathered();
    play.send('lead', { type: 'floor:leave' });
    expect(unled(play, 'alder')).toBeUndefined();
    play.send('colead', { type: 'floor:leave' });
    expect(unled(play, 'alder')).toBe(0);
    play.enter('lead');
    expect(unled(play, 'alder')).toBeUndefined();
  });

  it('they are told since when none is connected, wherever they are', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
    play.send('lead', { type: 'breakout:open' });
    play.disconnect('colead');
    play.pass(5000);
    play.disconnect('lead');
    for (const seat of ['alder', 'birch', 'cedar']) expect(unled(play, seat)).toBe(play.now);
    const since = play.now;
    // What they left does not count any more.
    play.pass(5000);
    expect(unled(play, 'alder')).toBe(since);
    play.connect('colead');
    expect(unled(play, 'alder')).toBeUndefined();
  });

  it('the room goes on, and nobody is moved', () => {
    const play = gathered();
    const seats = viewOf(play.state, 'alder', 'en').floor?.seats ?? {};
    play.send('lead', { type: 'floor:leave' });
    play.send('colead', { type: 'floor:leave' });
    play.pass(24 * 3_600_000);
    const { session, floor } = viewOf(play.state, 'alder', 'en');
    expect(session.ended).toBe(false);
    const { lead: _, colead: __, ...others } = seats;
    expect(floor?.seats).toEqual(others);
  });

  it('is not told to who waits, to facilitators, nor after the end', () => {
    const play = gathered();
    play.enter('elm');
    play.disconnect('colead');
    play.disconnect('lead');
    for (const seat of ['elm', 'lead']) expect(unled(play, seat)).toBeUndefined();
    play.connect('lead');
    play.send('lead', { type: 'session:end' });
    play.disconnect('lead');
    expect(unled(play, 'alder')).toBeUndefined();
  });
});
