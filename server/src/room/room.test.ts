import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, moves, playMove } from '../testing/room-commands.ts';
import { gathered, playing, RoomPlay } from '../testing/room-play.ts';
import { audienceOf } from './audience.ts';
import { isInside, leadsRoom, seatsInside } from './core/admission.ts';
import { isConnected } from './core/connected.ts';
import { isLeader } from './core/facts.ts';
import { MAIN_GROUP, gatheringOf } from './core/gathering.ts';
import type { RoomState } from './core/state.ts';
import { coachOf } from './exercise/state.ts';
import { floorOf } from './floor/state.ts';
import type { Poll } from './polls/state.ts';
import { decide } from './commands.ts';
import { CAPABILITIES } from './capabilities.ts';
import { emptyRoom, evolve, nextAlarm, roomEvent } from './room.ts';
import { viewOf } from './view.ts';
import { isSharing } from './share/state.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

/** What is stored of a poll: of open ones no anonymous answer, and not who gave one. */
const withoutCast = (poll: Poll): Poll =>
  poll.open && poll.audience === 'anonymous' ? { ...poll, tookPart: [], values: [] } : poll;

describe('the room, whatever is done to it', () => {
  it.each([
    ['from the beginning', () => new RoomPlay()],
    ['from a group that has met', gathered],
  ])('[LR1] keeps its invariants (%s)', (_name, start) => {
    always(({ state }) => {
      const inside = seatsInside(state);
      const places = inside.map((seat) => state.lobby.seats[seat]?.place);
      expect(places.every((place) => place !== undefined && place >= 0)).toBe(true);
      expect(new Set(places).size).toBe(places.length);

      const { plan, current, state: stage, item } = state.agenda;
      expect(current !== undefined).toBe(stage === 'running' || stage === 'paused');
      if (current !== undefined) {
        expect(plan.some(({ id, skipped }) => id === current && !skipped)).toBe(true);
        expect(item?.since !== undefined).toBe(stage === 'running');
      }
      expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
      expect(plan.every(({ minutes }) => minutes >= 1 && minutes <= 180)).toBe(true);

      for (const [gathering, exercise] of Object.entries(state.exercise)) {
        const cast = Object.values(exercise.cast).map(({ seat }) => seat);
        expect(new Set(cast).size).toBe(cast.length);
        expect(cast.every((seat) => gatheringOf(state, seat) === gathering)).toBe(true);
        expect(cast).not.toContain('olive');
        expect(exercise.steps[exercise.step]).toBeDefined();
        const coach = coachOf(exercise) ?? 'lead';
        expect(exercise.coach === undefined || isLeader(state, coach)).toBe(true);
      }
    }, start);
  });

  it('[LR3] is the same again when its stream is replayed from what was stored', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = gathered();
        for (const move of sequence) playMove(play, move);
        const stored = JSON.parse(JSON.stringify(play.stored)) as { event: unknown; at: number }[];
        const replayed = stored.reduce(
          (state, { event, at }) => evolve(state, { event: roomEvent.parse(event), at }),
          emptyRoom,
        );
        expect(replayed).toEqual({ ...play.state, polls: play.state.polls.map(withoutCast) });
      }),
      { numRuns: 100 },
    );
  });

  it('[LR4] lets nobody hear or see who is not inside and connected', () => {
    always(({ state }) => {
      const audience = audienceOf(state);
      for (const [listener, sources] of audience) {
        for (const seat of [listener, ...sources.keys()]) {
          expect(isInside(state, seat) && isConnected(state, seat)).toBe(true);
        }
        expect(sources.has(listener)).toBe(false);
      }
      if (state.session.ended) expect(audience.size).toBe(0);
    }, gathered);
  });
});

