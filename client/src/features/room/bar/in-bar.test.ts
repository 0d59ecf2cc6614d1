import { describe, expect, it } from 'vitest';
import { inBar, type BarItem } from './in-bar.ts';

const MEMBER = new Set<BarItem>(['microphone', 'camera', 'hand', 'signs', 'help', 'leave']);
const at = (px: number, text = 1) => [...inBar(MEMBER, px / (16 * text) - 0.5)];

describe('what stands in the bar', () => {
  it('is all of it on a wide screen, and all but quiet signs on the narrowest phone', () => {
    expect(at(520)).toEqual([...MEMBER]);
    expect(at(320)).toEqual(['microphone', 'camera', 'hand', 'help', 'leave']);
  });

  it('gives way with large text, but for the microphone and the way to get help', () => {
    expect(at(390, 1.5)).toEqual(['microphone', 'camera', 'hand', 'help']);
    expect(at(390, 2)).toEqual(['microphone', 'help']);
    expect(at(100, 2)).toEqual(['microphone', 'help']);
  });

  it('holds no button that somebody does not have', () => {
    const observer = new Set<BarItem>(['camera', 'leave']);
    expect([...inBar(observer, 40)]).toEqual(['camera', 'leave']);
  });

  it('needs more for a button where they stand one below the other', () => {
    expect([...inBar(MEMBER, 19.5, true)]).toEqual(['microphone', 'camera', 'hand', 'help']);
  });
});
