import { describe, expect, it } from 'vitest';
import { coursesAfter, inventedCourse, SIZE } from './invented-course.ts';

const NOW = Date.parse('2026-06-16T12:00:00Z');
const coursesOf = (years: number) =>
  Array.from({ length: coursesAfter(years) }, (_, index) =>
    inventedCourse(index, coursesAfter(years), NOW),
  );
const young = coursesOf(1);
const old = coursesOf(2);

describe('a practice of invented people', () => {
  it('is the same each time', () => {
    expect(inventedCourse(7, 200, NOW)).toEqual(inventedCourse(7, 200, NOW));
  });

  it('has the same sessions at the moment, however many years lie behind', () => {
    const recent = (courses: typeof old) =>
      courses.slice(0, SIZE.coursesAYear).map(({ id, sessions }) => ({ id, sessions }));
    expect(recent(old)).toEqual(recent(young));
  });

  it('knows each client once, and each who comes back from before', () => {
    const known = new Set<string>();
    let cameBack = 0;
    for (const { members, newClients } of old.toReversed()) {
      expect(newClients.filter(({ person }) => known.has(person))).toEqual([]);
      for (const { person } of newClients) known.add(person);
      const clients = members.filter(({ role }) => role === 'member');
      expect(clients.filter(({ person }) => !known.has(person))).toEqual([]);
      cameBack += clients.length - newClients.length;
    }
    expect(cameBack).toBeGreaterThan(0);
  });

  it('says of a client until when they come: the last session of their last course', () => {
    const last = new Map<string, number>();
    for (const { members, sessions } of old) {
      const end = Math.max(...sessions.map(({ at }) => at));
      for (const { person } of members) last.set(person, Math.max(last.get(person) ?? 0, end));
    }
    const clients = old.flatMap(({ newClients }) => newClients);
    expect(clients.filter(({ person, until }) => until !== last.get(person))).toEqual([]);
  });
});
