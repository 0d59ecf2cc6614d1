import { expect, it } from 'vitest';
import { changeCourseRequest } from './course-change.ts';
import { coverCourseRequest } from './course-cover.ts';
import { enterWithdrawalRequest } from './papers.ts';

/** Each change that names a day, on that day. */
const onDay = (day: string): Record<string, unknown>[] => [
  { kind: 'move', session: 's', wall: `${day}T18:00` },
  { kind: 'move-later', session: 's', wall: `${day}T18:00` },
  { kind: 'pause', from: day, again: null, skip: [] },
  { kind: 'pause', from: '2026-12-01', again: day, skip: [] },
  { kind: 'resume', from: day, skip: [] },
  {
    kind: 'meet-alone',
    meeting: 'individual-middle',
    minutes: 30,
    members: [{ membership: 'm', wall: `${day}T18:00` }],
  },
  { kind: 'hand-over', membership: 'm', person: 'p', from: day },
];

it('[CO4] no change leads beyond the year 2999', () => {
  const takes = (change: unknown) =>
    changeCourseRequest.safeParse({ revision: 1, change }).success ||
    coverCourseRequest.safeParse({ revision: 1, change }).success;
  for (const change of onDay('2999-12-31'))
    expect(takes(change), String(change['kind'])).toBe(true);
  for (const day of ['3000-01-01', '9999-12-31', '2026-02-30', '']) {
    for (const change of onDay(day)) expect(takes(change), String(change['kind'])).toBe(false);
  }
});

it('[PS9] a withdrawal names a membership by an identifier', () => {
  const takes = (membership: string) =>
    enterWithdrawalRequest.safeParse({ membership, how: 'telephone', on: '2026-12-01' }).success;
  expect(takes('GhImPfCDnuZGL8b1EIhmUQ')).toBe(true);
  for (const wrong of ['', 'x\u0000y', 'a'.repeat(41)]) expect(takes(wrong)).toBe(false);
});
