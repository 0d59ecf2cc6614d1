import { cards } from '@rapport/shared/content/cards.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { gathered, playing, SEATS } from '../testing/room-play.ts';
import { CIRCLE } from './company.ts';
import { exerciseIn } from './exercise-state.ts';
import { viewOf } from './room.ts';
import type { RoomState } from './state.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

describe('an exercise', () => {
  it('[EX1] begins only when every role it needs has someone who said yes', () => {
    const play = gathered();
    play.send('lead', { type: 'exercise:choose', card: 'jessica-at-the-handover' });
    const next: RoomCommand = { type: 'exercise:next', from: 0 };
    expect(play.send('lead', next)?.refused).toBe('cast-incomplete');
    const roles = exerciseIn(play.state, CIRCLE)?.roles.filter(({ required }) => required) ?? [];
    roles.forEach(({ id }, index) => {
      const seat = ['alder', 'birch', 'cedar'][index] ?? 'colead';
      play.send('lead', { type: 'exercise:cast', role: id, seat });
      expect(play.send('lead', next)?.refused).toBe('cast-incomplete');
      play.send(seat, { type: 'exercise:accept' });
    });
    expect(play.send('lead', next)).toBeUndefined();
  });

  it('[EX2] stands still when someone passes in the middle, until the role is filled', () => {
    const play = playing();
    const role = exerciseIn(play.state, CIRCLE)?.roles[0]?.id ?? '';
    expect(play.send('alder', { type: 'exercise:pass' })).toBeUndefined();
    expect(view(play.state, 'birch').exercise).toMatchObject({ paused: true });
    expect(play.send('lead', { type: 'exercise:resume' })?.refused).toBe('cast-incomplete');
    play.send('lead', { type: 'exercise:cast', role, seat: 'colead' });
    expect(play.send('lead', { type: 'exercise:resume' })).toBeUndefined();
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

  it('[EX5] asks for volunteers, tells those who lead who offered, and needs no second yes', () => {
    const play = gathered();
    play.send('lead', { type: 'exercise:choose', card: 'jessica-at-the-handover' });
    const role = exerciseIn(play.state, CIRCLE)?.roles[0]?.id ?? '';
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
    expect(timer?.seconds).toBe((cards[0]?.seconds ?? 0) + 60);
  });
});
