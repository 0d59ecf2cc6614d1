import { keepLetterWordsRequest } from '@rapport/shared/contract/letter-words.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionsFor, withTime } from './reminder-options.ts';

it('[LT3] whatever is chosen one after the other can be kept', () => {
  const choice = fc.record({ place: fc.nat(2), pick: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
      let reminders: number[] = [1440, 60];
      for (const { place, pick } of choices) {
        if (place > reminders.length) continue;
        // Past the last option stands that there is none.
        reminders = withTime(reminders, place, optionsFor(reminders, place)[pick]);
        const words = { appointments: '', reminder: '', closing: '', reminders };
        expect(keepLetterWordsRequest.safeParse({ revision: 0, words }).success).toBe(true);
      }
    }),
  );
});

it('[LT3] offers a time that a program has set, and each time in one place only', () => {
  expect(optionsFor([1440, 77], 1)).toContain(77);
  expect(optionsFor([1440, 77], 1)).not.toContain(1440);
  expect(withTime([1440, 77], 0, undefined)).toEqual([77]);
});
