import { type RoomCommand, type RoomView, roomView } from '@rapport/shared/contract/room.ts';
import { applyPatch, diff, type Json } from '@rapport/shared/rules/patch.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorOf, always, commandOf, moves, playMove } from '../testing/room-commands.ts';
import { gathered, playing, SEATS } from '../testing/room-play.ts';
import { audienceOf } from './audience.ts';
import { isInside, leadsRoom, seatsInside } from './core/admission.ts';
import { isConnected } from './core/connected.ts';
import { isLeader } from './core/facts.ts';
import { gatheringOf } from './core/gathering.ts';
import type { RoomState } from './core/state.ts';
import { isInSideRoom } from './core/whereabouts.ts';
import { coachOf, exerciseOf } from './exercise/state.ts';
import { cardTextOf } from './exercise/view.ts';
import { knownToOf } from './commands.ts';
import { sightOf, viewOf } from './view.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

/** All who can look at the room: its seats, and devices that do not have theirs. */
const everyone = (state: RoomState) => [...SEATS, ...Object.keys(state.lobby.devices).slice(-3)];

const hasCalled = ({ care }: RoomState, seat: string): boolean => care.calls[seat] !== undefined;

/** Whether the viewer may not know of the command, and of nothing that follows from it. */
function mayNotKnow(
  state: RoomState,
  viewer: string,
  actor: string,
  command: RoomCommand,
): boolean {
  const leading = isLeader(state, viewer);
  const target = 'seat' in command ? (command.seat ?? '') : '';
  const knownTo = knownToOf(command.type);
  if (knownTo === 'the-two') return !leading && ![actor, target].includes(viewer);
  if (viewer === actor || !isInside(state, actor)) return false;
  // From a side room nobody goes alone: who was with them is back with the others.
  if (command.type === 'floor:leave' && isInSideRoom(state, actor)) return false;
  // Who has an open call is told, wherever they are, when no facilitator is connected any more.
  if (command.type === 'floor:leave' && isLeader(state, actor) && hasCalled(state, viewer)) {
    return false;
  }
  // Everyone is told when the last facilitator leaves.
  if (command.type === 'floor:leave' && isLastLeader(state, actor)) return false;
  const place = gatheringOf(state, viewer);
  const isTogether = place === gatheringOf(state, actor);
  const speaking = state.breakout.current?.speaking;
  switch (knownTo) {
    case 'everyone':
      return false;
    case 'facilitators':
      return !leading;
    case 'gatherings': {
      const concerned = [actor, target].map((seat) => gatheringOf(state, seat));
      return !leading && speaking !== actor && !concerned.includes(place);
    }
    case 'gathering':
    case 'whisper': {
      // Whose voice reaches all the breakouts is known there, and so is when it ends.
      const toAll = speaking !== undefined && [actor, target].includes(speaking);
      if (!isTogether) return !leading && !toAll;
      return knownTo === 'whisper' && !leading && !mayReadWhisper(state, viewer, target);
    }
  }
}

const isLastLeader = (state: RoomState, actor: string): boolean =>
  isLeader(state, actor) &&
  !seatsInside(state).some(
    (seat) => seat !== actor && isLeader(state, seat) && isConnected(state, seat),
  );

/** The coach may notice that another whispers aloud: one voice does so at a time. */
function mayReadWhisper(state: RoomState, viewer: string, target: string): boolean {
  const exercise = exerciseOf(state, viewer);
  const { whisper } = exercise ?? {};
  const involved = whisper?.to === viewer || whisper?.from === viewer;
  return involved || viewer === target || (exercise !== undefined && coachOf(exercise) === viewer);
}

