import { cards } from '@rapport/shared/content/cards.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { OWN_CARD } from '../../testing/own-card.ts';
import { gathered, PLAYED, playing, SEATS } from '../../testing/room-play.ts';
import { audienceOf } from '../audience.ts';
import { MAIN_GROUP } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { viewOf } from '../view.ts';
import { exerciseIn } from './state.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

describe('an exercise', () => {
  it('[EX1] begins only when every role it needs has someone who said yes', () => {
    const play = gathered();
    play.send('lead', { type: 'exercise:choose', card: 'jessica-at-the-handover' });
    const next: RoomCommand = { type: 'exercise:next', from: 0 };
    const expectNotYet = () => {
      expect(view(play.state, 'lead').can).not.toHaveProperty('exercise:next');
      expect(play.send('lead', next)?.refused).toBe('stale');
    };
    expectNotYet();
    const roles =
      exerciseIn(play.state, MAIN_GROUP)?.roles.filter(({ required }) => required) ?? [];
    roles.forEach(({ id }, index) => {
      const seat = ['alder', 'birch', 'cedar'][index] ?? 'colead';
      play.send('lead', { type: 'exercise:cast', role: id, seat });
      expectNotYet();
      play.send(seat, { type: 'exercise:accept' });
    });
    expect(view(play.state, 'lead').can).toHaveProperty('exercise:next');
    expect(play.send('lead', next)).toBeUndefined();
  });

  it('[EX2] stands still when someone passes in the middle, until the role is filled', () => {
    const play = playing();
    const role = exerciseIn(play.state, MAIN_GROUP)?.roles[0]?.id ?? '';
    expect(play.send('alder', { type: 'exercise:pass' })).toBeUndefined();
    expect(view(play.state, 'birch').exercise).toMatchObject({ paused: true });
    for (const type of ['exercise:resume', 'exercise:replay', 'exercise:next'] as const) {
      expect(view(play.state, 'lead').can).not.toHaveProperty(type);
    }
    expect(play.send('lead', { type: 'exercise:resume' })?.refused).toBe('stale');
    expect(view(play.state, 'lead').can).toHaveProperty('exercise:previous');
    play.send('lead', { type: 'exercise:cast', role, seat: 'colead' });
    expect(play.send('lead', { type: 'exercise:resume' })).toBeUndefined();
  });

  it('[EX12] goes on by a single step when two facilitators press at once', () => {
    const play = playing();
    const { step } = view(play.state, 'lead').exercise ?? {};
    const next: RoomCommand = { type: 'exercise:next', from: step ?? -1 };
    expect(play.send('lead', next)).toBeUndefined();
    expect(play.send('colead', next)?.refused).toBe('stale');
    expect(view(play.state, 'lead').exercise?.step).toBe((step ?? 0) + 1);
  });

  it('[EX3] is ended by anyone, and nobody can tell by whom, or that it was not the facilitator', () => {
    const stopped = playing();
    const led = playing();
    expect(stopped.send('cedar', { type: 'exercise:stop' })).toBeUndefined();
    expect(led.send('lead', { type: 'exercise:stop' })).toBeUndefined();
    for (const seat of SEATS) expect(view(stopped.state, seat)).toEqual(view(led.state, seat));
    expect(
      view(stopped.state, 'alder').exercise?.steps[view(stopped.state, 'alder').exercise?.step ?? 0]
        ?.kind,
    ).toBe('derole');
  });

  it('[EX4] gives each the other’s brief when the roles are swapped', () => {
    const play = playing();
    const briefs = () =>
      ['alder', 'birch'].map(
        (seat) => view(play.state, seat).exercise?.roles.find((role) => role.seat === seat)?.brief,
      );
    const before = briefs();
    expect(before.every(Boolean)).toBe(true);
    play.send('lead', { type: 'exercise:swap' });
    expect(briefs()).toEqual(before.toReversed());
  });

  it('[EX4] has no places to change where nobody answers, and is played all the same', () => {
    const play = gathered();
    play.send('lead', { type: 'exercise:choose', card: 'unsaid-words' });
    const alone = exerciseIn(play.state, MAIN_GROUP)?.roles.find(
      ({ kind }) => kind === 'protagonist',
    );
    play.send('lead', { type: 'exercise:cast', role: alone?.id ?? '', seat: 'alder' });
    play.send('alder', { type: 'exercise:accept' });
    play.send('lead', { type: 'exercise:next', from: 0 });
    expect(play.send('lead', { type: 'exercise:next', from: 1 })).toBeUndefined();
    expect(view(play.state, 'lead').can['exercise:swap']).toBeUndefined();
    expect(play.send('lead', { type: 'exercise:swap' })?.refused).toBe('stale');
    expect(view(play.state, 'alder').exercise?.roles[0]?.brief).toBeDefined();
  });

  it('[EX5] asks for volunteers, tells facilitators who offered, and needs no second yes', () => {
    const play = gathered();
    play.send('lead', { type: 'exercise:choose', card: 'jessica-at-the-handover' });
    const role = exerciseIn(play.state, MAIN_GROUP)?.roles[0]?.id ?? '';
    play.send('lead', { type: 'exercise:ask-volunteers', role });
    play.send('cedar', { type: 'exercise:volunteer', role });
    expect(view(play.state, 'lead').exercise?.roles[0]?.volunteers).toEqual(['cedar']);
    expect(view(play.state, 'cedar').exercise?.roles[0]?.offered).toBe(true);
    expect(view(play.state, 'alder').exercise?.roles[0]).not.toHaveProperty('volunteers');
    play.send('lead', { type: 'exercise:cast', role, seat: 'cedar' });
    expect(view(play.state, 'alder').exercise?.roles[0]).toMatchObject({
      seat: 'cedar',
      accepted: true,
    });
  });

  it('[EX6] holds its timer while it is frozen, and takes more time when given it', () => {
    const play = playing();
    play.now += 20_000;
    play.send('lead', { type: 'exercise:pause' });
    play.now += 60_000;
    play.send('lead', { type: 'exercise:extend', seconds: 60 });
    const { timer } = view(play.state, 'alder').exercise ?? {};
    expect(timer?.stopwatch).toEqual({ countedMs: 20_000 });
    expect(timer?.seconds).toBe(
      (PLAYED?.steps.find(({ kind }) => kind === 'play')?.seconds ?? 0) + 60,
    );
  });

  it('[EX7] lets the coach whisper to one player, and nobody else of the group know', () => {
    const play = playing();
    const others = () => ['birch', 'colead'].map((seat) => view(play.state, seat).exercise);
    const before = JSON.stringify(view(play.state, 'birch'));
    expect(
      play.send('cedar', { type: 'exercise:whisper', seat: 'alder', text: 'Slowly.' }),
    ).toBeUndefined();
    expect(view(play.state, 'alder').exercise?.whisper?.text).toBe('Slowly.');
    expect(JSON.stringify(view(play.state, 'birch'))).toBe(before);
    // Facilitators know of it.
    expect(others()[1]?.whisper?.text).toBe('Slowly.');
    expect(
      play.send('alder', { type: 'exercise:whisper', seat: 'birch', text: 'Psst.' })?.refused,
    ).toBe('stale');
    play.send('lead', { type: 'exercise:next', from: 2 });
    expect(view(play.state, 'alder').exercise?.whisper).toBeUndefined();
  });

  it('[EX7] lets a voice reach one player alone, until the one who whispers mutes themselves', () => {
    const play = playing();
    const heard = (seat: string) => audienceOf(play.state).get(seat)?.get('cedar')?.audio;
    play.send('cedar', { type: 'exercise:whisper-aloud', seat: 'alder' });
    expect([heard('alder'), heard('birch'), heard('lead')]).toEqual([true, false, false]);
    play.send('cedar', { type: 'floor:mute' });
    play.send('cedar', { type: 'floor:unmute' });
    expect([heard('alder'), heard('birch'), heard('lead')]).toEqual([true, true, true]);
  });

  it('[EX7] ends with the part of who whispers, or is whispered to', () => {
    const whispering = (play: ReturnType<typeof playing>) => view(play.state, 'lead').exercise;
    const begun = () => {
      const play = playing();
      play.send('cedar', { type: 'exercise:whisper-aloud', seat: 'alder' });
      expect(whispering(play)?.whispering).toEqual({ from: 'cedar', to: 'alder' });
      return play;
    };
    for (const role of whispering(begun())?.roles ?? []) {
      const play = begun();
      play.send('lead', { type: 'exercise:cast', role: role.id, seat: 'colead' });
      const over = role.seat === 'cedar' || role.seat === 'alder';
      expect(whispering(play)?.whispering === undefined).toBe(over);
    }
  });

  it('[EX8] hides those who watch unseen from the players, and from nobody else', () => {
    const play = playing().gather('elm');
    const flow = (from: string, to: string) => audienceOf(play.state).get(to)?.get(from);
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    for (const player of ['alder', 'birch']) {
      expect(flow('elm', player)).toEqual({ audio: false, video: false, screen: false });
      expect(flow(player, 'elm')).toEqual({ audio: true, video: true, screen: false });
      for (const near of ['lead', 'cedar']) {
        expect(flow(near, player)).toEqual({ audio: true, video: true, screen: false });
      }
    }
    expect(flow('elm', 'cedar')).toEqual({ audio: true, video: true, screen: false });
    play.send('elm', { type: 'exercise:stop' });
    expect(flow('elm', 'alder')).toEqual({ audio: true, video: true, screen: false });
  });

  it('[EX9] goes back to an earlier step, and only from where the sender saw it', () => {
    const play = playing();
    expect(play.send('lead', { type: 'exercise:rewind', from: 1, step: 0 })?.refused).toBe('stale');
    expect(play.send('lead', { type: 'exercise:rewind', from: 2, step: 1 })).toBeUndefined();
    expect(view(play.state, 'alder').exercise?.step).toBe(1);
    expect(play.send('alder', { type: 'exercise:rewind', from: 1, step: 0 })?.refused).toBe(
      'not-allowed',
    );
  });

  it('[EX10] plays a card of the practice’s own, each brief for who plays it', () => {
    const play = gathered();
    expect(play.send('alder', { type: 'exercise:choose-own', card: OWN_CARD })?.refused).toBe(
      'not-allowed',
    );
    play.send('lead', { type: 'exercise:choose-own', card: OWN_CARD });
    play.send('lead', { type: 'exercise:cast', role: 'one', seat: 'alder' });
    expect(view(play.state, 'alder').exercise?.roles[0]?.brief).toBe('Brief of one.');
    const sent = JSON.stringify(view(play.state, 'birch'));
    for (const secret of ['Brief of', 'Own prompt', 'Own caution']) {
      expect(sent).not.toContain(secret);
    }
    expect(view(play.state, 'lead').exercise?.caution).toBe('Own caution.');
  });

  const heavy = cards.filter(({ area, intensity }) => area === 'grief' || intensity === 3);

  it.each(heavy.map(({ id }) => id))('[EX11] lets a facilitator coach %s, or nobody', (card) => {
    const play = gathered();
    play.send('lead', { type: 'exercise:choose', card });
    const coach = { type: 'exercise:cast', role: 'coach' } as const;
    expect(play.send('lead', { ...coach, seat: 'alder' })?.refused).toBe('facilitator-coaches');
    const ask = { type: 'exercise:ask-volunteers', role: 'coach' } as const;
    expect(play.send('lead', ask)?.refused).toBe('stale');
    expect(play.send('lead', { ...coach, seat: 'colead' })).toBeUndefined();
    expect(view(play.state, 'alder').exercise?.roles.at(-1)).toMatchObject({
      seat: 'colead',
      forFacilitator: true,
    });
  });

  it('[EX11] goes by what the practice wrote on its own card', () => {
    for (const [area, intensity, refused] of [
      ['any', 3, 'facilitator-coaches'],
      ['grief', 1, 'facilitator-coaches'],
      ['any', 2, undefined],
    ] as const) {
      const play = gathered();
      const card = { ...OWN_CARD, area, intensity };
      play.send('lead', { type: 'exercise:choose-own', card });
      const cast = { type: 'exercise:cast', role: 'coach', seat: 'alder' } as const;
      expect(play.send('lead', cast)?.refused).toBe(refused);
    }
  });

  it('[EX11] asks no member of a breakout to coach a heavy card', () => {
    const play = gathered();
    const task = { kind: 'card', card: 'who-i-lost' } as const;
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['alder', 'birch', 'cedar']] });
    play.send('lead', { type: 'breakout:prepare', minutes: 5, comeBack: true, task });
    play.send('lead', { type: 'breakout:open' });
    const { roles = [] } = view(play.state, 'alder').exercise ?? {};
    expect(roles.map(({ kind, seat }) => [kind, seat])).toEqual([
      ['protagonist', 'alder'],
      ['other', 'birch'],
      ['coach', undefined],
    ]);
  });

  it('tells facilitators alone when to play no card at all', () => {
    const play = playing();
    expect(view(play.state, 'lead').exercise?.exclusions).toMatch(/psychotic/u);
    expect(view(play.state, 'alder').exercise).not.toHaveProperty('exclusions');
  });
});
