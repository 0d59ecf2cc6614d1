import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, commandOf, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { isLeader } from '../core/facts.ts';
import type { RoomEvent } from '../core/state.ts';
import { viewOf } from '../view.ts';
import { answersCalls, ESCALATE_AFTER_MS, staffReached } from './reach.ts';

const careOf = ({ state }: RoomPlay, seat: string) => viewOf(state, seat, 'en').care;

const stage = (play: RoomPlay, seat = 'alder') => careOf(play, seat)?.called?.stage;

/** A group in which Alder has called for help. */
function calling(play = gathered()): RoomPlay {
  play.send('alder', { type: 'care:call' });
  return play;
}

/**
 * What has happened since the call was made that stands for this seat. One that a device made goes
 * along with it to its seat, unless the seat has one: what was about it is then as if about the seat.
 */
function sinceCalled(play: RoomPlay, seat: string): RoomEvent[] {
  const calls = new Map<string, RoomEvent[]>();
  for (const { event } of play.stream) {
    for (const happened of calls.values()) happened.push(event);
    if (event.type === 'care:called' || event.type === 'care:left-alone') calls.set(event.seat, []);
    if (event.type === 'care:call-ended') calls.delete(event.seat);
    if (event.type !== 'lobby:device-admitted') continue;
    const { id, seat: owner } = event;
    const along = calls.get(id);
    calls.delete(id);
    if (along && !calls.has(owner)) {
      // What was about the owner meanwhile was about another call.
      const names = new Map([
        [id, owner],
        [owner, id],
      ]);
      const renamed = (one: RoomEvent): RoomEvent =>
        'seat' in one ? { ...one, seat: names.get(one.seat) ?? one.seat } : one;
      calls.set(owner, along.map(renamed));
    }
  }
  return calls.get(seat) ?? [];
}

/** As {@link calling}, and the call stands on a facilitator’s screen. */
function shown(): RoomPlay {
  const play = calling();
  play.send('lead', { type: 'care:shown', seat: 'alder' });
  return play;
}

describe('how far a call has come', () => {
  it('[CR11] alone in the lobby it has reached nobody, and that is what is said', () => {
    const play = calling(new RoomPlay().enter('alder'));
    expect(stage(play)).toBe('nobody');
    play.enter('lead');
    expect(stage(play)).toBe('sent');
    play.send('lead', { type: 'care:shown', seat: 'alder' });
    expect(careOf(play, 'alder')?.called).toMatchObject({ stage: 'shown', shownAt: play.now });
  });

  it('[CR11] in a room whose facilitators have all lost their connection it has reached nobody', () => {
    const play = gathered();
    play.disconnect('lead');
    play.disconnect('colead');
    expect(stage(calling(play))).toBe('nobody');
  });

  it.each<[string, (play: RoomPlay) => void]>([
    ['its page is gone', (play) => play.disconnect('lead')],
    ['its page was loaded anew', (play) => play.connect('lead')],
    ['they have left the room', (play) => void play.send('lead', { type: 'floor:leave' })],
    ['the server was started anew', (play) => play.happen([{ type: 'presence:cleared' }])],
  ])('[CR11] once shown, and %s, it is no longer said to stand there', (_what, happens) => {
    const play = shown();
    expect(stage(play)).toBe('shown');
    happens(play);
    expect(stage(play)).toBe('shown-gone');
    play.enter('lead');
    play.send('lead', { type: 'care:shown', seat: 'alder' });
    expect(stage(play)).toBe('shown');
  });

  it('[CR11] only a facilitator says that it is shown, and again only for another page', () => {
    const play = shown();
    expect(play.send('birch', { type: 'care:shown', seat: 'alder' })?.refused).toBe('not-allowed');
    expect(play.send('lead', { type: 'care:shown', seat: 'alder' })?.refused).toBe('stale');
    expect(play.send('lead', { type: 'care:shown', seat: 'birch' })?.refused).toBe('stale');
  });

  it('[CR11] a call of a device goes along to its seat as far as it has come, whatever became of an older one', () => {
    const play = shown();
    play.send('lead', { type: 'care:settle', seat: 'alder' });
    const device = play.arrive('alder', 'another device');
    play.send(device, {
      type: 'lobby:enter',
      name: 'Alder',
      pronouns: '',
      microphone: true,
      camera: true,
    });
    expect(play.send(device, { type: 'care:call' })).toBeUndefined();
    expect(play.send('lead', { type: 'care:see', seat: device })).toBeUndefined();
    expect(sinceCalled(play, device).map(({ type }) => type)).toEqual(['care:seen']);
    play.send('lead', { type: 'lobby:admit', seat: device });
    expect(careOf(play, 'alder')?.called).toMatchObject({ stage: 'seen', seenBy: 'lead' });
    expect(sinceCalled(play, 'alder')[0]).toMatchObject({ type: 'care:seen', seat: 'alder' });
  });

  it('[CR11] whatever is done, nobody is told more than a facilitator’s page has said', () => {
    always((play) => {
      for (const seat of SEATS) {
        const called = careOf(play, seat)?.called;
        if (!called) continue;
        const then = sinceCalled(play, seat);
        const shown = then.filter((event) => event.type === 'care:shown' && event.seat === seat);
        expect(called.shownAt === undefined).toBe(shown.length === 0);
        if (called.stage.startsWith('shown')) expect(shown).not.toEqual([]);
        const seen = then.some((event) => event.type === 'care:seen' && event.seat === seat);
        expect(called.stage.startsWith('seen')).toBe(seen);
        if (called.stage !== 'shown') continue;
        // Some page that showed it has not gone since.
        const stands = then.some((event, index) => {
          if (event.type !== 'care:shown' || event.seat !== seat) return false;
          expect(isLeader(play.state, event.by)).toBe(true);
          return !then.slice(index + 1).some(({ type, ...rest }) => {
            if (type === 'presence:cleared') return true;
            const goes = ['presence:connected', 'presence:disconnected', 'floor:left'];
            return goes.includes(type) && 'seat' in rest && rest.seat === event.by;
          });
        });
        expect(stands).toBe(true);
      }
    }, calling);
  });
});

