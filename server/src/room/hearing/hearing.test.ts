import type { HearingView } from '@rapport/shared/contract/room/hearing.ts';
import { describe, expect, it } from 'vitest';
import { always } from '../../testing/room-commands.ts';
import { gathered, playing, SEATS } from '../../testing/room-play.ts';
import { audienceOf, heldFrom } from '../audience.ts';
import { leadsRoom, seatsInside } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { areTogether, MAIN_GROUP } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { takeUp } from '../room.ts';
import { viewOf } from '../view.ts';

const hearing = (state: RoomState, seat = 'lead'): HearingView | undefined =>
  viewOf(state, seat, 'en').hearing;

/** Who hears whom, read off the view as a person reads it. */
function readBy({ people }: HearingView): string[] {
  const all = Object.entries(people);
  return all
    .flatMap(([source, { breakout, sideRoom, otherwise }]) => {
      const company = all.filter(
        ([seat, other]) =>
          seat !== source &&
          other.connected &&
          other.breakout === breakout &&
          other.sideRoom === sideRoom,
      );
      const listeners = otherwise?.heardBy ?? company.map(([seat]) => seat);
      return listeners.map((listener) => `${listener} hears ${source}`);
    })
    .sort();
}

/** Why the listener does not hear the source, read off the view as a person reads it. */
function whyNot({ people }: HearingView, source: string, listener: string) {
  const { why, besides = [] } = people[source]?.otherwise ?? {};
  return besides.find(({ notBy }) => notBy.includes(listener))?.why ?? why;
}

const WHY = { off: 'muted', whispers: 'whispers', unseen: 'unseen', apart: 'held' } as const;

const saidByAudience = (state: RoomState): string[] =>
  [...audienceOf(state)]
    .flatMap(([listener, sources]) =>
      [...sources].flatMap(([source, { audio }]) => (audio ? [`${listener} hears ${source}`] : [])),
    )
    .sort();

describe('who hears whom', () => {
  it.each([
    ['a group', () => gathered().gather('elm')],
    ['a scene being played', playing],
    [
      'a scene that is watched unseen',
      () => {
        const play = playing().gather('elm');
        play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
        return play;
      },
    ],
    [
      'breakouts',
      () => {
        const play = gathered().gather('elm');
        play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
        play.send('lead', { type: 'breakout:open' });
        return play;
      },
    ],
  ])('[HE1] is told just as the audience has it (%s)', (_name, start) => {
    always(
      ({ state }) => {
        const told = hearing(state) ?? hearing(state, 'colead');
        if (!told) return;
        expect(readBy(told)).toEqual(saidByAudience(state));
        expect(Object.keys(told.people).sort()).toEqual([...seatsInside(state)].sort());
        for (const [seat, { connected, lostSince, otherwise }] of Object.entries(told.people)) {
          expect(connected).toBe(isConnected(state, seat));
          expect(otherwise?.why === 'lost').toBe(!connected);
          if (connected) expect(lostSince).toBeUndefined();
        }
        const audience = audienceOf(state);
        for (const [listener, sources] of audience) {
          for (const [source, flow] of sources) {
            const held = heldFrom(state, source, listener);
            expect(flow).toEqual({ audio: !held.audio, video: !held.video, screen: !held.screen });
            if (held.audio && areTogether(state, source, listener)) {
              expect(whyNot(told, source, listener)).toBe(WHY[held.audio]);
            }
          }
        }
      },
      start,
      60,
    );
  });

  it('[HE2] is told to facilitators, and to nobody else', () => {
    always(({ state }) => {
      for (const seat of SEATS) {
        const told = hearing(state, seat) !== undefined;
        expect(told).toBe(leadsRoom(state, seat) && !state.session.ended);
        expect(viewOf(state, seat, 'en').me.leads).toBe(told);
      }
    }, gathered);
  });

  it('[HE3] says why someone is not heard by those who are with them', () => {
    const play = playing();
    const why = (seat: string) => hearing(play.state)?.people[seat]?.otherwise;
    expect(why('alder')).toBeUndefined();
    play.send('alder', { type: 'floor:mute' });
    expect(why('alder')).toEqual({ why: 'muted', heardBy: [] });
    play.send('lead', { type: 'exercise:whisper-aloud', seat: 'alder' });
    expect(why('lead')).toEqual({ why: 'whispers', heardBy: ['alder'] });
    play.gather('elm');
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    expect(why('elm')?.why).toBe('unseen');
    expect(why('elm')?.heardBy).not.toContain('birch');
  });

  it('[HE1] is told so when somebody else becomes the coach of one who whispers', () => {
    // Found by the plays above: the voice reached nobody then, and its reason was told wrongly.
    const play = playing();
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    play.send('cedar', { type: 'exercise:whisper-aloud', seat: 'alder' });
    play.send('lead', { type: 'exercise:cast', role: 'coach', seat: 'lead' });
    expect(hearing(play.state)?.people['cedar']?.otherwise).toEqual({ why: 'muted', heardBy: [] });
    play.send('cedar', { type: 'floor:unmute' });
    const { otherwise } = hearing(play.state)?.people['cedar'] ?? {};
    expect(otherwise).toEqual({ why: 'unseen', heardBy: ['lead', 'colead'] });
  });

  it('[HE3] says a reason for each where there are several', () => {
    const { state } = playing().gather('elm');
    const scene = state.exercise[MAIN_GROUP];
    if (!scene) throw new Error('nothing is played');
    const whispering = { from: 'elm', to: 'alder' };
    const both: RoomState = {
      ...state,
      exercise: { [MAIN_GROUP]: { ...scene, stage: 'unseen', whispering } },
    };
    expect(hearing(both)?.people['elm']?.otherwise).toEqual({
      why: 'whispers',
      heardBy: [],
      besides: [{ why: 'unseen', notBy: ['alder', 'birch'] }],
    });
  });

  it('[HE3] and that a voice reaches all the breakouts', () => {
    const play = gathered().gather('elm');
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
    play.send('lead', { type: 'breakout:open' });
    play.send('lead', { type: 'breakout:speak' });
    const { otherwise, breakout } = hearing(play.state)?.people['lead'] ?? {};
    expect(breakout).toBeUndefined();
    expect(otherwise?.why).toBe('speaks');
    expect(otherwise?.heardBy.toSorted()).toEqual(['alder', 'birch', 'cedar', 'colead', 'elm']);
    expect(hearing(play.state)?.people['alder']?.breakout).toBeGreaterThan(0);
  });

  it('[HE4] tells since when a connection is lost, and nothing once it is back', () => {
    const play = gathered();
    const since = (seat: string) => hearing(play.state)?.people[seat]?.lostSince;
    expect(since('alder')).toBeUndefined();
    const at = play.now;
    play.disconnect('alder');
    play.pass(60_000);
    expect(since('alder')).toBe(at);
    play.connect('alder');
    expect(since('alder')).toBeUndefined();
    // A server that takes the room up has nobody yet; since then they are gone.
    play.happen(takeUp(play.state));
    expect(since('birch')).toBe(play.now);
    play.connect('birch');
    expect(since('birch')).toBeUndefined();
  });
});
