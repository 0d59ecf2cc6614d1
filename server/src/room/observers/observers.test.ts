import type { CommandType } from '@rapport/shared/contract/room.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { audienceOf } from '../audience.ts';
import { isInside, seatsInside } from '../core/admission.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { viewOf } from '../view.ts';

const MEMBERS = ['alder', 'birch', 'cedar'];

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

const json = ({ state }: RoomPlay, seat: string) => JSON.stringify(view(state, seat));

const can = ({ state }: RoomPlay, seat: string, type: CommandType) => view(state, seat).can[type];

const asked = ({ state }: RoomPlay) => view(state, 'lead').observers?.asked?.[0];

const question = ({ state }: RoomPlay, seat: string) => view(state, seat).observers?.questions?.[0];

const standing = ({ state }: RoomPlay) => view(state, 'olive').me.standing;

const agree = (play: RoomPlay, ...seats: string[]) =>
  seats.map((seat) => play.send(seat, { type: 'observers:agree', seat: 'olive' }));

const decline = (play: RoomPlay, seat: string) =>
  play.send(seat, { type: 'observers:decline', seat: 'olive' });

const admit = (play: RoomPlay, seat = 'olive') => play.send('lead', { type: 'lobby:admit', seat });

/** A group that is asked about an observer who waits. */
function asking(): RoomPlay {
  const play = gathered().enter('olive');
  play.send('lead', { type: 'observers:ask', seat: 'olive', about: 'a trainee' });
  return play;
}

/** A group that an observer watches with everyone's consent. */
function watched(): RoomPlay {
  const play = asking();
  agree(play, ...MEMBERS);
  admit(play);
  return play;
}

const BEGINNINGS = [
  ['a group that has met', gathered],
  ['a group that is asked', asking],
  ['a group that is watched', watched],
] as const;

/** Whether every member who is inside has agreed to each observer who is. */
function expectConsent({ state }: RoomPlay): void {
  const inside = seatsInside(state);
  if (!inside.includes('olive')) return;
  const members = inside.filter((seat) => [...MEMBERS, 'elm'].includes(seat));
  expect(members.filter((seat) => state.observers['olive']?.answers[seat] !== true)).toEqual([]);
}

