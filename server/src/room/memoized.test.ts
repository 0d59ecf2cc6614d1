import { describe, expect, it } from 'vitest';
import { always } from '../testing/room-commands.ts';
import { gathered, playing, SEATS } from '../testing/room-play.ts';
import { audienceOf } from './audience.ts';
import { viewOf } from './view.ts';

describe('what is worked out once for as long as its parts stay the same', () => {
  it.each([
    ['a group', gathered],
    ['a scene that is played', playing],
    [
      'breakouts',
      () => {
        const play = gathered();
        play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
        play.send('lead', { type: 'breakout:open' });
        return play;
      },
    ],
  ])('is what it would be if it were worked out anew: %s', (_name, start) => {
    always(
      ({ state }) => {
        // A copy shares no object with what was seen before, so nothing is known of it.
        const anew = structuredClone(state);
        expect(audienceOf(state)).toEqual(audienceOf(anew));
        for (const seat of SEATS)
          expect(viewOf(state, seat, 'en')).toEqual(viewOf(anew, seat, 'en'));
      },
      () => start().gather('elm'),
      25,
    );
  });
});
