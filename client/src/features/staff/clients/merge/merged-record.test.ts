import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingFields, MERGE_FIELDS, mergedRecord, prefersOther } from './merged-record.ts';

const anyText = fc.constantFrom('', 'a', 'b');
const anyRecord: fc.Arbitrary<ClientRecord> = fc
  .record({
    name: fc.constantFrom('Fern', 'F.'),
    legalName: anyText,
    pronouns: anyText,
    email: anyText,
    phone: fc.record({ country: fc.constantFrom('', 'DE'), number: anyText }),
    language: anyText,
    timeZone: anyText,
    born: anyText,
    consent: fc.record({ by: anyText, ground: anyText }),
    prescriber: anyText,
    state: fc.constantFrom('waiting', 'active', 'ended'),
  })
  .map((record) => ({ ...record, endedOn: record.state === 'ended' ? '2026-05-01' : '' }));

it('[CL20] what is not chosen otherwise loses no word that only one of the two has', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (kept, other) => {
      const preferred = MERGE_FIELDS.filter((field) => prefersOther(kept, other, field));
      const merged = mergedRecord(kept, other, new Set(preferred));
      for (const field of MERGE_FIELDS) {
        if (field === 'state') continue;
        const blank = JSON.stringify(
          field === 'phone'
            ? { ...merged.phone, number: '' }
            : field === 'consent'
              ? { by: '', ground: '' }
              : '',
        );
        if (JSON.stringify(merged[field]) !== blank) continue;
        for (const one of [kept, other]) {
          const said = field === 'phone' ? one.phone.number : JSON.stringify(one[field]);
          expect(['', '""', '{"by":"","ground":""}'], field).toContain(said);
        }
      }
      const active = [kept, other].some(({ state }) => state === 'active');
      expect(merged.state === 'active').toBe(active);
    }),
  );
});

it('[CL20] each field is of one of the two, as chosen, and an end comes with its day', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, fc.subarray([...MERGE_FIELDS]), (kept, other, chosen) => {
      const merged = mergedRecord(kept, other, new Set(chosen));
      for (const field of MERGE_FIELDS) {
        expect(merged[field]).toEqual((chosen.includes(field) ? other : kept)[field]);
      }
      expect(merged.endedOn === '').toBe(merged.state !== 'ended');
      expect(differingFields(merged, merged)).toEqual([]);
      const differ = differingFields(kept, other);
      expect(mergedRecord(kept, other, new Set(differ))).toEqual(other);
    }),
  );
});
