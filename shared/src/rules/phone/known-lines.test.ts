import { expect, it } from 'vitest';
import { crisisLine } from '../../contract/crisis-lines.ts';
import { readPhone } from './read-phone.ts';
import { KNOWN_LINES, knownLinesIn } from './known-lines.ts';

it('[CS6] offers lines that have the form of one, each with a number known in its country', () => {
  for (const known of KNOWN_LINES) {
    expect(crisisLine.parse({ ...known, verifiedOn: null })).toEqual({
      ...known,
      verifiedOn: null,
    });
    for (const way of known.ways) {
      const read = way.kind === 'words' ? 'words' : readPhone(way.number, known.country).read;
      expect([known.name, known.country, read]).toEqual([known.name, known.country, 'number']);
    }
  }
});

it.each([
  ['US', ['911', '988', '988']],
  ['CA', ['911', '988', '988', '+18773032642']],
  ['GB', ['999', '112', '116123', '111', '+448088088000']],
  ['IE', ['112', '999', '116123', '+3531800247247']],
  ['DE', ['112', '+498001110111', '116123']],
  ['AT', ['112', '144', '142']],
  ['CH', ['112', '144', '143']],
  ['FR', ['112', '15', '3114']],
  ['NL', ['112', '113', '+318000113']],
  ['ES', ['112', '024']],
  ['AU', ['000', '112', '131114', '+61477131114']],
  ['NZ', ['111', '1737', '1737']],
  ['PL', ['112']],
  ['JP', []],
])('[CS6] offers in %s the numbers %j', (country, dials) => {
  const dialled = knownLinesIn(country).flatMap(({ ways }) =>
    ways.map((way) => {
      const found = way.kind === 'words' ? undefined : readPhone(way.number, country);
      return found?.read === 'number' ? found.dial : undefined;
    }),
  );
  expect(dialled).toEqual(dials);
});
