import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Audience } from '../room/audience.ts';
import { SpeakingTimes, type Spoken } from './speaking-times.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Cem hears those named. */
const heard = (...seats: string[]): Audience =>
  new Map([
    ['cem', new Map(seats.map((seat) => [seat, { audio: true, video: true, screen: false }]))],
  ]);

const counting = (audience = heard('ana', 'ben')) => {
  const told: Spoken[] = [];
  const times = new SpeakingTimes((ms) => told.push(ms));
  times.setAudience(audience);
  const hear = (at: number, ...voices: [seat: string, dBov: number][]) =>
    times.hear(
      voices.map(([seat, dBov]) => ({ seat, dBov })),
      at,
    );
  return { told, times, hear };
};

test('[ME19] time is counted from the first sound to the last, breaths and all', () => {
  const { told, hear } = counting();
  hear(0, ['ana', -30]);
  hear(300, ['ana', -30], ['ben', -40]);
  hear(600);
  hear(1200, ['ana', -30]);
  // A longer pause is none of it.
  hear(9000, ['ana', -30]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([{ ana: 300 + 1200 + 300, ben: 300 }]);
});

test('[ME19] a room’s noise, who is muted, and who is alone are not counted', () => {
  const { told, times, hear } = counting(heard('ana'));
  hear(0, ['ana', -55], ['ben', -20]);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual([]);
  hear(300, ['ana', -20]);
  times.setAudience(heard());
  hear(600, ['ana', -20]);
  times.setAudience(heard('ana'));
  // What was not to be heard in between is no breath.
  hear(900, ['ana', -20]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([{ ana: 600 }]);
});

test('[ME19] times are told every ten seconds at most, and only while somebody speaks', () => {
  const { told, times, hear } = counting();
  for (let at = 0; at < 25_000; at += 300) {
    hear(at, ['ana', -30]);
    vi.advanceTimersByTime(300);
  }
  expect(told.length).toBe(2);
  expect(told.reduce((sum, { ana = 0 }) => sum + ana, 0)).toBeGreaterThan(19_000);
  vi.advanceTimersByTime(60_000);
  expect(told.length).toBe(3);
  hear(90_000, ['ana', -30]);
  times.close();
  hear(90_300, ['ana', -30]);
  vi.advanceTimersByTime(60_000);
  expect(told.length).toBe(3);
});
