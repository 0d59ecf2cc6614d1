import { cards } from '@rapport/shared/content/cards.ts';
import { describe, expect, it } from 'vitest';
import { always } from '../../testing/room-commands.ts';
import { gathered, playing, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { audienceOf } from '../audience.ts';
import { isInside } from '../core/admission.ts';
import { isLeader } from '../core/facts.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import { viewOf } from '../view.ts';
import { answersCalls } from './reach.ts';

const careOf = ({ state }: RoomPlay, seat: string) => viewOf(state, seat, 'en').care;

const stage = (play: RoomPlay, seat = 'alder') => careOf(play, seat)?.called?.stage;

const callers = (play: RoomPlay, leader = 'lead') =>
  careOf(play, leader)?.calls?.map(({ seat }) => seat);

/** The circle, with Alder and Birch in one breakout and Cedar and Elm in another. */
function inBreakouts(): RoomPlay {
  const play = gathered().gather('elm');
  const groups = [
    ['alder', 'birch'],
    ['cedar', 'elm'],
  ];
  play.send('lead', { type: 'breakout:arrange', from: 0, groups });
  play.send('lead', { type: 'breakout:open' });
  return play;
}

/** Alder in a side room with the co-facilitator. */
function aside(play = gathered()): RoomPlay {
  play.send('colead', { type: 'care:take', seat: 'alder' });
  return play;
}

/** Every state that a room can be in, as far as it could come between a signal and who is to see it. */
const STATES: Record<string, () => RoomPlay> = {
  'waiting in the lobby': () => new RoomPlay().enter('lead', 'colead', 'alder'),
  'waiting before a locked door': () => {
    const play = new RoomPlay().enter('lead', 'colead', 'alder');
    play.send('lead', { type: 'lobby:lock' });
    return play;
  },
  'waiting when no facilitator is there yet': () => new RoomPlay().enter('alder'),
  'in the main group': gathered,
  'muted by a facilitator': () => {
    const play = gathered();
    play.send('lead', { type: 'floor:mute-seat', seat: 'alder' });
    return play;
  },
  'with the connection lost and back': () => {
    const play = gathered();
    play.disconnect('alder');
    play.connect('alder');
    return play;
  },
  'while the agenda runs': () => {
    const play = gathered();
    play.send('lead', { type: 'agenda:start' });
    return play;
  },
  'while the agenda is held': () => {
    const play = gathered();
    play.send('lead', { type: 'agenda:start' });
    play.send('lead', { type: 'agenda:pause' });
    return play;
  },
  ...Object.fromEntries(
    (cards[0]?.steps ?? []).map(({ kind }, step) => [
      `in an exercise at its step ${step}, ${kind}`,
      () => {
        const play = playing();
        while ((play.state.exercise[MAIN_GROUP]?.step ?? step) < step) {
          const from = play.state.exercise[MAIN_GROUP]?.step ?? 0;
          play.send('lead', { type: 'exercise:next', from });
        }
        return play;
      },
    ]),
  ),
  'in a frozen scene': () => {
    const play = playing();
    play.send('lead', { type: 'exercise:pause' });
    return play;
  },
  'watching unseen': () => {
    const play = playing();
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    return play;
  },
  'being whispered to aloud': () => {
    const play = playing();
    play.send('lead', { type: 'exercise:whisper-aloud', seat: 'alder' });
    return play;
  },
  'speaking in a round': () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    return play;
  },
  'at the open board': () => {
    const play = gathered();
    play.send('lead', { type: 'board:open' });
    return play;
  },
  'in a breakout': inBreakouts,
  'in a breakout to which someone speaks': () => {
    const play = inBreakouts();
    play.send('lead', { type: 'breakout:speak' });
    return play;
  },
  'in a breakout that is being closed': () => {
    const play = inBreakouts();
    play.send('lead', { type: 'breakout:close', seconds: 60 });
    return play;
  },
  'in the main group while the others are in breakouts': () => {
    const play = inBreakouts();
    play.send('alder', { type: 'breakout:return' });
    return play;
  },
  'in a side room': () => aside(),
  'while someone else is in a side room': () => {
    const play = gathered();
    play.send('colead', { type: 'care:take', seat: 'birch' });
    return play;
  },
  'after the session was ended and taken up again': () => {
    const play = gathered();
    play.send('lead', { type: 'session:end' });
    play.send('lead', { type: 'session:reopen' });
    return play;
  },
};

/** What facilitators may be doing when the signal comes, or do before they see it. */
const LEADERS: Record<string, (play: RoomPlay) => void> = {
  'is there': () => undefined,
  'visits a breakout': (play) => {
    const [, to = ''] = play.state.breakout.current?.rooms ?? [];
    play.send('lead', { type: 'breakout:visit', to });
  },
  'has no connection, and comes back': (play) => {
    play.disconnect('lead');
    play.disconnect('colead');
  },
};

