import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { describe, expect, it } from 'vitest';
import { gathered, GROUP_FACTS, RoomPlay } from '../../testing/room-play.ts';
import type { RoomState } from '../core/state.ts';
import { emptyRoom, evolve, roomEvent } from '../room.ts';
import { viewOf } from '../view.ts';

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

describe('the agenda', () => {
  const current = (play: RoomPlay) => play.state.agenda.current ?? '';

  it('[AG1] moves on once when two facilitators press at once', () => {
    const play = gathered();
    play.send('lead', { type: 'agenda:start' });
    const advance: RoomCommand = { type: 'agenda:advance', from: current(play) };
    expect(play.send('lead', advance)).toBeUndefined();
    expect(play.send('colead', advance)?.refused).toBe('stale');
    expect(play.state.agenda.plan.findIndex(({ id }) => id === current(play))).toBe(1);
  });

  it('[AG2] starts, goes through all its items, and is finished', () => {
    const play = gathered();
    play.send('lead', { type: 'agenda:start' });
    const count = play.state.agenda.plan.length;
    for (let step = 0; step < count; step += 1) {
      play.now += 60_000;
      play.send('lead', { type: 'agenda:advance', from: current(play) });
    }
    const { state, items, total } = view(play.state, 'alder').agenda ?? {};
    expect(state).toBe('finished');
    expect(items?.every((item) => item.state === 'done')).toBe(true);
    expect(total).toEqual({ countedMs: count * 60_000 });
  });

  it('[AG3] counts no time while it is paused', () => {
    const play = gathered();
    play.send('lead', { type: 'agenda:start' });
    play.now += 60_000;
    play.send('lead', { type: 'agenda:pause' });
    play.now += 600_000;
    play.send('lead', { type: 'agenda:resume' });
    expect(view(play.state, 'alder').agenda?.item).toEqual({ countedMs: 60_000, since: play.now });
  });

  it('[AG4] leaves out what is skipped, and keeps additions and order on every screen', () => {
    const play = gathered();
    play.send('lead', { type: 'agenda:start' });
    const second = play.state.agenda.plan[1]?.id ?? '';
    const third = play.state.agenda.plan[2]?.id ?? '';
    play.send('lead', { type: 'agenda:skip', item: second });
    play.send('colead', { type: 'agenda:add', title: 'A poem', minutes: 3, before: third });
    play.send('lead', { type: 'agenda:advance', from: current(play) });
    const items = view(play.state, 'alder').agenda?.items;
    expect(items?.find((item) => item.state === 'current')?.title).toBe('A poem');
    expect(items?.map(({ id }) => id)).toEqual(play.state.agenda.plan.map(({ id }) => id));
  });

  it('[AG5] tells the purpose of an item to facilitators alone', () => {
    const play = gathered();
    expect(view(play.state, 'lead').agenda?.items[0]?.purpose).toBeTruthy();
    expect(view(play.state, 'alder').agenda?.items[0]).not.toHaveProperty('purpose');
  });

  it('[AG6] is taken from the template of the phase and format, with its minutes', () => {
    const individual = new RoomPlay({ ...GROUP_FACTS, format: 'individual', phase: 'initial' });
    const sum = (play: RoomPlay) =>
      play.state.agenda.plan.reduce((total, { minutes }) => total + minutes, 0);
    expect([sum(new RoomPlay()), sum(individual)]).toEqual([90, 50]);
  });

  it('[AG6] follows the approach and the kind of the session', () => {
    const keys = (facts: Partial<SessionFacts>) =>
      new RoomPlay({ ...GROUP_FACTS, ...facts }).state.agenda.plan.map(({ key }) => key);
    expect(keys({ approach: 'dit' })).toContain('dit.middle.link');
    expect(keys({ approach: 'ipsrt', phase: 'taper' })).toContain('ipsrt.taper.spacing');
    expect(keys({ kind: 'introductory' })).toContain('every.introductory.agreement');
    expect(keys({ kind: 'last' })).toContain('every.last.goodbye');
    expect(keys({ kind: 'weekly' })).toEqual(keys({}));
  });

  it('[AG6] of a room that an older version opened stays as it was', () => {
    const play = new RoomPlay({ ...GROUP_FACTS, format: 'individual' }).gather();
    // Sessions had no kind, and one to one had every technique in 12, 12 and 6 minutes.
    const before = ['arrive', 'conversation', 'role-play', 'decision', 'feelings'].map(
      (item, index) => ({ id: item, key: `ipt.middle.${item}`, minutes: [3, 12, 12, 6, 2][index] }),
    );
    const state = play.stored
      .map(({ event, at }) => ({
        event: roomEvent.parse(
          event.type === 'agenda:planned' ? { ...event, items: before } : event,
        ),
        at,
      }))
      .reduce(evolve, emptyRoom);
    const items = view(state, 'lead').agenda?.items ?? [];
    expect(items.map(({ id, minutes }) => [id, minutes])).toEqual(
      before.map(({ id, minutes }) => [id, minutes]),
    );
    expect(items.map(({ title }) => title)).toEqual([
      'Arriving safely',
      'Looking closely at one conversation',
      'Trying it out',
      'Weighing what to do next',
      'What this stirs up',
    ]);
  });

  it('[AG7] keeps when the session and its items were begun, for facilitators', () => {
    const play = gathered();
    const at = play.now;
    play.send('lead', { type: 'agenda:start' });
    const [first, second] = play.state.agenda.plan;
    const planned = play.state.agenda.plan.reduce((sum, { minutes }) => sum + minutes, 0);
    play.pass(60_000);
    play.send('lead', { type: 'agenda:extend', item: first?.id ?? '', minutes: 5 });
    play.send('lead', { type: 'agenda:advance', from: current(play) });
    const { begun, items } = view(play.state, 'lead').agenda ?? {};
    expect(begun).toEqual({ at, minutes: planned });
    expect(items?.slice(0, 3).map((item) => item.begun)).toEqual([at, at + 60_000, undefined]);
    expect(second?.id).toBe(current(play));
    const told = JSON.stringify(view(play.state, 'alder').agenda);
    expect(told).not.toContain('begun');
  });
});
