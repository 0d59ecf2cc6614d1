import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsOf, type Appointment, type Entry } from './entries.ts';

const SESSIONS = ['s1', 's2', 's3', 's4'];
const MEMBERS = ['alder', 'birch', 'cedar'];

/** What a plan may be at one moment: some of the sessions, for some of the people. */
const anyPlan: fc.Arbitrary<Appointment[]> = fc.uniqueArray(
  fc.record({
    session: fc.constantFrom(...SESSIONS),
    membership: fc.constantFrom(...MEMBERS),
    at: fc.integer({ min: 1, max: 4 }),
    minutes: fc.constantFrom(60, 90),
  }),
  { selector: ({ session, membership }) => `${session} ${membership}`, maxLength: 12 },
);

/** What is told once all news have arrived. */
function after(told: readonly Entry[], planned: readonly Appointment[]): Entry[] {
  const news = newsOf(told, planned);
  const isTold = (entry: Entry) =>
    news.some((one) => one.session === entry.session && one.membership === entry.membership);
  return [...told.filter((entry) => !isTold(entry)), ...news];
}

describe('what people are told of their appointments', () => {
  it('[IC7] after the news everyone knows just what is planned, and there are no more', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 6 }), (plans) => {
        let told: Entry[] = [];
        for (const planned of plans) {
          told = after(told, planned);
          const known = told
            .filter(({ cancelled }) => !cancelled)
            .map(({ session, membership, at, minutes }) => ({ session, membership, at, minutes }));
          const sorted = (all: readonly Appointment[]) =>
            all.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
          expect(sorted(known)).toEqual(sorted(planned));
          expect(newsOf(told, planned)).toEqual([]);
        }
      }),
    );
  });

  it('[IC3] the number of an entry rises with each of its changes, from 0, and only then', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 6 }), (plans) => {
        let told: Entry[] = [];
        for (const planned of plans) {
          for (const one of newsOf(told, planned)) {
            const before = told.find(
              ({ session, membership }) => session === one.session && membership === one.membership,
            );
            expect(one.sequence).toBe(before ? before.sequence + 1 : 0);
          }
          told = after(told, planned);
        }
      }),
    );
  });

  it('[IC7] a change for one person is news to nobody else', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.constantFrom(...MEMBERS), (plan, other, changed) => {
        const told = after([], plan);
        const next = [
          ...plan.filter(({ membership }) => membership !== changed),
          ...other.filter(({ membership }) => membership === changed),
        ];
        const heard = newsOf(told, next).map(({ membership }) => membership);
        expect(new Set([...heard, changed])).toEqual(new Set([changed]));
      }),
    );
  });
});
