import { describe, expect, it } from 'vitest';
import { always } from '../../testing/room-commands.ts';
import { gathered, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { leadsRoom, standingOf } from '../core/admission.ts';
import { viewOf } from '../view.ts';

const roster = ({ state }: RoomPlay, seat = 'lead') => viewOf(state, seat, 'en').roster?.people;
const person = (play: RoomPlay, seat: string) => roster(play)?.[seat];

describe('the roster', () => {
  it('[RL2] holds everyone who belongs to the session, where they are, and for facilitators alone', () => {
    always((play) => {
      for (const seat of SEATS) {
        const told = roster(play, seat);
        const leads = leadsRoom(play.state, seat) && !play.state.session.ended;
        expect(told !== undefined).toBe(leads);
        if (!told) continue;
        expect(Object.keys(told).sort()).toEqual([...SEATS].sort());
        for (const [one, { standing, since }] of Object.entries(told)) {
          expect(standing).toBe(standingOf(play.state, one));
          if (since !== undefined) expect(since).toBeLessThanOrEqual(play.now);
        }
      }
    }, gathered);
  });

  it('[RL2] says since when: not come, waiting, here, without a connection, gone', () => {
    const play = new RoomPlay().enter('lead');
    expect(person(play, 'alder')).toEqual({ name: 'Alder', role: 'member', standing: 'outside' });
    const moments: number[] = [];
    const next = (act: () => unknown) => {
      play.pass(60_000);
      moments.push(play.now);
      act();
    };
    const enter = { pronouns: '', microphone: true, camera: true };
    next(() => {
      play.arrive('alder', 'device of alder');
      play.send('alder', { type: 'lobby:enter', name: 'Dr. Аl', ...enter });
    });
    const known = { name: 'Dr. Аl', knownAs: 'Alder', mixedAlphabets: true, role: 'member' };
    expect(person(play, 'alder')).toEqual({ ...known, standing: 'waiting', since: moments[0] });
    next(() => play.admitAll());
    expect(person(play, 'alder')).toEqual({ ...known, standing: 'admitted', since: moments[1] });
    next(() => play.disconnect('alder'));
    expect(person(play, 'alder')).toMatchObject({ since: moments[1], lostSince: moments[2] });
    next(() => play.connect('alder'));
    expect(person(play, 'alder')).not.toHaveProperty('lostSince');
    next(() => play.send('alder', { type: 'floor:leave' }));
    expect(person(play, 'alder')).toEqual({ ...known, standing: 'left', since: moments[4] });
  });
});