describe('a call for help', () => {
  it('[CR4] whatever is done, goes only when it is taken back, or when a facilitator closes it or comes', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = calling();
        for (const move of sequence) {
          const before = Object.keys(play.state.care.calls);
          const gone = () => before.filter((seat) => play.state.care.calls[seat] === undefined);
          play.pass(move.seconds * 1000);
          expect(gone()).toEqual([]);
          const command = commandOf(play, move);
          const { actor } = play;
          const known = play.stream.length;
          playMove(play, { ...move, seconds: 0 });
          for (const seat of gone()) {
            const ownDoing = command?.type === 'care:withdraw' && actor === seat;
            const helped =
              (command?.type === 'care:settle' || command?.type === 'care:take') &&
              command.seat === seat &&
              isLeader(play.state, actor);
            // The call of a device is its seat's once the device is let in.
            const goesAlong = play.stream
              .slice(known)
              .some(
                ({ event }) =>
                  event.type === 'lobby:device-admitted' &&
                  event.id === seat &&
                  play.state.care.calls[event.seat] !== undefined,
              );
            expect(ownDoing || helped || goesAlong).toBe(true);
          }
          // And it is before every facilitator, and before whoever called, wherever they stand.
          for (const seat of Object.keys(play.state.care.calls)) {
            expect(careOf(play, seat)?.called).toBeDefined();
            for (const leader of SEATS.filter((one) => answersCalls(play.state, one))) {
              expect(careOf(play, leader)?.calls?.map((call) => call.seat)).toContain(seat);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, (play: RoomPlay) => void]>([
    ['has left', (play) => void play.send('alder', { type: 'floor:leave' })],
    ['was taken out', (play) => void play.send('lead', { type: 'floor:remove', seat: 'alder' })],
    ['lost the connection', (play) => play.disconnect('alder')],
    ['was there to the end', (play) => void play.send('lead', { type: 'session:end' })],
  ])('[CR4] stays with who %s: they read how it stands, and can take it back', (_what, happens) => {
    const play = shown();
    happens(play);
    expect(stage(play)).toBe('shown');
    expect(play.send('alder', { type: 'care:withdraw' })).toBeUndefined();
    expect(careOf(play, 'alder')?.called).toBeUndefined();
    expect(careOf(play, 'lead')?.calls).toEqual([]);
  });

  it('[CR4] stays with who was not let in', () => {
    const play = calling(new RoomPlay().enter('lead', 'alder'));
    play.send('lead', { type: 'lobby:decline', seat: 'alder' });
    expect(stage(play)).toBe('sent');
  });

  it('[SE1] [CR12] stays after the end before every facilitator until one closes it', () => {
    const play = calling();
    play.send('alder', { type: 'care:whereabouts', text: '1 Invented Street' });
    play.send('birch', { type: 'care:whereabouts', text: '2 Invented Street' });
    play.send('colead', { type: 'floor:leave' });
    play.send('lead', { type: 'session:end' });
    expect(play.state.care.whereabouts).toEqual({ alder: '1 Invented Street' });
    for (const leader of ['lead', 'colead']) {
      const { can, care } = viewOf(play.state, leader, 'en');
      expect(care?.calls).toMatchObject([{ seat: 'alder', whereabouts: '1 Invented Street' }]);
      expect(can).toMatchObject({
        'care:shown': ['alder'],
        'care:see': ['alder'],
        'care:settle': ['alder'],
      });
    }
    for (const other of ['birch', 'olive']) {
      const { care, can } = viewOf(play.state, other, 'en');
      expect([care, can]).toEqual([undefined, {}]);
    }
    expect(play.send('lead', { type: 'care:take', seat: 'alder' })?.refused).toBe('session-ended');
    expect(play.send('birch', { type: 'care:call' })?.refused).toBe('session-ended');
    play.send('colead', { type: 'care:shown', seat: 'alder' });
    expect(stage(play)).toBe('shown');
    play.send('colead', { type: 'care:settle', seat: 'alder' });
    expect(careOf(play, 'alder')).toBeUndefined();
    expect(play.state.care.whereabouts).toEqual({});
  });
});

describe('a call that reaches nobody', () => {
  const escalations = (play: RoomPlay) =>
    play.stream.filter(({ event }) => event.type === 'care:escalated');

  it('[CR13] leaves the room after 30 s, once', () => {
    const play = calling(new RoomPlay().enter('alder'));
    const { now } = play;
    play.pass(ESCALATE_AFTER_MS - 1);
    expect(escalations(play)).toEqual([]);
    play.pass(600_000);
    expect(escalations(play).map(({ at }) => at)).toEqual([now + ESCALATE_AFTER_MS]);
    expect(careOf(play, 'alder')?.called).toMatchObject({ escalated: true });
  });

  it('[CR13] stays in the room while it is shown, and leaves it 30 s after its last page has gone', () => {
    const play = shown();
    play.pass(600_000);
    expect(escalations(play)).toEqual([]);
    play.disconnect('lead');
    play.pass(ESCALATE_AFTER_MS);
    expect(escalations(play)).toHaveLength(1);
  });

  it('[CR13] stays in the room once somebody has seen it', () => {
    const play = calling();
    play.send('lead', { type: 'care:see', seat: 'alder' });
    play.disconnect('lead');
    play.pass(600_000);
    expect(escalations(play)).toEqual([]);
  });

  it('[CR13] leaves it after the end as well', () => {
    const play = shown();
    play.send('lead', { type: 'session:end' });
    play.disconnect('lead');
    play.pass(ESCALATE_AFTER_MS);
    expect(escalations(play)).toHaveLength(1);
  });

  it('[CR14] tells the person of staff only what a page of theirs has said', () => {
    const play = calling(new RoomPlay().enter('alder'));
    play.pass(ESCALATE_AFTER_MS);
    const told = () => careOf(play, 'alder')?.called?.staff;
    expect(told()).toBeUndefined();
    play.happen(staffReached(play.state, 'alder', 'told'));
    expect(told()).toBe('told');
    play.happen(staffReached(play.state, 'alder', 'seen'));
    expect(told()).toBe('seen');
    expect(staffReached(play.state, 'alder', 'told')).toEqual([]);
    expect(staffReached(play.state, 'birch', 'told')).toEqual([]);
  });
});
