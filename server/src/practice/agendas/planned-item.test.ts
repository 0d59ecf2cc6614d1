import { contentTexts } from '@rapport/shared/content/texts.ts';
import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { READY } from '../../testing/prepared.ts';
import { asPlanned, asPrepared } from './planned-item.ts';

const texts = contentTexts('en').agenda;
const words = Object.values(texts).flatMap(({ title, purpose }) => [title, purpose]);
const format = fc.constantFrom('group' as const, 'individual' as const);
const known = fc.constantFrom(...Object.keys(texts));

/** Items with and without a template, in its words, in others', and in one's own. */
const items: fc.Arbitrary<PreparedItem> = fc.record(
  {
    id: fc.constant('item'),
    key: fc.option(known, { nil: undefined }),
    title: fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1 })),
    minutes: fc.integer({ min: 1, max: 180 }),
    note: fc.oneof(fc.constantFrom('', ...words), fc.string()),
    ready: fc.subarray([...READY]),
  },
  { noNullPrototype: true },
);

const withoutNothing = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('[AP1] an item is read as it was written, whatever of it its template says', () => {
  fc.assert(
    fc.property(items, format, (item, as) => {
      const planned = asPlanned(item, as, 'en');
      expect(withoutNothing(asPrepared(planned, as, 'en'))).toEqual(withoutNothing(item));
    }),
  );
});

it('[AP1] what the template says is left to it, so that it can be said in another language', () => {
  fc.assert(
    fc.property(known, format, (key, as) => {
      const shown = asPrepared({ id: 'item', key, minutes: 5 }, as, 'en');
      expect(asPlanned(shown, as, 'en')).toEqual({ id: 'item', key, minutes: 5 });
    }),
  );
});

it('[AP1] a template that there is not is forgotten', () => {
  const item = { id: 'item', key: 'constructor', title: 'Ours', minutes: 5, note: '', ready: [] };
  expect(asPlanned(item, 'group', 'en')).toEqual({ id: 'item', title: 'Ours', minutes: 5 });
});
