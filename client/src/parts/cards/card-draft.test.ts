import { wholeCard, type WholeCard } from '@rapport/shared/contract/card.ts';
import { CARD_LIMITS } from '@rapport/shared/contract/card-limits.ts';
import { stepKind } from '@rapport/shared/contract/exercise-kinds.ts';
import { cardPhase, problemArea } from '@rapport/shared/contract/practice.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blankDraft, cardOf, draftOf, problemsOf, withRole, type CardDraft } from './card-draft.ts';

/** Text as people type it, now and then too long. */
const typed = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
    fc.nat({ max: most + 20 }).map((length) => 'x'.repeat(length)),
  );
const lines = fc
  .array(typed(CARD_LIMITS.line), { maxLength: CARD_LIMITS.prompts + 2 })
  .map((some) => some.join('\n'));

const draft: fc.Arbitrary<CardDraft> = fc
  .record({
    title: typed(CARD_LIMITS.title),
    area: fc.constantFrom(...problemArea.options),
    phases: fc.subarray([...cardPhase.options]),
    intensity: fc.constantFrom(1, 2, 3),
    scenario: typed(CARD_LIMITS.scenario),
    caution: typed(CARD_LIMITS.caution),
    aim: typed(CARD_LIMITS.aim),
    prompts: lines,
    observe: typed(CARD_LIMITS.observe),
    debrief: lines,
    shared: fc.boolean(),
    more: fc.subarray<'other' | 'coach'>(['other', 'coach']),
    words: typed(CARD_LIMITS.roleName),
    seconds: fc.option(fc.integer({ min: 30, max: 1800 }), { nil: undefined }),
  })
  .map(({ more, words, seconds, ...fields }) => {
    const whole = more.reduce(withRole, { ...blankDraft('a-card'), ...fields });
    return {
      ...whole,
      roles: whole.roles.map((role) => ({ ...role, name: words, brief: words })),
      steps: whole.steps.map((step) => ({
        kind: step.kind,
        on: step.on,
        ...(seconds === undefined ? {} : { seconds }),
      })),
    };
  });

it('a draft without problems is a card that the server takes, and no other is', () => {
  fc.assert(
    fc.property(draft, (one) => {
      expect(wholeCard.safeParse(cardOf(one)).success).toBe(problemsOf(one).size === 0);
    }),
    { numRuns: 300 },
  );
});

it('a card that is opened for change and saved unchanged is the same card', () => {
  const kinds = stepKind.options.filter((kind) => !['casting', 'play'].includes(kind));
  const card = fc
    .record({
      left: fc.subarray(kinds),
      seconds: fc.option(fc.integer({ min: 30, max: 1800 }), { nil: undefined }),
      caution: fc.option(fc.constant('Not yet.'), { nil: undefined }),
      prompts: fc.array(fc.constantFrom('Slowly.', 'Say it once more.'), { maxLength: 10 }),
    })
    .map(({ left, seconds, caution, prompts }): WholeCard => {
      const steps = stepKind.options.filter((kind) => !left.includes(kind));
      return wholeCard.parse({
        ...cardOf(blankDraft('a-card')),
        title: 'A card',
        scenario: 'One line.\n\nAnother.',
        ...(caution === undefined ? {} : { caution }),
        roles: [{ id: 'p', kind: 'protagonist', required: true, name: 'P', brief: 'Words.' }],
        steps: steps.map((kind) => ({ kind, ...(seconds === undefined ? {} : { seconds }) })),
        prompts,
      });
    });
  fc.assert(
    fc.property(card, (one) => {
      expect(cardOf(draftOf(one, true))).toEqual(one);
    }),
  );
});

it('a part that is added has a name of its own', () => {
  const three = withRole(withRole(blankDraft('a-card'), 'coach'), 'coach');
  expect(three.roles.map(({ id }) => id)).toEqual(['protagonist', 'other', 'coach', 'coach-2']);
});
