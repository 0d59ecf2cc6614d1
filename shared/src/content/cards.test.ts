import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardId, roleId } from '../contract/ids.ts';
import { wholeCard } from '../contract/card.ts';
import { approach, cardPhase, format, problemArea, sessionKind } from '../contract/practice.ts';
import { formatOf } from '../rules/session-format.ts';
import type { Card } from './card.ts';
import { cards, cardById } from './cards.ts';
import { wholeCardOf } from './whole-card.ts';

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const ids = cards.map(({ id }) => id);

describe('the library', () => {
  test('[CT5] has thirty-six cards, each under an id of its own', () => {
    expect(cards).toHaveLength(36);
    expect(new Set(ids).size).toBe(36);
    for (const id of ids) {
      expect(id).toMatch(KEBAB);
      expect(cardId.safeParse(id).success).toBe(true);
    }
  });

  test('[CT5] a card is found by its id, and nothing by any other', () => {
    for (const card of cards) expect(cardById(card.id)).toBe(card);
    fc.assert(
      fc.property(
        fc.string().filter((id) => !ids.includes(id)),
        (id) => cardById(id) === undefined,
      ),
      { examples: [['__proto__'], ['constructor'], ['']] },
    );
  });

  test('[CT6] covers every problem area and every phase', () => {
    expect(new Set(cards.map(({ area }) => area))).toEqual(new Set(problemArea.options));
    expect(new Set(cards.flatMap(({ phases }) => phases))).toEqual(new Set(cardPhase.options));
  });

  test('[CT6] has cards for each phase in each of the four problem areas', () => {
    for (const area of problemArea.exclude(['any']).options) {
      const phases = cards.filter((card) => card.area === area).flatMap((card) => card.phases);
      expect(new Set(phases)).toEqual(new Set(cardPhase.options));
    }
  });

  test('[CT6] has both Jessica cards', () => {
    expect(ids).toContain('jessica-at-the-handover');
    expect(ids).toContain('jessicas-new-introduction');
  });

  test('[CT27] has cards for each part of every approach in both formats', () => {
    for (const one of approach.options) {
      for (const part of cardPhase.options) {
        for (const how of format.options) {
          const found = cards.filter(
            ({ approaches, phases, formats }) =>
              approaches.includes(one) && phases.includes(part) && formats.includes(how),
          );
          expect(found.length, `${one} ${part} ${how}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test('[CT27] has a card for each kind of session that can be played there', () => {
    for (const kind of sessionKind.options) {
      const single = formatOf('group', kind);
      const found = cards.filter(
        ({ kinds, formats }) => kinds.includes(kind) && formats.includes(single),
      );
      expect(found.length, kind).toBeGreaterThan(0);
      if (kind === 'introductory') {
        expect(found.filter(({ intensity }) => intensity > 1)).toEqual([]);
      }
      if (kind === 'last') expect(found.filter(({ intensity }) => intensity > 2)).toEqual([]);
    }
  });

  test('[CT27] keeps for groups what is about the group itself, and nothing for one to one', () => {
    const only = cards.filter(({ formats }) => formats.length === 1);
    expect(only.map(({ id, formats }) => [id, ...formats])).toEqual([
      ['last-group', 'group'],
      ['feedback-live', 'group'],
      ['meeting-the-group', 'group'],
      ['what-stays-here', 'group'],
    ]);
  });

  test('[CT7] has one card alone in which nobody answers: the one spoken to an empty tile', () => {
    const unanswered = cards.filter(({ roles }) => roles.every(({ kind }) => kind !== 'other'));
    expect(unanswered.map(({ id }) => id)).toEqual(['unsaid-words']);
  });
});

const seconds = (card: Card, kind: string) =>
  card.steps.filter((step) => step.kind === kind).map((step) => step.seconds);

describe.each(cards.map((card) => [card.id, card] as const))('%s', (_, card) => {
  test('[CT7] has one protagonist, at most one other, and at most one coach, who may be missing', () => {
    const of = (kind: string) => card.roles.filter((role) => role.kind === kind);
    expect(of('protagonist')).toMatchObject([{ required: true }]);
    expect(of('other').length).toBeLessThanOrEqual(1);
    expect(of('other').filter(({ required }) => !required)).toEqual([]);
    expect(of('coach').length).toBeLessThanOrEqual(1);
    expect(of('coach').filter(({ required }) => required)).toEqual([]);
  });

  test('[CT27] says for whom it is, each once', () => {
    for (const list of [card.approaches, card.formats, card.kinds, card.phases]) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  test('[CT7] has roles with ids of their own', () => {
    expect(new Set(card.roles.map(({ id }) => id)).size).toBe(card.roles.length);
    for (const { id } of card.roles) {
      expect(id).toMatch(KEBAB);
      expect(roleId.safeParse(id).success).toBe(true);
    }
  });

  test('[CT8] begins with casting and the aim; ends with stepping out of role and debrief', () => {
    const kinds = card.steps.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['casting', 'aim']);
    expect(kinds.slice(-2)).toEqual(['derole', 'debrief']);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test('[CT8] times the play and a shorter replay, and nothing else', () => {
    const [play = 0] = seconds(card, 'play');
    const [replay = 0] = seconds(card, 'replay');
    expect(replay).toBeGreaterThan(0);
    expect(replay).toBeLessThan(play);
    expect(card.steps.filter((step) => step.seconds !== undefined).map(({ kind }) => kind)).toEqual(
      ['play', 'replay'],
    );
  });

  test('[CT8] fits with talk around it into the 25 minutes of a group’s role-play', () => {
    const timed = card.steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
    expect(timed).toBeLessThanOrEqual(10 * 60);
  });

  test('[CT20] is, with its words, a card as the practice could have written it', () => {
    const whole = wholeCardOf(card, 'en');
    expect(wholeCard.parse(whole)).toEqual(whole);
  });
});
