import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../hosting/replay.ts';
import { GROUP_FACTS, RoomPlay, SEATS } from '../../testing/room-play.ts';
import type { RoomState } from '../core/state.ts';
import { viewOf } from '../view.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_800_000_000_000 + HOUR;
const PACT = { groupMessages: true, keepMessages: false, keepPolls: false };
const MEMBERS = ['alder', 'birch', 'cedar', 'elm'];

/** A room of a group in which somebody is late from so many minutes after the start. */
const lateFrom = (lateAfter: number, more: Partial<SessionFacts> = {}): RoomPlay =>
  new RoomPlay({ ...GROUP_FACTS, startsAt: START, pact: { ...PACT, lateAfter }, ...more });

/** Seats come one after the other, each so long after the start. */
function come(play: RoomPlay, ...arrivals: readonly (readonly [seat: string, after: number])[]) {
  for (const [seat, after] of arrivals.toSorted(([, one], [, other]) => one - other)) {
    play.pass(START + after - play.now);
    play.enter(seat);
  }
  return play;
}

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');
const inLobby = ({ state }: RoomPlay) => view(state, 'lead').lobby?.waiting ?? [];
const late = (play: RoomPlay) =>
  inLobby(play)
    .filter((guest) => guest.late)
    .map(({ seat }) => seat)
    .toSorted();
const together = ({ state }: RoomPlay): readonly string[] => {
  const seats = view(state, 'lead').can['lobby:admit-all'] ?? [];
  if (seats === true) throw new Error('it is said of nobody in particular');
  return seats;
};

/** Who comes when, from before the start until long after it. */
const arrivals = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(...SEATS.filter((seat) => seat !== 'lead')),
    fc.integer({ min: -30 * MINUTE, max: 90 * MINUTE }),
  ),
  { selector: ([seat]) => seat },
);

describe('whoever comes late', () => {
  it('[LK1] is late from the minute agreed on, and no press lets them in with others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), arrivals, (minutes, comes) => {
        const play = come(lateFrom(minutes).enter('lead'), ...comes);
        const came = new Map(comes);
        const isLate = (seat: string) => (came.get(seat) ?? 0) >= minutes * MINUTE;
        const waiting = inLobby(play).map(({ seat }) => seat);
        expect(late(play)).toEqual(waiting.filter(isLate).toSorted());
        const members = waiting.filter((seat) => MEMBERS.includes(seat));
        const meant = members.filter((seat) => !isLate(seat));
        expect(together(play)).toEqual(expect.arrayContaining(meant));
        expect(together(play).filter(isLate)).toEqual([]);
        // Facilitators do not wait.
        if (came.has('colead')) expect(view(play.state, 'colead').me.standing).toBe('admitted');
        // Nobody is trapped.
        for (const seat of members)
          expect(play.send('lead', { type: 'lobby:admit', seat })).toBeUndefined();
      }),
    );
  });

  it('[LK1] is late at that very moment, and not a millisecond before', () => {
    const play = come(
      lateFrom(15).enter('lead'),
      ['alder', 15 * MINUTE - 1],
      ['birch', 15 * MINUTE],
    );
    expect(late(play)).toEqual(['birch']);
    expect(together(play)).toEqual(['alder']);
    play.admitAll();
    expect(inLobby(play).map(({ seat }) => seat)).toEqual(['birch']);
  });

  it.each<[string, () => RoomPlay]>([
    ['nothing was agreed on', () => new RoomPlay({ ...GROUP_FACTS, startsAt: START })],
    ['an older version opened the room', () => lateFrom(15, { startsAt: undefined })],
    ['a session is of one person', () => lateFrom(15, { format: 'individual' })],
    ['it was moved to another day since', () => lateFrom(15, { startsAt: START - 24 * HOUR })],
  ])('[LK1] is let in as always where %s', (_where, room) => {
    const play = come(room().enter('lead'), ['alder', 50 * MINUTE], ['birch', 50 * MINUTE]);
    expect(late(play)).toEqual([]);
    expect(together(play)).toEqual(['alder', 'birch']);
  });

  it('[LK1] is nobody who was inside before: a broken line comes back as ever', () => {
    const play = come(lateFrom(15).enter('lead'), ['alder', -MINUTE], ['birch', -MINUTE]);
    play.admitAll();
    play.pass(HOUR);
    play.disconnect('alder');
    play.connect('alder');
    expect(view(play.state, 'alder').me.standing).toBe('admitted');
    play.send('birch', { type: 'floor:leave' });
    play.enter('birch');
    expect(inLobby(play)).toMatchObject([{ seat: 'birch', returning: true }]);
    expect([late(play), together(play)]).toEqual([[], ['birch']]);
  });

  it('[LK1] is so also after the server was started again', () => {
    const play = come(lateFrom(15).enter('lead'), ['alder', 20 * MINUTE]);
    const stored = play.stored.map((one, index) => ({ ...one, seq: index + 1 }));
    expect(view(replay(stored), 'lead').lobby?.waiting).toMatchObject([
      { seat: 'alder', late: true },
    ]);
  });

  it('[LK2] is told so, and nobody else who waits', () => {
    const play = come(lateFrom(15).enter('lead'), ['alder', 0], ['birch', 20 * MINUTE]);
    const told = (id: string) => view(play.state, id).lobby;
    expect(told('alder')).toEqual({ locked: false });
    expect(told('birch')).toEqual({ locked: false, late: true });
    // Another device with the same link learns nothing of the seat.
    expect(told(play.knock('birch', 'another'))).toEqual({ locked: false });
    play.send('lead', { type: 'lobby:admit', seat: 'birch' });
    expect(told('birch')).toBeUndefined();
  });
});
