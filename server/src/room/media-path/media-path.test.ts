import { describe, expect, it } from 'vitest';
import { always } from '../../testing/room-commands.ts';
import { gathered, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { isInside, leadsRoom } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { areTogether } from '../core/gathering.ts';
import { viewOf } from '../view.ts';

const lostTo = ({ state }: RoomPlay, seat: string) =>
  Object.keys(viewOf(state, seat, 'en').path?.lost ?? {});

/** Alder, whose sound and picture do not get through. */
function lost(play = gathered()): RoomPlay {
  play.send('alder', { type: 'path:report-lost' });
  return play;
}

describe('a lost way for sound and picture', () => {
  it('[PA1] is told to its person, to those who are with them and to facilitators, until it is back', () => {
    const play = lost();
    for (const seat of ['alder', 'birch', 'lead']) expect(lostTo(play, seat)).toEqual(['alder']);
    play.send('alder', { type: 'path:report-back' });
    for (const seat of ['alder', 'birch', 'lead']) expect(lostTo(play, seat)).toEqual([]);
  });

  it('[PA2] whatever is done, is told of those who are with one, and to facilitators of all inside', () => {
    always(({ state }) => {
      for (const viewer of SEATS) {
        for (const seat of Object.keys(viewOf(state, viewer, 'en').path?.lost ?? {})) {
          expect(isInside(state, seat)).toBe(true);
          expect(leadsRoom(state, viewer) || areTogether(state, viewer, seat)).toBe(true);
        }
      }
    }, gathered);
  });

  it('[PA3] whatever is done, is of those who are connected: another connection finds out anew', () => {
    always(({ state }) => {
      for (const seat of Object.keys(state.path)) expect(isConnected(state, seat)).toBe(true);
    }, gathered);
    const play = lost();
    play.connect('alder');
    expect(lostTo(play, 'lead')).toEqual([]);
    expect(viewOf(play.state, 'alder', 'en').can['path:report-lost']).toBe(true);
  });
});
