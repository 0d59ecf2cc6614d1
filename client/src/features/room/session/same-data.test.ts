import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameData } from './same-data.ts';

it('what is made of the same is the same, and of anything else is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isSameData(one, structuredClone(one))).toBe(true);
      expect(isSameData(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isSameData({ one }, { one, other })).toBe(false);
      expect(isSameData([one, other], [one])).toBe(false);
    }),
  );
});

it('a missing part is not the same as one that is undefined, nor a list as a record', () => {
  expect(isSameData({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSameData([], {})).toBe(false);
  expect(isSameData(null, {})).toBe(false);
});
