import type { PreparedAgenda, ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';

/** One of each thing that can lie ready. */
export const READY: readonly ReadyThing[] = [
  { kind: 'poll', poll: 'word', audience: 'leaders', question: 'What do you bring along?' },
  { kind: 'card', card: { id: 'what-i-expected', own: false, title: 'As it was called once' } },
  {
    kind: 'breakouts',
    size: 2,
    minutes: 8,
    comeBack: true,
    card: { id: 'one-of-ours', own: true, title: 'One of ours' },
  },
];

/** A prepared agenda of two items: one in a facilitator's own words, with everything ready in it. */
export const prepared = (revision = 1, words = 'A poem'): PreparedAgenda => ({
  revision,
  items: [
    { id: 'arrive', key: 'ipt.middle.arrive', minutes: 5 },
    { id: 'poem', title: words, minutes: 20, note: `${words}: softly`, ready: [...READY] },
  ],
});
