import type { HearingPerson, HearingView } from '@rapport/shared/contract/room/hearing.ts';
import { describe, expect, it } from 'vitest';
import { gatheringsOf, heardBy, hears, toldOf } from './who-hears.ts';

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

const MUTED: Partial<HearingPerson> = { otherwise: { why: 'muted', heardBy: [] } };
const LOST: Partial<HearingPerson> = { connected: false, otherwise: { why: 'lost', heardBy: [] } };
const WHISPERS: Partial<HearingPerson> = { otherwise: { why: 'whispers', heardBy: ['b'] } };

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('who hears whom', () => {
  it('is told by who is together, the main group first', () => {
    const told = gatheringsOf(PEOPLE).map(({ kind, number, people, exceptions }) => [
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

  it.each<[string, HearingPerson[], ReturnType<typeof toldOf>['say'], string[], string[]]>([
    ['all are heard', [person('A', 1), person('B', 2)], 'all', [], []],
    ['one of two is muted', [person('A', 1), person('B', 2, MUTED)], 'allBut', ['B'], []],
    ['all are muted', [person('A', 1, MUTED), person('B', 2, MUTED)], 'silent', ['A', 'B'], []],
    [
      'all who are connected are muted',
      [person('A', 1, MUTED), person('B', 2, MUTED), person('C', 3, LOST)],
      'silent',
      ['A', 'B'],
      ['C'],
    ],
    ['one is alone', [person('A', 1)], 'single', [], []],
    ['one is alone and muted', [person('A', 1, MUTED)], 'single', ['A'], []],
    ['all others have gone', [person('A', 1), person('B', 2, LOST)], 'single', [], ['B']],
    [
      'one of three is heard',
      [person('A', 1), person('B', 2, MUTED), person('C', 3, MUTED)],
      'only',
      ['B', 'C'],
      [],
    ],
    [
      'one whispers, and the rest are muted',
      [person('A', 1, WHISPERS), person('B', 2, MUTED)],
      'nobody',
      ['B'],
      ['A'],
    ],
    [
      'one speaks to all breakouts, and the other is muted',
      [person('A', 1, { otherwise: { why: 'speaks', heardBy: ['b'] } }), person('B', 2, MUTED)],
      'allBut',
      ['B'],
      ['A'],
    ],
  ])('says what fits where %s', (_name, people, say, muted, others) => {
    const [gathering] = gatheringsOf(Object.fromEntries(people.map((one) => [one.name, one])));
    if (!gathering) throw new Error('nobody is there');
    const told = toldOf(gathering);
    expect([told.say, names(told.muted), names(told.others)]).toEqual([say, muted, others]);
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
