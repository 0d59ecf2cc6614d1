import { describe, expect, it } from 'vitest';
import { inMainGroup } from './main-group.ts';

const person = (place: number, role: 'member' | 'facilitator' = 'member') => ({
  name: '',
  role,
  place,
  ms: 0,
});

describe('the main group beside breakouts', () => {
  it('[BO6] is the members who are nowhere else, also who cannot be brought anywhere', () => {
    expect(
      inMainGroup({
        voices: {
          seats: {
            elm: person(4),
            lead: person(0, 'facilitator'),
            alder: person(1),
            birch: person(2),
            cedar: person(3),
          },
        },
        breakout: {
          open: true,
          rooms: [{ id: 'a', number: 1, seats: ['birch'], alone: false }],
        },
        care: {
          rooms: [{ id: 'b', person: 'cedar', name: '', since: 0, with: [], whereabouts: '' }],
        },
      }),
    ).toEqual(['alder', 'elm']);
  });
});
