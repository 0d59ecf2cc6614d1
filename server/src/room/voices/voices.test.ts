import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, SEATS } from '../../testing/room-play.ts';
import { isInside, leadsRoom } from '../core/admission.ts';
import { gatheringOf } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { evolve } from '../room.ts';
import { viewOf } from '../view.ts';
import { spoken } from './capability.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

const voicesOf = (state: RoomState, seat = 'lead') => view(state, seat).voices?.seats ?? {};

const HEARD = fc.dictionary(fc.constantFrom(...SEATS), fc.integer({ min: 0, max: 10_000 }));

describe('who has spoken how long', () => {
  it('[VO1] changes not a byte of what is sent to who does not lead', () => {
    fc.assert(
      fc.property(moves, HEARD, (sequence, heard) => {
        const play = gathered();
        for (const move of sequence) playMove(play, move);
        const others = SEATS.filter((seat) => !leadsRoom(play.state, seat));
        const before = others.map((seat) => JSON.stringify(view(play.state, seat)));
        play.happen(spoken(play.state, heard));
        expect(others.map((seat) => JSON.stringify(view(play.state, seat)))).toEqual(before);
        for (const sent of before) expect(sent).not.toContain('"voices"');
      }),
      { numRuns: 100 },
    );
  });

  it('[VO2] adds up over the whole session, in whatever gathering one is', () => {
    const play = gathered();
    play.happen(spoken(play.state, { alder: 4000, birch: 1000 }));
    play.pass(60_000);
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
    play.send('lead', { type: 'breakout:open' });
    expect(gatheringOf(play.state, 'alder')).not.toBe(gatheringOf(play.state, 'lead'));
    play.happen(spoken(play.state, { alder: 2500 }));
    expect(voicesOf(play.state)).toMatchObject({
      alder: { name: 'alder', ms: 6500, lastAt: play.now },
      birch: { ms: 1000, lastAt: play.now - 60_000 },
    });
  });

  it('[VO3] names everyone inside who takes part, also who has not spoken, and no observer', () => {
    always(
      (play) => {
        const { state } = play;
        if (state.session.ended) return;
        const taking = SEATS.filter((seat) => isInside(state, seat) && seat !== 'olive').sort();
        for (const seat of SEATS.filter((one) => leadsRoom(state, one))) {
          const seats = voicesOf(state, seat);
          expect(Object.keys(seats).sort()).toEqual(taking);
          for (const { ms, lastAt } of Object.values(seats))
            expect(lastAt === undefined).toBe(ms === 0);
        }
      },
      gathered,
      40,
    );
  });

  it('[VO2] stays with a seat that goes and comes again', () => {
    const play = gathered();
    play.happen(spoken(play.state, { cedar: 3000 }));
    play.send('cedar', { type: 'floor:leave' });
    expect(voicesOf(play.state)['cedar']).toBeUndefined();
    play.enter('cedar').send('lead', { type: 'lobby:admit', seat: 'cedar' });
    expect(voicesOf(play.state)['cedar']?.ms).toBe(3000);
  });

  it('[VO4] is not counted for strangers, for nothing said, or after the end', () => {
    const play = gathered();
    expect(spoken(play.state, { stranger: 500, alder: 0 })).toEqual([]);
    expect(spoken(play.state, { stranger: 500, alder: 300 })).toEqual([
      { type: 'voices:spoken', ms: { alder: 300 } },
    ]);
    play.send('lead', { type: 'session:end' });
    expect(spoken(play.state, { alder: 300 })).toEqual([]);
  });

  it('[VO2] is in the stream alone: played again, it is the same', () => {
    const play = gathered();
    for (const ms of [300, 4800, 900]) play.happen(spoken(play.state, { alder: ms, lead: 100 }));
    const again = play.stream.reduce(evolve, gathered().state);
    expect(again.voices['alder']?.ms).toBe(6000);
  });
});
