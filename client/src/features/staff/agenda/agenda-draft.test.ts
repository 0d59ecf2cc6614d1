import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBefore } from '../../../parts/agenda/place-before.ts';
import { copyOf, minutesOf, withItem, withMoved, withoutItem } from './agenda-draft.ts';

const item = (id: string, minutes = 5): PreparedItem => ({
  id,
  title: `Item ${id}`,
  minutes,
  note: '',
  ready: [],
});
const drafts = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((ids) => ids.map((id, index) => item(id, index + 1)));
const idsOf = (draft: readonly PreparedItem[]) => draft.map(({ id }) => id);

it('[AP1] moving an item keeps all of them, and the order of the others', () => {
  fc.assert(
    fc.property(drafts, fc.nat(), fc.nat(), fc.boolean(), (draft, one, other, after) => {
      const moved = draft[one % draft.length]?.id ?? '';
      const target = draft[other % draft.length]?.id ?? '';
      const result = withMoved(draft, moved, placeBefore(draft, moved, target, after));
      expect(idsOf(withoutItem(result, moved))).toEqual(idsOf(withoutItem(draft, moved)));
      expect(minutesOf(result)).toBe(minutesOf(draft));
      const [at, beside] = [idsOf(result).indexOf(moved), idsOf(result).indexOf(target)];
      if (moved !== target) expect(at - beside).toBe(after ? 1 : -1);
      else expect(result).toEqual(draft);
    }),
  );
});

it('[AP1] changing an item changes no other, and a new one comes last', () => {
  fc.assert(
    fc.property(drafts, fc.nat(), (draft, index) => {
      const at = index % draft.length;
      const changed = { ...item(draft[at]?.id ?? ''), title: 'Another' };
      expect(withItem(draft, changed)).toEqual(draft.with(at, changed));
      expect(withItem(draft, item('new one'))).toEqual([...draft, item('new one')]);
    }),
  );
});

it('[AP3] a copy has everything of the other agenda but its identifiers', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      let made = 0;
      const copy = copyOf(draft, () => `copy ${String((made += 1))}`);
      expect(copy.map(({ id: _, ...rest }) => rest)).toEqual(
        draft.map(({ id: _, ...rest }) => rest),
      );
      expect(new Set([...idsOf(copy), ...idsOf(draft)]).size).toBe(2 * draft.length);
    }),
  );
});
