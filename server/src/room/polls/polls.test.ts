import type { PollAudience, PollKind, PollValue } from '@rapport/shared/contract/room/polls.ts';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, GROUP_FACTS, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { isInside } from '../core/admission.ts';
import { emptyRoom, evolve, takeUp } from '../room.ts';
import { viewOf } from '../view.ts';
import { byValue } from './state.ts';

const MEMBERS = ['alder', 'birch', 'cedar'];

const current = ({ state }: RoomPlay, seat: string) => viewOf(state, seat, 'en').polls?.current;

const json = ({ state }: RoomPlay, seat: string) => JSON.stringify(viewOf(state, seat, 'en'));

const pollIn = (play: RoomPlay) => current(play, 'lead')?.id ?? '';

const answer = (play: RoomPlay, seat: string, value: PollValue) =>
  play.send(seat, { type: 'poll:answer', poll: pollIn(play), value });

const skip = (play: RoomPlay, seat: string) =>
  play.send(seat, { type: 'poll:skip', poll: pollIn(play) });

const close = (play: RoomPlay) => play.send('lead', { type: 'poll:close', poll: pollIn(play) });

const putAway = (play: RoomPlay) =>
  play.send('lead', { type: 'poll:put-away', poll: pollIn(play) });

function asked(audience: PollAudience, kind: PollKind = 'mood', play = gathered()): RoomPlay {
  play.send('lead', { type: 'poll:ask', kind, audience });
  return play;
}

/** A group that has met, in a course with this pact. */
const withPact = (pact?: Pact) =>
  new RoomPlay({ ...GROUP_FACTS, ...(pact ? { pact } : {}) }).gather('colead', ...MEMBERS);