describe('what a seat is told', () => {
  it('[VW1] is an allow-list: nothing stands in a view that the contract does not name', () => {
    always(({ state }) => {
      for (const id of everyone(state)) roomView.parse(view(state, id));
    }, gathered);
  });

  it('[VW2] outside and in the lobby is nothing about anyone else, and not how many there are', () => {
    always(({ state }) => {
      for (const seat of everyone(state).filter((known) => !isInside(state, known))) {
        const { me, session, can, lobby, care, device, ...rest } = view(state, seat);
        expect(device !== undefined).toBe(!SEATS.includes(seat));
        expect([me, session, can].every(Boolean)).toBe(true);
        expect(rest).toEqual({});
        expect(Object.keys(lobby ?? {})).toEqual(lobby ? ['locked'] : []);
        const { called, calls, ...more } = care ?? {};
        expect(more).toEqual({});
        // After the end, calls that are still open are before every facilitator.
        if (calls) expect(isLeader(state, seat) && state.session.ended).toBe(true);
        // Of their own call how far it has come, and nobody's name.
        expect(called ?? {}).not.toHaveProperty('seenBy');
      }
    }, gathered);
  });

  it('[VW3] does not change by what happens out of its sight', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom('alder', 'elm'), (sequence, hidden) => {
        const play = gathered();
        for (const move of sequence) playMove(play, move);
        if (isInside(play.state, hidden)) play.send(hidden, { type: 'floor:leave' });
        play.connect(hidden);
        const before = SEATS.map((seat) => JSON.stringify(view(play.state, seat)));
        // Someone comes to the lobby, turns the microphone off there, and drops out of it.
        play.send(hidden, {
          type: 'lobby:enter',
          name: 'Hidden',
          pronouns: '',
          microphone: true,
          camera: true,
        });
        play.send(hidden, { type: 'floor:mute' });
        play.disconnect(hidden);
        SEATS.forEach((seat, index) => {
          if (seat === hidden || leadsRoom(play.state, seat)) return;
          // After the end, who calls for help is in the sight of every facilitator.
          if (play.state.session.ended && isLeader(play.state, seat)) return;
          expect(JSON.stringify(view(play.state, seat))).toBe(before[index]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('[VW6] does not change by a byte by what another gathering does, what is planned, or what others whisper', () => {
    fc.assert(
      fc.property(moves, moves, (sequence, hidden) => {
        const play = gathered().gather('elm');
        play.send('lead', { type: 'breakout:deal', size: 2, shuffle: sequence.length });
        if (sequence.length % 3 > 0) play.send('lead', { type: 'breakout:open' });
        for (const move of sequence) playMove(play, move);
        for (const move of hidden) {
          const actor = actorOf(play, move);
          const command = commandOf(play, move);
          if (!command) continue;
          const blind = SEATS.filter((seat) => mayNotKnow(play.state, seat, actor, command));
          const before = blind.map((seat) => JSON.stringify(view(play.state, seat)));
          play.send(actor, command);
          expect(blind.map((seat) => JSON.stringify(view(play.state, seat)))).toEqual(before);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a group', gathered],
    ['a scene that is played', playing],
    [
      'breakouts',
      () => {
        const play = gathered();
        play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
        play.send('lead', { type: 'breakout:open' });
        return play;
      },
    ],
  ])('[VW7] follows from the state alone, whatever was looked at before (%s)', (_name, start) => {
    always(
      ({ state }) => {
        // What was worked out before is found again; of a copy nothing is.
        const copy = structuredClone(state);
        for (const seat of SEATS) expect(view(state, seat)).toEqual(view(copy, seat));
        expect(audienceOf(state)).toEqual(audienceOf(copy));
      },
      () => start().gather('elm'),
      20,
    );
  });

  it('[VW7] is for one who looks again and again what it is at first sight', () => {
    // By who looks: kept from one room to the next, so that whatever differs between two is met.
    const sights = new Map<string, (state: RoomState) => RoomView>();
    always(
      ({ state }) => {
        for (const id of everyone(state)) {
          const sight = sights.get(id) ?? sightOf(id, 'en');
          sights.set(id, sight);
          expect(sight(state)).toEqual(view(state, id));
        }
      },
      () => gathered().gather('elm'),
      20,
    );
  });

  it('[VW7] stays the same object, and so do its parts, where nothing of it has changed', () => {
    const play = gathered();
    const sight = sightOf('alder', 'en');
    const before = sight(play.state);
    expect(sight({ ...play.state })).toBe(before);
    play.send('birch', { type: 'floor:raise-hand' });
    const after = sight(play.state);
    expect(after.floor).not.toBe(before.floor);
    expect(after.can).toBe(before.can);
    expect(after.session).toBe(before.session);
  });

  it('[VW4] holds a brief for who plays it and facilitators, prompts for the coach, and for no one else', () => {
    always(
      ({ state }) => {
        for (const seat of SEATS) {
          const exercise = exerciseOf(state, seat);
          if (!exercise) continue;
          const card = cardTextOf(exercise, 'en');
          const sent = JSON.stringify(view(state, seat));
          const leading = leadsRoom(state, seat) && !state.session.ended;
          for (const { id, kind } of exercise.roles) {
            const brief = JSON.stringify(card?.roles[id]?.brief).slice(1, -1);
            const own = exercise.cast[id]?.seat === seat && !state.session.ended;
            expect(sent.includes(brief)).toBe(leading || own);
            if (kind === 'coach' && !own && !leading) {
              for (const prompt of card?.prompts ?? []) {
                expect(sent).not.toContain(JSON.stringify(prompt).slice(1, -1));
              }
            }
          }
          if (!leading) {
            expect(sent).not.toContain('"passed"');
            expect(sent).not.toContain('"volunteers"');
            expect(sent).not.toContain('"caution"');
          }
        }
      },
      playing,
      50,
    );
  });

  it('[VW5] arrives in patches that lead to the very same view', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = gathered();
        const shown = new Map(SEATS.map((seat) => [seat, view(play.state, seat) as Json]));
        for (const move of sequence) {
          playMove(play, move);
          for (const seat of SEATS) {
            const before = shown.get(seat) ?? {};
            const after = view(play.state, seat) as Json;
            const patched = applyPatch(
              before,
              JSON.parse(JSON.stringify(diff(before, after))) as never,
            );
            expect(patched).toEqual(JSON.parse(JSON.stringify(after)));
            shown.set(seat, patched);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