describe('the silent signal', () => {
  describe.each(Object.entries(STATES))('of someone %s', (_state, start) => {
    it.each(Object.entries(LEADERS))('[CR1] reaches whoever leads and %s', (_name, meanwhile) => {
      const play = start();
      meanwhile(play);
      const before = SEATS.map((seat) => JSON.stringify(viewOf(play.state, seat, 'en')));
      expect(viewOf(play.state, 'alder', 'en').can['care:call']).toBe(true);
      expect(play.send('alder', { type: 'care:call' })).toBeUndefined();
      expect(careOf(play, 'alder')?.called).toMatchObject({ since: play.now });
      expect(['nobody', 'sent']).toContain(stage(play));
      // [CR2] Nobody else is told anything, not by a byte.
      SEATS.forEach((seat, index) => {
        if (seat === 'alder' || isLeader(play.state, seat)) return;
        expect(JSON.stringify(viewOf(play.state, seat, 'en'))).toBe(before[index]);
      });
      play.enter('lead', 'colead');
      expect(callers(play)).toEqual(['alder']);
      expect(callers(play, 'colead')).toEqual(['alder']);
    });
  });

  it('[CR1] [CR2] whatever is done, stands before all facilitators until it is over, and before no one else', () => {
    always(({ state }) => {
      for (const seat of SEATS) {
        const seen = viewOf(state, seat, 'en').care?.calls;
        const leading = answersCalls(state, seat);
        expect(seen?.map((call) => call.seat).sort()).toEqual(
          leading ? Object.keys(state.care.calls).sort() : undefined,
        );
      }
    }, gathered);
  });

  it('[CR3] tells the person who has seen it, and in the lobby that it was seen, without a name', () => {
    const play = gathered();
    play.send('alder', { type: 'care:call' });
    play.send('colead', { type: 'care:see', seat: 'alder' });
    expect(careOf(play, 'alder')?.called).toMatchObject({ stage: 'seen', seenBy: 'colead' });
    expect(play.send('lead', { type: 'care:see', seat: 'alder' })?.refused).toBe('stale');
    play.disconnect('colead');
    expect(careOf(play, 'alder')?.called).toMatchObject({ stage: 'seen-gone', seenBy: 'colead' });

    const door = new RoomPlay().enter('lead', 'alder');
    door.send('alder', { type: 'care:call' });
    door.send('lead', { type: 'care:see', seat: 'alder' });
    expect(careOf(door, 'alder')).toEqual({ called: { since: door.now, stage: 'seen' } });
  });

  it('[CR4] outlasts the going of who gave it: facilitators see that they have gone', () => {
    const play = gathered();
    play.send('alder', { type: 'care:whereabouts', text: '1 Invented Street' });
    play.send('alder', { type: 'care:call' });
    play.send('alder', { type: 'floor:leave' });
    expect(careOf(play, 'lead')?.calls).toMatchObject([
      { seat: 'alder', at: 'gone', whereabouts: '1 Invented Street' },
    ]);
    play.send('lead', { type: 'care:settle', seat: 'alder' });
    expect(callers(play)).toEqual([]);
  });

  it('[CR4] can be taken back, and is not for facilitators', () => {
    const play = gathered();
    play.send('alder', { type: 'care:call' });
    expect(play.send('alder', { type: 'care:call' })?.refused).toBe('stale');
    play.send('alder', { type: 'care:withdraw' });
    expect(callers(play)).toEqual([]);
    expect(play.send('lead', { type: 'care:call' })?.refused).toBe('not-allowed');
  });
});

