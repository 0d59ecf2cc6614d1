import type { HearingPerson, HearingView } from '@rapport/shared/contract/room/hearing.ts';
import { describe, expect, it } from 'vitest';
import { companiesOf, heardBy, hears } from './who-hears.ts';

const person = (name: string, place: number, over: Partial<HearingPerson> = {}): HearingPerson => ({
  name,
  place,
  connected: true,
  ...over,
});

const PEOPLE: HearingView['people'] = {
  c: person('Cedar', 3, { breakout: 2 }),
  lead: person('Robin', 0, { otherwise: { why: 'speaks', heardBy: ['sam', 'a', 'b', 'c'] } }),
  a: person('Alder', 1, { breakout: 1 }),
  b: person('Birch', 2, { breakout: 1, otherwise: { why: 'muted', heardBy: [] } }),
  sam: person('Sam', 4),
  e: person('Elm', 6, { sideRoom: 'side' }),
  kim: person('Kim', 7, { sideRoom: 'side' }),
  gone: person('Dogwood', 5, {
    connected: false,
    lostSince: 5,
    otherwise: { why: 'lost', heardBy: [] },
  }),
};

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('who hears whom', () => {
  it('is told by who is together, the main group first', () => {
    const told = companiesOf(PEOPLE).map(({ kind, number, people, exceptions }) => [
      kind,
      number,
      names(people),
      names(exceptions),
    ]);
    expect(told).toEqual([
      ['circle', 0, ['Robin', 'Sam', 'Dogwood'], ['Robin', 'Dogwood']],
      ['breakout', 1, ['Alder', 'Birch'], ['Birch']],
      ['breakout', 2, ['Cedar'], []],
      ['sideRoom', 0, ['Elm', 'Kim'], []],
    ]);
  });

  it.each([
    ['a', ['Birch'], ['Robin']],
    ['b', [], ['Robin', 'Alder']],
    ['c', [], ['Robin']],
    ['lead', ['Alder', 'Birch', 'Cedar', 'Sam'], ['Sam']],
    ['sam', ['Robin'], ['Robin']],
    ['gone', [], []],
    ['e', ['Kim'], ['Kim']],
    ['nobody', [], []],
  ])('%s is heard by %j and hears %j', (seat, by, whom) => {
    expect(names(heardBy(PEOPLE, seat))).toEqual(by);
    expect(names(hears(PEOPLE, seat))).toEqual(whom);
  });
});