describe('a poll', () => {
  it('[PO1] is asked by facilitators, one at a time, and answered by members, one answer each', () => {
    const play = asked('named');
    expect(
      play.send('colead', { type: 'poll:ask', kind: 'word', audience: 'named' })?.refused,
    ).toBe('stale');
    for (const value of [3, 7]) expect(answer(play, 'alder', value)).toBeUndefined();
    expect(current(play, 'lead')?.answers).toEqual([{ name: 'alder', value: 7 }]);
    expect(current(play, 'lead')?.progress).toEqual({ answered: 1, asked: 3 });
    expect(answer(play, 'colead', 3)?.refused).toBe('not-allowed');
    expect(play.send('alder', { type: 'poll:close', poll: pollIn(play) })?.refused).toBe(
      'not-allowed',
    );
  });

  it('[PO1] takes only an answer to what was asked, and to the poll that the sender saw', () => {
    const play = asked('named', 'ready');
    expect(answer(play, 'alder', 5)?.refused).toBe('invalid-message');
    expect(answer(play, 'alder', 'yes')?.refused).toBe('invalid-message');
    const first = pollIn(play);
    close(play);
    expect(play.send('alder', { type: 'poll:answer', poll: first, value: true })?.refused).toBe(
      'stale',
    );
    asked('named', 'ready', play);
    expect(play.send('alder', { type: 'poll:answer', poll: first, value: true })?.refused).toBe(
      'stale',
    );
    expect(answer(play, 'alder', true)).toBeUndefined();
  });

  it('[PO2] is passed without anyone being told', () => {
    for (const audience of ['named', 'leaders', 'anonymous'] as const) {
      const play = asked(audience);
      const before = new Map(SEATS.map((seat) => [seat, json(play, seat)]));
      expect(skip(play, 'birch')).toBeUndefined();
      for (const seat of SEATS.filter((other) => other !== 'birch')) {
        expect(json(play, seat)).toBe(before.get(seat));
      }
      expect(current(play, 'birch')?.own).toMatchObject({ answered: false, skipped: true });
      expect(answer(play, 'birch', 4)).toBeUndefined();
      expect(current(play, 'birch')?.own).toMatchObject({ answered: true, skipped: false });
    }
  });

  it('[PO2] lets an answer with a name be taken back', () => {
    const play = asked('named');
    answer(play, 'birch', 4);
    skip(play, 'birch');
    expect(current(play, 'lead')?.answers).toEqual([]);
  });

  it('[PO3] shows named answers to everyone as they come', () => {
    const play = asked('named', 'word');
    answer(play, 'cedar', 'tired');
    answer(play, 'birch', 'hopeful');
    for (const seat of ['lead', ...MEMBERS]) {
      expect(current(play, seat)?.answers).toEqual([
        { name: 'birch', value: 'hopeful' },
        { name: 'cedar', value: 'tired' },
      ]);
    }
  });

  it('[PO3] names who has answered as they were called then, whatever they come back as', () => {
    const play = asked('named');
    answer(play, 'alder', 7);
    play.send('alder', { type: 'floor:leave' });
    play.send('alder', {
      type: 'lobby:enter',
      name: 'Someone else',
      pronouns: '',
      microphone: false,
      camera: false,
    });
    expect(current(play, 'birch')?.answers).toEqual([{ name: 'alder', value: 7 }]);
  });

  it('[PO3] shows answers for facilitators to nobody else, and not how many there are', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = asked('leaders');
        for (const move of sequence) playMove(play, move);
        if (current(play, 'lead')?.audience !== 'leaders' || !isInside(play.state, 'alder')) return;
        const before = SEATS.map((seat) => json(play, seat));
        answer(play, 'alder', 4);
        SEATS.forEach((seat, index) => {
          if (seat !== 'alder' && !seat.includes('lead'))
            expect(json(play, seat)).toBe(before[index]);
        });
      }),
    );
  });

  it('[PO4] anonymous: swapping two answers changes nothing in what anyone is sent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PollKind>('mood', 'word', 'ready'),
        fc.shuffledSubarray(MEMBERS, { minLength: 3, maxLength: 3 }),
        fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)),
        fc.boolean(),
        (kind, order, picks, closes) => {
          const valueOf = (pick: number) =>
            ({ mood: pick, word: `w${String(pick)}`, ready: pick > 5 })[kind];
          const outcome = (values: readonly number[]) => {
            const play = asked('anonymous', kind);
            order.forEach((seat, index) => answer(play, seat, valueOf(values[index] ?? 0)));
            if (closes) close(play);
            return SEATS.map((seat) => json(play, seat));
          };
          const [a, b, c] = picks;
          expect(outcome([b, a, c])).toEqual(outcome([a, b, c]));
          expect(outcome([c, a, b])).toEqual(outcome([a, b, c]));
        },
      ),
    );
  });

  it('[PO4] anonymous: shows nothing before it is closed, nor of fewer than three answers', () => {
    const play = asked('anonymous');
    const sent = () => SEATS.map((seat) => json(play, seat)).join('');
    for (const seat of ['alder', 'birch']) answer(play, seat, 9);
    expect(sent()).not.toMatch(/"answers"|"value"/u);
    expect(answer(play, 'alder', 2)?.refused).toBe('stale');
    expect(current(play, 'birch')?.progress).toBeUndefined();
    expect(current(play, 'lead')?.progress).toEqual({ answered: 2, asked: 3 });
    close(play);
    expect(current(play, 'lead')).toMatchObject({ open: false, tooFew: true });
    expect(sent()).not.toMatch(/"answers"|"value"/u);

    const enough = asked('anonymous');
    MEMBERS.forEach((seat, index) => answer(enough, seat, 9 - index));
    close(enough);
    for (const seat of ['lead', ...MEMBERS]) {
      expect(current(enough, seat)?.answers).toEqual([{ value: 7 }, { value: 8 }, { value: 9 }]);
    }
  });

  it('[PO4] anonymous: never says in the state whose an answer is, whatever is done', () => {
    always(
      (play) => {
        for (const poll of play.state.polls.filter(({ audience }) => audience === 'anonymous')) {
          expect(poll.answers).toEqual({});
          expect(poll.values).toEqual([...poll.values].sort(byValue));
          expect(poll.tookPart).toEqual([...poll.tookPart].sort());
        }
      },
      () => asked('anonymous'),
    );
  });

  it('[PO5] is put away for everyone; facilitators find it among the earlier ones', () => {
    const play = asked('named');
    answer(play, 'alder', 3);
    expect(putAway(play)?.refused).toBe('stale');
    close(play);
    putAway(play);
    expect(current(play, 'alder')).toBeUndefined();
    expect(viewOf(play.state, 'lead', 'en').polls?.earlier).toMatchObject([
      { answers: [{ name: 'alder', value: 3 }] },
    ]);
    expect(viewOf(play.state, 'alder', 'en').polls).toBeUndefined();
  });

  it('[PO6] belongs to its gathering, and goes away when its breakout closes', () => {
    const play = gathered().gather('elm');
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
    play.send('lead', { type: 'breakout:open' });
    const [room = '', other = ''] = play.state.breakout.current?.rooms ?? [];
    play.send('lead', { type: 'breakout:visit', to: room });
    asked('named', 'mood', play);
    const seats = play.state.breakout.current?.seats ?? {};
    for (const seat of [...MEMBERS, 'elm']) {
      expect(current(play, seat) === undefined).toBe(seats[seat] === other);
    }
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(SEATS.map((seat) => current(play, seat))).toEqual(SEATS.map(() => undefined));
  });

  it.each([
    ['are erased', undefined, false],
    ['are kept', { groupMessages: false, keepMessages: false, keepPolls: true }, true],
  ] as const)(
    '[PO7] the answers %s after the session, as the course has it',
    (_what, pact, kept) => {
      const play = withPact(pact);
      for (const audience of ['named', 'leaders', 'anonymous'] as const) {
        asked(audience, 'word', play);
        expect(current(play, 'alder')?.kept).toBe(kept);
        for (const seat of MEMBERS) answer(play, seat, `secret of ${seat}`);
        close(play);
        putAway(play);
      }
      play.send('lead', { type: 'session:end' });
      const left = JSON.stringify(play.redacted());
      expect(left.match(/secret of/gu)?.length ?? 0).toBe(kept ? 9 : 0);
    },
  );

  it('[PO8] anonymous: nothing stored tells whose an answer is: swapped, all that is stored stays the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(MEMBERS, { minLength: 3, maxLength: 3 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
        fc.array(fc.nat(10), { minLength: 3, maxLength: 3 }),
        fc.constantFrom('closed', 'open', 'ended'),
        (order, swap, values, then) => {
          const stored = (valueOf: (index: number) => number) => {
            const play = asked('anonymous');
            for (const seat of order) answer(play, seat, valueOf(MEMBERS.indexOf(seat)));
            if (then === 'closed') close(play);
            if (then === 'ended') play.send('lead', { type: 'session:end' });
            return play.stored;
          };
          expect(stored((index) => values[swap[index] ?? 0] ?? 0)).toEqual(
            stored((index) => values[index] ?? 0),
          );
        },
      ),
    );
  });

  it('[PO8] anonymous: of too few answers, and before the question is closed, none is stored', () => {
    const play = asked('anonymous', 'word');
    for (const seat of ['alder', 'birch']) answer(play, seat, 'a secret');
    expect(JSON.stringify(play.stored)).not.toContain('a secret');
    close(play);
    expect(JSON.stringify(play.stored)).not.toContain('a secret');
  });

  it('[PO9] anonymous: asks again after a restart, which loses the answers that there were', () => {
    const play = asked('anonymous');
    for (const seat of ['alder', 'birch']) answer(play, seat, 5);
    play.state = play.stored.reduce(evolve, emptyRoom);
    play.happen(takeUp(play.state));
    for (const seat of MEMBERS) play.connect(seat);
    expect(current(play, 'alder')?.own).toEqual({ answered: false, skipped: false, again: true });
    expect(current(play, 'lead')?.progress).toEqual({ answered: 0, asked: 3 });
    for (const seat of MEMBERS) expect(answer(play, seat, 5)).toBeUndefined();
    expect(current(play, 'alder')?.own).toEqual({ answered: true, skipped: false });
    close(play);
    expect(current(play, 'birch')?.answers).toEqual([5, 5, 5].map((value) => ({ value })));
  });

  it('[PO9] who passed, and answered after all, is asked again too', () => {
    const play = asked('anonymous');
    skip(play, 'birch');
    answer(play, 'birch', 5);
    expect(current(play, 'birch')?.own).toEqual({ answered: true, skipped: false });
    play.state = play.stored.reduce(evolve, emptyRoom);
    play.happen(takeUp(play.state));
    for (const seat of MEMBERS) play.connect(seat);
    expect(current(play, 'birch')?.own).toEqual({ answered: false, skipped: false, again: true });
    // Passed anew, one is not asked any more.
    skip(play, 'birch');
    expect(current(play, 'birch')?.own).toMatchObject({ answered: false, skipped: true });
  });
});
