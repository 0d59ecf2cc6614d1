import { expect, it } from 'vitest';
import { nextCheck } from './next-check.ts';

const NOW = Date.parse('2026-12-01T17:00:00Z');
const MINUTE = 60_000;
const opening = (minutes: number) => ({ opensAt: new Date(NOW + minutes * MINUTE).toISOString() });
const visit = (when: 'early' | 'time' | 'over', opens: { opensAt?: string }) => ({
  when,
  now: new Date(NOW).toISOString(),
  coming: [],
  ...opens,
});

it.each([
  ['days before', visit('early', opening(3000)), 15],
  ['two hours before', visit('early', opening(119)), 1],
  ['just when it opens', visit('early', opening(0.5)), 0.5],
  ['a little more than two hours before', visit('over', opening(125)), 15],
  ['while one can come in', visit('time', opening(-10)), 1],
  ['while one can come in to the last', visit('time', {}), 1],
  ['when none is left', visit('over', {}), 15],
  ['when the opening has just passed', visit('early', opening(0)), 1],
])('[JL8] asks again %s', (_when, one, minutes) => {
  expect(nextCheck(one)).toBe(minutes * MINUTE);
});

it('[JL8] never asks in a row without a pause', () => {
  expect(nextCheck(visit('early', opening(0.001)))).toBe(1000);
});
