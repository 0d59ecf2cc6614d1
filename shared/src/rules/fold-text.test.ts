import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['  MÜLLER \t Ångström ', 'muller angstrom'],
  ['Ｆｕｌｌ', 'full'],
  ['ﬁg', 'fig'],
  ['李', '李'],
])('[CL4] %j is searched as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('[CL4] what is folded stays as it is, and capitals make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = foldText(text);
      expect(foldText(once)).toBe(once);
      expect(once).not.toMatch(/^\s|\s$|\s\s/u);
    }),
  );
});
