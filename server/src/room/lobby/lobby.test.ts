import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { gathered, RoomPlay } from '../../testing/room-play.ts';
import type { RoomState } from '../core/state.ts';
import { viewOf } from '../view.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

describe('the lobby', () => {
  it('[LB1] lets facilitators in at once, and everyone else when they are admitted', () => {
    const play = new RoomPlay().enter('alder', 'lead');
    expect(view(play.state, 'alder').me.standing).toBe('waiting');
    expect(view(play.state, 'lead').lobby?.waiting?.map(({ seat }) => seat)).toEqual(['alder']);
    play.send('lead', { type: 'lobby:admit', seat: 'alder' });
    expect(view(play.state, 'alder').me.standing).toBe('admitted');
  });

  it('[LB2] admits one person once when two facilitators press at once', () => {
    const play = new RoomPlay().enter('lead', 'colead', 'alder');
    const admit: RoomCommand = { type: 'lobby:admit', seat: 'alder' };
    expect(play.send('lead', admit)).toBeUndefined();
    expect(play.send('colead', admit)?.refused).toBe('stale');
  });

  it('[LB3] keeps a seat inside through a lost connection, even with the door locked', () => {
    const play = gathered();
    play.send('lead', { type: 'lobby:lock' });
    play.disconnect('alder');
    expect(view(play.state, 'birch').floor?.seats['alder']?.connected).toBe(false);
    play.connect('alder');
    expect(view(play.state, 'alder').me.standing).toBe('admitted');
  });

  it('[LB4] lets late-comers in one by one, not by the handful, while it is locked', () => {
    const play = gathered().enter('elm');
    play.send('lead', { type: 'lobby:lock' });
    expect(view(play.state, 'lead').can['lobby:admit-all']).toBeUndefined();
    expect(play.send('lead', { type: 'lobby:admit', seat: 'elm' })).toBeUndefined();
  });

  it('[LB8] lets in together those who were named and still wait, and nobody who came since', () => {
    const play = new RoomPlay().enter('lead', 'alder', 'birch', 'cedar');
    const named = view(play.state, 'lead').can['lobby:admit-all'];
    expect(named).toEqual(['alder', 'birch', 'cedar']);
    play.enter('elm');
    play.send('birch', { type: 'floor:leave' });
    play.disconnect('cedar');
    const seats = ['alder', 'birch', 'cedar'];
    expect(play.send('lead', { type: 'lobby:admit-all', seats })).toBeUndefined();
    const standings = [...seats, 'elm'].map((seat) => view(play.state, seat).me.standing);
    expect(standings).toEqual(['admitted', 'left', 'waiting', 'waiting']);
    expect(play.send('lead', { type: 'lobby:admit-all', seats })?.refused).toBe('stale');
  });

  it('[LB5] gives back the chair to whoever comes again', () => {
    const play = gathered();
    const place = view(play.state, 'birch').floor?.seats['birch']?.place;
    play.send('birch', { type: 'floor:leave' });
    play.enter('elm', 'birch');
    play.admitAll();
    expect(view(play.state, 'birch').floor?.seats['birch']?.place).toBe(place);
  });

  it('[LB6] can be opened again to someone who was turned away', () => {
    const play = gathered().enter('elm');
    play.send('lead', { type: 'lobby:decline', seat: 'elm' });
    expect(view(play.state, 'elm').can['lobby:enter']).toBeUndefined();
    expect(play.send('lead', { type: 'lobby:admit', seat: 'elm' })).toBeUndefined();
    expect(view(play.state, 'elm').me.standing).toBe('admitted');
  });
});
