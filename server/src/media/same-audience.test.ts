import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameAudience } from './same-audience.ts';

type Pairs = Record<string, Record<string, { audio: boolean; video: boolean; screen: boolean }>>;

const name = fc.constantFrom('ana', 'ben', 'cem');
const plain = { noNullPrototype: true };
const flow = fc.record({ audio: fc.boolean(), video: fc.boolean(), screen: fc.boolean() }, plain);
const pairs: fc.Arbitrary<Pairs> = fc.dictionary(name, fc.dictionary(name, flow, plain), plain);
const audienceOf = (from: Pairs) =>
  new Map(Object.entries(from).map(([listener, of]) => [listener, new Map(Object.entries(of))]));
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a.localeCompare(b);
const sorted = (from: Pairs): string =>
  JSON.stringify(
    Object.entries(from)
      .map(([listener, of]) => [listener, Object.entries(of).toSorted(byName)] as const)
      .toSorted(byName),
  );

test('audiences are the same when they say the same of every pair', () => {
  fc.assert(
    fc.property(pairs, pairs, (one, other) => {
      const same = sorted(one) === sorted(other);
      expect(sameAudience(audienceOf(one), audienceOf(other))).toBe(same);
      expect(sameAudience(audienceOf(one), audienceOf(one))).toBe(true);
    }),
  );
});
