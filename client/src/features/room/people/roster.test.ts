import type { RosterPerson, RosterView } from '@rapport/shared/contract/room/roster.ts';
import { expect, it } from 'vitest';
import { rosterOf } from './roster.ts';

const person = (name: string, over: Partial<RosterPerson> = {}): RosterPerson => ({
  name,
  role: 'member',
  standing: 'outside',
  ...over,
});

const listed = (people: RosterView['people']) =>
  rosterOf({ people }).map(({ part, people: rows }) => [part, rows.map(({ name }) => name)]);

it('[RL3] everyone stands in one part, and the parts in one order', () => {
  expect(
    listed({
      a: person('Alder', { standing: 'left', since: 9 }),
      b: person('Birch', { standing: 'admitted', since: 5 }),
      c: person('Cedar', { standing: 'admitted', since: 5, lostSince: 7 }),
      d: person('Dogwood'),
      e: person('Elm', { standing: 'declined', since: 3 }),
      f: person('Fern', { standing: 'removed', since: 2 }),
      g: person('Ginkgo', { standing: 'waiting', since: 8 }),
    }),
  ).toEqual([
    ['waiting', ['Ginkgo']],
    ['turnedAway', ['Fern', 'Elm']],
    ['expected', ['Dogwood']],
    ['lost', ['Cedar']],
    ['here', ['Birch']],
    ['left', ['Alder']],
  ]);
});

it('[RL3] within a part those come first who have been there longest, else by name', () => {
  const here = { standing: 'admitted' } as const;
  expect(
    listed({
      a: person('Zoe'),
      b: person('Ada'),
      c: person('Cy', { ...here, since: 2 }),
      d: person('Bo', { ...here, since: 2 }),
      e: person('Eve', { ...here, since: 1 }),
      f: person('Flo', { ...here, since: 1, lostSince: 20 }),
      g: person('Gus', { ...here, since: 3, lostSince: 10 }),
    }),
  ).toEqual([
    ['expected', ['Ada', 'Zoe']],
    ['lost', ['Gus', 'Flo']],
    ['here', ['Eve', 'Bo', 'Cy']],
  ]);
});

it('[RL3] is empty where nobody belongs to the session', () => {
  expect(listed({})).toEqual([]);
});

it('[RL3] holds fifty people, each once', () => {
  const standings = ['outside', 'waiting', 'admitted', 'declined', 'removed', 'left'] as const;
  const people = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [
      `seat-${String(index)}`,
      person(`Person ${String(index)}`, {
        standing: standings[index % standings.length] ?? 'outside',
        since: index,
        ...(index % 4 === 0 ? { lostSince: index } : {}),
      }),
    ]),
  );
  const seats = rosterOf({ people }).flatMap((section) => section.people.map(({ seat }) => seat));
  expect(seats.toSorted()).toEqual(Object.keys(people).toSorted());
});