describe('an observer', () => {
  it.each(BEGINNINGS)('[OB1] is inside only while all members are who agreed: %s', (_of, start) => {
    let seen = 0;
    always((play) => {
      expectConsent(play);
      if (isInside(play.state, 'olive')) seen += 1;
    }, start);
    if (start === watched) expect(seen).toBeGreaterThan(100);
  });

  it('[OB1] is let in when all have said yes, and not before', () => {
    const play = gathered().enter('olive');
    expect(admit(play)?.refused).toBe('stale');
    play.send('lead', { type: 'observers:ask', seat: 'olive' });
    agree(play, 'alder', 'birch');
    expect(admit(play)?.refused).toBe('stale');
    agree(play, 'cedar');
    expect(admit(play)).toBeUndefined();
    expect(standing(play)).toBe('admitted');
  });

  it('[OB1] is left out when everyone is let in, unless all agree who are then inside', () => {
    const play = asking().enter('elm');
    agree(play, ...MEMBERS);
    play.admitAll();
    expect([isInside(play.state, 'elm'), standing(play)]).toEqual([true, 'waiting']);
    expect(can(play, 'lead', 'lobby:admit-all')).toBeUndefined();
    agree(play, 'elm');
    expect(play.admitAll()).toBeUndefined();
    expect(standing(play)).toBe('admitted');
  });

  it('[OB2] is out in the same decision when one member withdraws, and nothing flows to them', () => {
    const play = watched();
    const place = view(play.state, 'birch').floor?.seats['olive']?.place;
    expect(audienceOf(play.state).get('olive')?.size).toBe(5);
    expect(decline(play, 'birch')).toBeUndefined();
    expect(standing(play)).toBe('waiting');
    expect(audienceOf(play.state).has('olive')).toBe(false);
    expect([...audienceOf(play.state).values()].some((from) => from.has('olive'))).toBe(false);
    expect(view(play.state, 'olive').floor).toBeUndefined();
    // Their chair is kept, and all others agree still.
    agree(play, 'birch');
    admit(play);
    expect(view(play.state, 'birch').floor?.seats['olive']?.place).toBe(place);
  });

  it('[OB3] is out before a member is in who has not agreed, and that member is asked', () => {
    const play = watched().enter('elm');
    admit(play, 'elm');
    expect(standing(play)).toBe('waiting');
    const order = play.stream.map(({ event }) => event.type);
    expect(order.lastIndexOf('observers:sent-out')).toBe(order.lastIndexOf('lobby:admitted') - 1);
    expect(question(play, 'elm')).toMatchObject({ seat: 'olive', inside: false });
    expect(asked(play)?.unanswered).toBe(1);
    agree(play, 'elm');
    expect(admit(play)).toBeUndefined();
  });

  it('[OB3] stays when a member comes back who has agreed before', () => {
    const play = watched();
    play.send('cedar', { type: 'floor:leave' });
    play.enter('cedar');
    admit(play, 'cedar');
    expect(standing(play)).toBe('admitted');
    play.disconnect('olive');
    play.connect('olive');
    expect(standing(play)).toBe('admitted');
  });

  it('[OB4] is decided on by members alone, and each changes their answer as they like', () => {
    const play = asking();
    for (const seat of ['lead', 'colead', 'olive', 'elm']) {
      expect(play.send(seat, { type: 'observers:agree', seat: 'olive' })?.refused).toBe(
        'not-allowed',
      );
    }
    expect(play.send('alder', { type: 'observers:ask', seat: 'olive' })?.refused).toBe(
      'not-allowed',
    );
    for (const agreed of [false, true, false]) {
      play.send('alder', {
        type: agreed ? 'observers:agree' : 'observers:decline',
        seat: 'olive',
      });
      expect(question(play, 'alder')?.agreed).toBe(agreed);
    }
    expect(agree(play, 'birch', 'birch').map((answer) => answer?.refused)).toEqual([
      undefined,
      'stale',
    ]);
    expect(play.send('lead', { type: 'observers:ask', seat: 'birch' })?.refused).toBe('stale');
  });

  it('[OB5] who has answered what is sent to nobody but themselves', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(...MEMBERS), fc.boolean(), (sequence, one, agrees) => {
        const play = asking();
        for (const move of sequence) playMove(play, move);
        const before = new Map(SEATS.map((seat) => [seat, json(play, seat)]));
        const wasInside = isInside(play.state, 'olive');
        play.send(one, {
          type: agrees ? 'observers:agree' : 'observers:decline',
          seat: 'olive',
        });
        if (wasInside !== isInside(play.state, 'olive')) return;
        for (const seat of SEATS.filter((other) => other !== one && !other.includes('lead'))) {
          expect(json(play, seat)).toBe(before.get(seat));
        }
      }),
    );
  });

  it('[OB5] facilitators are told how many are to answer, and at the end whether all agree', () => {
    const outcomes = MEMBERS.map((against) => {
      const play = asking();
      expect(asked(play)).toEqual({ seat: 'olive', name: 'olive', asked: true, unanswered: 3 });
      for (const [index, seat] of MEMBERS.entries()) {
        if (seat === against) decline(play, seat);
        else agree(play, seat);
        expect(asked(play)?.unanswered).toBe(2 - index);
        expect(asked(play)?.everyoneAgrees).toBe(index < 2 ? undefined : false);
      }
      return json(play, 'lead');
    });
    // Whoever it is that says no: what is sent is the same to the byte.
    expect(new Set(outcomes).size).toBe(1);
  });

  it('[OB6] is in the list of people on every screen of the main group, with their role', () => {
    always(({ state }) => {
      if (!isInside(state, 'olive') || state.session.ended) return;
      expect(gatheringOf(state, 'olive')).toBe(MAIN_GROUP);
      for (const seat of SEATS.filter((one) => gatheringOf(state, one) === MAIN_GROUP)) {
        expect(view(state, seat).floor?.seats['olive']?.role).toBe('observer');
      }
    }, watched);
  });

  it('[OB6] is seen also by those who play a scene before unseen watchers', () => {
    const play = watched();
    play.send('lead', { type: 'exercise:choose', card: 'jessica-at-the-handover' });
    const roles = view(play.state, 'lead').exercise?.roles ?? [];
    roles.forEach(({ id }, index) => {
      const seat = MEMBERS[index] ?? 'colead';
      play.send('lead', { type: 'exercise:cast', role: id, seat });
      play.send(seat, { type: 'exercise:accept' });
    });
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    for (const from of [0, 1]) play.send('lead', { type: 'exercise:next', from });
    expect(view(play.state, 'alder').exercise?.stage).toBe('unseen');
    expect(audienceOf(play.state).get('alder')?.get('olive')?.video).toBe(true);
  });

  it('[OB7] watches: has no voice, no hand, no turn, no role, and writes only to facilitators', () => {
    const play = watched();
    play.send('lead', { type: 'board:open' });
    play.send('lead', { type: 'round:start', seconds: 60 });
    play.send('lead', { type: 'exercise:choose', card: 'jessica-at-the-handover' });
    expect(view(play.state, 'olive').me.microphone).toBe(false);
    expect(Object.keys(view(play.state, 'olive').can).sort()).toEqual([
      'care:call',
      'care:whereabouts',
      'floor:camera-off',
      'floor:leave',
      'messages:to-leaders',
      'path:report-lost',
    ]);
    const { speaker = '', next = [] } = view(play.state, 'lead').round ?? {};
    expect([speaker, ...next]).not.toContain('olive');
    expect(play.send('olive', { type: 'floor:unmute' })?.refused).toBe('not-allowed');
  });

  it('[OB8] cannot be brought to a breakout', () => {
    const play = watched();
    play.send('lead', { type: 'breakout:deal', size: 3, shuffle: 1 });
    play.send('lead', { type: 'breakout:open' });
    const [to = ''] = play.state.breakout.current?.rooms ?? [];
    expect(play.send('lead', { type: 'breakout:move', seat: 'olive', to })?.refused).toBe('stale');
    expect(play.send('olive', { type: 'breakout:visit', to })?.refused).toBe('not-allowed');
  });

  it('[OB9] who waits is told only that they wait', () => {
    const play = gathered().enter('olive');
    const before = json(play, 'olive');
    play.send('lead', { type: 'observers:ask', seat: 'olive' });
    agree(play, 'alder', 'birch');
    decline(play, 'cedar');
    expect(json(play, 'olive')).toBe(before);
  });

  it('[OB10] is asked about anew once they were turned away, taken out, or the question taken back', () => {
    const ends = [
      { type: 'lobby:decline', seat: 'olive' },
      { type: 'observers:cancel', seat: 'olive' },
    ] as const;
    for (const end of ends) {
      const play = asking();
      agree(play, ...MEMBERS);
      play.send('lead', end);
      expect(question(play, 'alder')).toBeUndefined();
      expect(admit(play)?.refused).toBe('stale');
      play.send('lead', { type: 'observers:ask', seat: 'olive' });
      expect([standing(play), asked(play)?.unanswered]).toEqual(['waiting', 3]);
    }
    const play = watched();
    play.send('lead', { type: 'floor:remove', seat: 'olive' });
    expect(admit(play)?.refused).toBe('stale');
  });

  it('[OB11] is out when the session ends, and the group is asked anew when it is taken up again', () => {
    const play = watched();
    play.send('lead', { type: 'session:end' });
    play.send('lead', { type: 'session:reopen' });
    expect(isInside(play.state, 'olive')).toBe(false);
    expect(question(play, 'alder')).toBeUndefined();
    expect(admit(play)?.refused).toBe('stale');
  });
});
