import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { describe, expect, it } from 'vitest';
import { RoomPlay, SEATS } from '../../testing/room-play.ts';
import { replay } from '../../hosting/replay.ts';
import { viewOf } from '../view.ts';

const NEW: DeviceHistory = { is: 'new', lastHere: 1_700_000_000_000 };

const leads = ({ state }: RoomPlay) => viewOf(state, 'lead', 'en');
const waiting = (play: RoomPlay) =>
  leads(play).lobby?.waiting?.map(({ seat, device }) => [seat, device?.is]);

/** They come to the door, each on a device of which this is known. */
function atTheDoor(known: Readonly<Record<string, DeviceHistory | undefined>>): RoomPlay {
  const play = new RoomPlay().enter('lead');
  for (const [seat, history] of Object.entries(known)) {
    play.arrive(seat, `device of ${seat}`, false, history);
    enter(play, seat);
  }
  return play;
}

const enter = (play: RoomPlay, seat: string) =>
  play.send(seat, {
    type: 'lobby:enter',
    name: seat,
    pronouns: '',
    microphone: true,
    camera: true,
  });

describe('a new device at the door', () => {
  it('[ND2] tells facilitators that it is one, and whoever waits on it nothing', () => {
    const play = atTheDoor({ alder: NEW, birch: { is: 'first' }, cedar: { is: 'known' } });
    expect(leads(play).lobby?.waiting?.map(({ device }) => device)).toEqual([
      NEW,
      { is: 'first' },
      { is: 'known' },
    ]);
    play.send('lead', { type: 'lobby:admit', seat: 'birch' });
    for (const seat of SEATS.filter((one) => one !== 'lead')) {
      const text = JSON.stringify(viewOf(play.state, seat, 'en'));
      expect(text).not.toMatch(/lastHere|"first"|"is":"new"|1700000000000/u);
    }
  });

  it('[ND3] is let in by itself, and not with the others', () => {
    const play = atTheDoor({ alder: NEW, birch: { is: 'first' }, cedar: { is: 'known' } });
    expect(play.admitAll()).toBeUndefined();
    expect(waiting(play)).toEqual([['alder', 'new']]);
    expect(leads(play).can['lobby:admit-all']).toBeUndefined();
    expect(play.send('lead', { type: 'lobby:admit', seat: 'alder' })).toBeUndefined();
    expect(waiting(play)).toEqual([]);
  });

  it('[ND3] is known once it was let in, also when it comes back to the door', () => {
    const play = atTheDoor({ alder: NEW });
    play.send('lead', { type: 'lobby:admit', seat: 'alder' });
    play.send('alder', { type: 'floor:leave' });
    play.arrive('alder', 'device of alder', false, { is: 'known' });
    enter(play, 'alder');
    expect(waiting(play)).toEqual([['alder', 'known']]);
    expect(leads(play).can['lobby:admit-all']).toEqual(['alder']);
  });

  it('[ND1] makes way for another, of which something else is known', () => {
    const play = atTheDoor({ alder: NEW });
    play.disconnect('alder');
    play.arrive('alder', 'their own', false, { is: 'known' });
    expect(waiting(play)).toEqual([['alder', 'known']]);
  });

  it('[ND1] is noted once, however often it connects, and anew when more is known', () => {
    const play = atTheDoor({ alder: NEW });
    const noted = () =>
      play.stream.filter(({ event }) => event.type === 'lobby:device-looked-up').length;
    play.arrive('alder', 'device of alder', false, { ...NEW });
    expect(noted()).toBe(1);
    play.arrive('alder', 'device of alder', false, { ...NEW, newLink: true });
    expect(noted()).toBe(2);
    expect(leads(play).lobby?.waiting?.[0]?.device).toEqual({ ...NEW, newLink: true });
  });

  it('[ND2] tells of a device that knocks beside the one that has the seat', () => {
    const play = new RoomPlay().enter('lead', 'alder');
    play.send('lead', { type: 'lobby:admit', seat: 'alder' });
    const id = play.arrive('alder', 'laptop', false, { is: 'known' });
    enter(play, id);
    expect(leads(play).lobby?.devices).toMatchObject([{ of: 'alder', device: { is: 'known' } }]);
  });

  it('[ND4] of which nothing could be looked up waits as everyone does', () => {
    const play = atTheDoor({ alder: undefined });
    expect(waiting(play)).toEqual([['alder', undefined]]);
    expect(leads(play).can['lobby:admit-all']).toEqual(['alder']);
  });

  it('[ND2] is forgotten with the session, and stays known while it is replayed', () => {
    const play = atTheDoor({ alder: NEW });
    const stored = play.stored.map((one, index) => ({ ...one, seq: index + 1 }));
    expect(replay(stored).lobby.histories).toEqual(play.state.lobby.histories);
    play.send('lead', { type: 'session:end' });
    expect(play.state.lobby.histories).toEqual({});
  });
});
