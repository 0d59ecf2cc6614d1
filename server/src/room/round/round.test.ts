import { describe, expect, it } from 'vitest';
import { gathered, playing } from '../../testing/room-play.ts';
import type { RoomState } from '../core/state.ts';
import { viewOf } from '../view.ts';

const round = (state: RoomState, seat = 'alder') => viewOf(state, seat, 'en').round;

describe('a round', () => {
  it('[RD1] gives everyone a turn, members first and facilitators last', () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    const spoke: string[] = [];
    for (let now = round(play.state); now; now = round(play.state)) {
      spoke.push(now.speaker);
      expect(play.send(now.speaker, { type: 'round:next', from: now.speaker })).toBeUndefined();
    }
    expect(spoke.slice(0, 3).sort()).toEqual(['alder', 'birch', 'cedar']);
    expect(spoke.slice(3).sort()).toEqual(['colead', 'lead']);
  });

  it('[RD2] asks whoever passes once more at the end, and then no more', () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    const first = round(play.state)?.speaker ?? '';
    play.send(first, { type: 'round:pass' });
    expect(round(play.state)?.next.at(-1)).toBe(first);
    while (round(play.state)?.speaker !== first) {
      play.send('lead', { type: 'round:next', from: round(play.state)?.speaker ?? '' });
    }
    play.send(first, { type: 'round:pass' });
    expect(round(play.state)).toBeUndefined();
  });

  it('[RD3] moves once when two press at the same moment', () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    const from = round(play.state)?.speaker ?? '';
    expect(play.send('lead', { type: 'round:next', from })).toBeUndefined();
    expect(play.send('colead', { type: 'round:next', from })?.refused).toBe('stale');
  });

  it('[RD4] goes on to the next when the one whose turn it is leaves', () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    const { speaker = '', next = [] } = round(play.state, 'lead') ?? {};
    play.send(speaker, { type: 'floor:leave' });
    expect(round(play.state, 'lead')?.speaker).toBe(next[0]);
  });

  it('[RD5] begins after a scene with those who played', () => {
    const play = playing();
    play.send('cedar', { type: 'exercise:stop' });
    const at = () => viewOf(play.state, 'lead', 'en').exercise;
    while (at()?.steps[at()?.step ?? 0]?.kind !== 'debrief') {
      const from = at()?.step ?? 0;
      expect(play.send('lead', { type: 'exercise:next', from })).toBeUndefined();
    }
    play.send('lead', { type: 'round:start', seconds: 60 });
    const { speaker, next = [] } = round(play.state) ?? {};
    expect([speaker, next[0]].sort()).toEqual(['alder', 'birch']);
  });

  it('[RD6] goes past who takes a moment, asks them once more at the end, and waits for them there', () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    const { speaker: first = '', next = [] } = round(play.state) ?? {};
    const second = next[0] ?? '';
    play.send(second, { type: 'signal:moment' });
    const goOn = () =>
      play.send('lead', { type: 'round:next', from: round(play.state)?.speaker ?? '' });
    goOn();
    expect(round(play.state)?.speaker).toBe(next[1]);
    expect(round(play.state)?.next.at(-1)).toBe(second);
    expect(round(play.state)?.done).toEqual([first]);
    while (round(play.state)?.next.length) goOn();
    expect(round(play.state)?.speaker).toBe(second);
    play.send(second, { type: 'signal:moment-over' });
    expect(round(play.state)?.speaker).toBe(second);
  });

  it('[RD6] goes on when the one whose turn it is takes a moment, and begins with another', () => {
    const play = gathered();
    play.send('alder', { type: 'signal:moment' });
    play.send('lead', { type: 'round:start', seconds: 60 });
    const { speaker = '', next = [] } = round(play.state) ?? {};
    expect(speaker).not.toBe('alder');
    expect(next.at(-1)).toBe('alder');
    play.send(speaker, { type: 'signal:moment' });
    expect(round(play.state)?.speaker).toBe(next[0]);
    expect(round(play.state)?.next.at(-1)).toBe(speaker);
  });

  it('[RD6] gives a turn to everyone once where all take a moment', () => {
    const play = gathered();
    for (const seat of ['alder', 'birch', 'cedar', 'lead', 'colead']) {
      play.send(seat, { type: 'signal:moment' });
    }
    play.send('lead', { type: 'round:start', seconds: 60 });
    const spoke: string[] = [];
    for (let now = round(play.state); now; now = round(play.state)) {
      spoke.push(now.speaker);
      play.send('lead', { type: 'round:next', from: now.speaker });
    }
    expect(spoke.sort()).toEqual(['alder', 'birch', 'cedar', 'colead', 'lead']);
  });
});