describe('the side room', () => {
  it('[CR5] takes the person and a facilitator aside: the two hear and see each other, and no one else', () => {
    const play = gathered();
    play.send('alder', { type: 'care:call' });
    aside(play);
    const audience = audienceOf(play.state);
    expect(audience.get('alder')?.get('colead')).toEqual({
      audio: true,
      video: true,
      screen: false,
    });
    for (const [listener, source] of [
      ['lead', 'alder'],
      ['birch', 'colead'],
      ['alder', 'birch'],
    ] as const) {
      expect(audience.get(listener)?.get(source)).toEqual({
        audio: false,
        video: false,
        screen: false,
      });
    }
    expect(Object.keys(viewOf(play.state, 'alder', 'en').floor?.seats ?? {}).sort()).toEqual([
      'alder',
      'colead',
    ]);
    expect(careOf(play, 'alder')).toEqual({
      own: { person: 'alder', name: 'alder', with: ['colead'] },
    });
    // Help has come.
    expect(callers(play)).toEqual([]);
  });

  it('[CR6] tells the group that they have stepped out, and not why', () => {
    const play = aside();
    for (const seat of ['birch', 'cedar']) {
      expect(careOf(play, seat)).toEqual({ steppedOut: ['alder', 'colead'] });
    }
    play.send('alder', { type: 'care:return' });
    expect(careOf(play, 'birch')).toBeUndefined();
  });

  it('[CR7] leads back to the breakout one came from, and nobody who is not well is left alone', () => {
    const play = inBreakouts();
    const was = gatheringOf(play.state, 'alder');
    aside(play);
    expect(careOf(play, 'birch')?.steppedOut).toEqual(['alder']);
    expect(careOf(play, 'cedar')).toBeUndefined();
    expect(viewOf(play.state, 'lead', 'en').breakout?.rooms?.[0]).toMatchObject({
      seats: ['birch'],
      alone: true,
    });
    play.send('lead', { type: 'care:join', seat: 'alder' });
    play.send('colead', { type: 'care:return' });
    expect(gatheringOf(play.state, 'alder')).toBe(gatheringOf(play.state, 'lead'));
    play.send('lead', { type: 'care:return' });
    expect(gatheringOf(play.state, 'alder')).toBe(was);
    expect(gatheringOf(play.state, 'lead')).toBe(MAIN_GROUP);
    expect(play.state.care.rooms).toEqual([]);
  });

  it('[CR7] goes on while breakouts open and close, and leads to the main group then', () => {
    const play = inBreakouts();
    aside(play);
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(gatheringOf(play.state, 'alder')).toBe(gatheringOf(play.state, 'colead'));
    play.send('alder', { type: 'care:return' });
    expect(gatheringOf(play.state, 'alder')).toBe(MAIN_GROUP);
  });

  it('[CR8] takes the person out of what is played and said in turn', () => {
    const play = playing();
    play.send('lead', { type: 'round:start', seconds: 60 });
    aside(play);
    const { cast, paused } = play.state.exercise[MAIN_GROUP] ?? {};
    expect(Object.values(cast ?? {}).map(({ seat }) => seat)).not.toContain('alder');
    expect(paused).toBe(true);
    const { speaker, next = [] } = play.state.round[MAIN_GROUP] ?? {};
    expect([speaker, ...next]).not.toContain('alder');
  });

  it('[CR8] whatever is done, nothing is played or run in a side room', () => {
    always(
      ({ state }) => {
        const aside = state.care.rooms.map(({ id }) => id);
        for (const slice of [state.exercise, state.round, state.board.boards]) {
          expect(Object.keys(slice).filter((gathering) => aside.includes(gathering))).toEqual([]);
        }
        expect(state.polls.filter(({ company: gathering }) => aside.includes(gathering))).toEqual(
          [],
        );
      },
      () => aside(),
    );
  });

  it('[CR9] of two who take the same person one does, and the other is told', () => {
    const play = aside();
    expect(play.send('lead', { type: 'care:take', seat: 'alder' })?.refused).toBe('stale');
    expect(play.send('colead', { type: 'care:take', seat: 'birch' })?.refused).toBe('stale');
    expect(play.send('birch', { type: 'care:take', seat: 'cedar' })?.refused).toBe('not-allowed');
  });

  it('[CR9] whatever is done, holds one person and at least one facilitator, all of them inside', () => {
    always(({ state }) => {
      const { rooms, seats } = state.care;
      for (const { id, person } of rooms) {
        const there = Object.keys(seats).filter((seat) => seats[seat] === id);
        expect(there).toContain(person);
        expect(there.some((seat) => isLeader(state, seat))).toBe(true);
        expect(there.every((seat) => seat === person || isLeader(state, seat))).toBe(true);
      }
      for (const [seat, room] of Object.entries(seats)) {
        expect(isInside(state, seat)).toBe(true);
        expect(rooms.map(({ id }) => id)).toContain(room);
      }
    }, inBreakouts);
  });
});

it('[CR10] where someone is, is for facilitators and for themselves, and is erased', () => {
  const play = gathered();
  play.send('alder', { type: 'care:whereabouts', text: '1 Invented Street' });
  for (const seat of SEATS) {
    const knows = seat === 'alder';
    expect(JSON.stringify(viewOf(play.state, seat, 'en')).includes('Invented')).toBe(knows);
  }
  aside(play);
  expect(careOf(play, 'lead')?.rooms).toMatchObject([{ whereabouts: '1 Invented Street' }]);
  play.send('lead', { type: 'session:end' });
  expect(JSON.stringify(play.redacted())).not.toContain('Invented');
});

it('[LB7] tells facilitators, and nobody else, whose the name in a side room is in the records', () => {
  const play = new RoomPlay().enter('lead', 'colead');
  play.arrive('alder', 'device of alder');
  const name = 'Dr. Somebody';
  play.send('alder', { type: 'lobby:enter', name, pronouns: '', microphone: true, camera: true });
  play.send('lead', { type: 'lobby:admit', seat: 'alder' });
  aside(play);
  expect(careOf(play, 'lead')?.rooms).toMatchObject([{ name, knownAs: 'Alder' }]);
  expect(JSON.stringify(careOf(play, 'alder'))).not.toContain('knownAs');
});
