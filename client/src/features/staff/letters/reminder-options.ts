import { REMINDER_LIMITS } from '@rapport/shared/contract/letter-limits.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The times that are offered. Others that a program has set are offered where they stand. */
const OFFERED = [
  ...[14, 10, 7, 5, 4, 3, 2, 1].map((days) => days * DAY),
  ...[18, 12, 8, 6, 4, 3, 2, 1].map((hours) => hours * HOUR),
  45,
  30,
  REMINDER_LIMITS.latest,
];

/** What can be chosen in a place: everything that no other place has. */
export function optionsFor(times: readonly number[], place: number): number[] {
  const own = times[place];
  const offered = new Set([...OFFERED, ...(own === undefined ? [] : [own])]);
  return [...offered]
    .filter((minutes) => minutes === own || !times.includes(minutes))
    .toSorted((a, b) => b - a);
}

/** The times with another in this place, or with none there. */
export const withTime = (
  times: readonly number[],
  place: number,
  minutes: number | undefined,
): number[] =>
  minutes === undefined
    ? times.filter((_, other) => other !== place)
    : place < times.length
      ? times.with(place, minutes)
      : [...times, minutes];