describe('gatherings, whatever is done', () => {
  it('[LR5] leave nobody in limbo: everyone inside is in the circle or in an open breakout, and can get back', () => {
    always((play) => {
      const { state } = play;
      const open = state.breakout.current;
      const aside = state.care.rooms.map(({ id }) => id);
      const companies = [MAIN_GROUP, ...(open?.rooms ?? []), ...aside];
      for (const seat of Object.keys(open?.seats ?? {})) expect(isInside(state, seat)).toBe(true);
      for (const seat of seatsInside(state)) {
        const gathering = gatheringOf(state, seat) ?? '';
        expect(companies).toContain(gathering);
        if (gathering !== MAIN_GROUP && !state.session.ended) {
          const back = aside.includes(gathering) ? 'care:return' : 'breakout:return';
          expect(view(state, seat).can[back]).toBe(true);
        }
      }
      for (const [gathering, { speaker, next }] of Object.entries(state.round)) {
        for (const seat of [speaker, ...next]) expect(gatheringOf(state, seat)).toBe(gathering);
      }
      for (const [gathering, { whisper, whispering }] of Object.entries(state.exercise)) {
        expect(companies).toContain(gathering);
        for (const { from, to } of [whisper, whispering].flatMap((said) => said ?? [])) {
          expect([gatheringOf(state, from), gatheringOf(state, to)]).toEqual([
            gathering,
            gathering,
          ]);
        }
      }
      if (!open || state.session.ended) return;
      const leader = seatsInside(state).find((seat) => leadsRoom(state, seat)) ?? '';
      const closed = decide(
        state,
        { type: 'breakout:close', seconds: 0 },
        { actor: leader, now: play.now, newId: play.newId },
      );
      if ('refused' in closed) throw new Error(`not closed: ${closed.refused}`);
      const after = closed.reduce((now, event) => evolve(now, { event, at: play.now }), state);
      for (const seat of seatsInside(after)) {
        expect([MAIN_GROUP, ...aside]).toContain(gatheringOf(after, seat));
      }
    }, gathered);
  });

  it('[LR6] connect everyone inside, and let nothing through from one to another but the voice to all', () => {
    always(({ state }) => {
      if (state.session.ended) return;
      const present = seatsInside(state).filter((seat) => isConnected(state, seat));
      const audience = audienceOf(state);
      expect([...audience.keys()].sort()).toEqual([...present].sort());
      for (const [listener, sources] of audience) {
        expect(sources.size).toBe(present.length - 1);
        for (const [source, { audio, video, screen }] of sources) {
          const { microphone, camera } = floorOf(state, source);
          if (audio) expect(microphone).toBe(true);
          if (video) expect(camera).toBe(true);
          if (screen) expect(isSharing(state, source)).toBe(true);
          if (gatheringOf(state, source) === gatheringOf(state, listener)) continue;
          expect([video, screen]).toEqual([false, false]);
          if (audio) {
            expect(state.breakout.current?.speaking).toBe(source);
            expect(gatheringOf(state, listener)).not.toBe(MAIN_GROUP);
          }
        }
      }
    }, gathered);
  });
});

describe('the end of the session', () => {
  it('[SE1] takes the room away for everyone, and it can be taken up again', () => {
    const play = playing();
    play.send('lead', { type: 'session:end' });
    expect(audienceOf(play.state).size).toBe(0);
    expect(view(play.state, 'alder')).toMatchObject({ session: { ended: true }, can: {} });
    expect(play.send('alder', { type: 'floor:raise-hand' })?.refused).toBe('session-ended');
    play.send('lead', { type: 'session:reopen' });
    expect(view(play.state, 'alder').exercise).toMatchObject({ paused: true });
  });

  it('[SE1] leaves of each capability only what it says outlasts it, and nothing that goes on', () => {
    always(({ state, now }) => {
      const after = evolve(state, { event: { type: 'session:ended' }, at: now });
      const left = Object.entries(CAPABILITIES).flatMap(([name, { initial, atEnd }]) =>
        atEnd ? [] : [[name, after[name as keyof RoomState], initial]],
      );
      for (const [name, slice, initial] of left) expect([name, slice]).toEqual([name, initial]);
      // What still happens by itself is about calls for help and connections.
      for (const { type } of nextAlarm(after)?.events ?? []) {
        expect(type).toMatch(/^(care|presence):/u);
      }
    }, playing);
  });
});
