import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepared } from '../testing/prepared.ts';
import { always, moves, playMove } from '../testing/room-commands.ts';
import { gathered, GROUP_FACTS, RoomPlay } from '../testing/room-play.ts';
import { keepsUntil, redact } from './redaction.ts';
import { emptyRoom, evolve, memoryOf } from './room.ts';

const remembered = (stream: RoomPlay['stream']) => stream.reduce(evolve, emptyRoom);

const withPact = (keep: boolean) => () =>
  new RoomPlay({
    ...GROUP_FACTS,
    pact: { groupMessages: true, keepMessages: keep, keepPolls: keep },
  }).gather('colead', 'alder', 'birch', 'cedar');

describe('a stream without the words that are over', () => {
  it.each([
    ['nothing', withPact(false)],
    ['messages and answers', withPact(true)],
    ['nothing of a prepared agenda', () => new RoomPlay(GROUP_FACTS, prepared()).gather('alder')],
  ])('[WL2] gives the room as it stands after its end, where %s is kept', (_what, start) => {
    fc.assert(
      fc.property(moves, moves, (sequence, after) => {
        const play = start();
        for (const move of sequence) playMove(play, move);
        play.send('lead', { type: 'session:end' });
        for (const move of after) playMove(play, move);
        if (!play.state.session.ended) play.happen([{ type: 'session:ended' }]);
        // While a call is open, where its person is stays with those who need it, and is not stored.
        const care = { ...play.state.care, whereabouts: {} };
        expect(remembered(play.redacted())).toEqual({ ...play.state, care });
        // What is handed on is still there; and of what was taken over nothing is.
        expect(memoryOf(remembered(play.redacted()))).toEqual(memoryOf(play.state));
        expect(memoryOf(remembered(play.redacted('course')))).toMatchObject({
          circles: [],
          apart: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('[WL2] can be replayed whenever it is made, and made again changes nothing more', () => {
    always(
      (play) => {
        for (const over of ['session', 'course'] as const) {
          const left = play.redacted(over);
          const state = remembered(left);
          const again = left.map(({ event }, index) => ({ seq: index + 1, event }));
          const more = redact(again, state, over).filter(
            ({ seq, event }) => JSON.stringify(event) !== JSON.stringify(left[seq - 1]?.event),
          );
          expect(more).toEqual([]);
          if (over === 'course') {
            const kept = left.map(({ event }) => keepsUntil(event, state, over));
            expect(kept).not.toContain('course');
          }
        }
      },
      gathered,
      25,
    );
  });
});
