import { describe, expect, it } from 'vitest';
import { countsOf, voiceMissing } from './line-counts.ts';

const pair = (bytesReceived: number, responsesReceived: number) => ({
  id: 'p',
  type: 'candidate-pair',
  bytesReceived,
  responsesReceived,
});
const voice = (id: string, all: number, concealed: number, silent = 0) => ({
  id: `stream-${id}`,
  trackIdentifier: id,
  type: 'inbound-rtp',
  kind: 'audio',
  totalSamplesReceived: all,
  concealedSamples: concealed,
  silentConcealedSamples: silent,
});
const any = () => true;
const picture = (framesDecoded: number) => ({
  id: `v${String(framesDecoded)}`,
  type: 'inbound-rtp',
  kind: 'video',
  framesDecoded,
});

describe('what a browser counts of a line', () => {
  it('[LN4] tells a line that carries nothing from a narrow one', () => {
    const before = countsOf([pair(1000, 4), picture(9), voice('a', 48_000, 0)]);
    const gone = countsOf([pair(1000, 4), picture(9), voice('a', 96_000, 48_000, 40_000)]);
    const narrow = countsOf([pair(1060, 4), picture(9), voice('a', 96_000, 0)]);
    const quiet = countsOf([pair(1000, 5), picture(9), voice('a', 96_000, 0)]);
    expect(gone.arrived).toBe(before.arrived);
    expect(narrow.arrived).toBeGreaterThan(before.arrived);
    expect(quiet.arrived).toBeGreaterThan(before.arrived);
  });

  it('adds up pictures, and counts the voice that broke up most', () => {
    const before = countsOf([picture(3), picture(4), voice('a', 1000, 0), voice('b', 1000, 100)]);
    const now = countsOf([picture(5), picture(7), voice('a', 2000, 50), voice('b', 2000, 400)]);
    expect([before.frames, now.frames]).toEqual([7, 12]);
    expect(voiceMissing(before, now, any)).toBe(0.3);
  });

  it('[LN11] takes no voice that was broken before it came here for a fault of this line', () => {
    const before = countsOf([voice('a', 1000, 0), voice('b', 1000, 0)]);
    const now = countsOf([voice('a', 2000, 900), voice('b', 2000, 50)]);
    expect(voiceMissing(before, now, (track) => track !== 'a')).toBe(0.05);
    expect(voiceMissing(before, now, () => false)).toBe(0);
  });

  it('takes silence that was made up for nothing missing, and a voice that is new from its beginning', () => {
    const before = countsOf([]);
    const now = countsOf([voice('a', 1000, 400, 400), voice('b', 1000, 200)]);
    expect(voiceMissing(before, now, any)).toBe(0.2);
    expect(voiceMissing(now, now, any)).toBe(0);
  });
});
