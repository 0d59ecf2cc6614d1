import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approach, type Format, type SessionKind } from '../contract/practice.ts';
import { stepKind } from '../contract/exercise-kinds.ts';
import { phasesOf } from '../rules/phases.ts';
import { agendaItemText, agendaTemplate } from './agenda-templates.ts';
import type { Card, CardText } from './card.ts';
import { cards } from './cards.ts';
import { contentTexts } from './texts.ts';

const english = contentTexts('en');

/** Every text in `value`, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** All runs of five words in `text`: to share one is to quote. */
const runs = (text: string): string[] => {
  const all = words(text);
  return all.slice(4).map((_, start) => all.slice(start, start + 5).join(' '));
};

/** All that a seat without a role may be shown of a card, at one time or another. */
const publicTexts = ({ title, scenario, aim = '', observe, debrief, roles }: CardText) => [
  title,
  scenario,
  aim,
  observe,
  ...debrief,
  ...Object.values(roles).map(({ name }) => name),
  ...textsIn(english.steps),
  english.optOut,
  english.observe,
];

const inOrderOf = (keys: Iterable<string>) => [...keys].sort();

/** The cards of the reference in its order: title, and minutes of play and replay together. */
const REFERENCE = {
  grief: [
    ['Who I lost', 5],
    ['Nobody says the name', 6],
    ['Unsaid words', 8],
    ['The wardrobe', 7],
    ['Hard date ahead', 5],
    ['Missing them, and angry too', 6],
    ['A chair at the choir', 6.5],
  ],
  dispute: [
    ['What I expected', 5],
    ['The invisible chores', 7],
    ['The Sunday call', 7],
    ['Friday deadline', 6],
    ['Closed door', 7],
    ['After the argument', 5],
    ['Stay, renegotiate, or leave', 8],
    ['When “it’s fine” is not', 5],
    ['Whose turn with Mother', 6.5],
  ],
  transition: [
    ['Jessica at the handover', 8],
    ['Jessica’s new introduction', 6],
    ['Old role, new role', 5],
    ['First day back', 6],
    ['Night shift with baby', 6],
    ['Last group', 6],
    ['After the last shift', 6],
    ['Not the life they had in mind', 6.5],
  ],
  sensitivity: [
    ['My circles', 6],
    // Two minutes, as its name says, and a minute and a half: not the five of the reference.
    ['Two-minute hello', 3.5],
    ['Kind no', 6],
    ['Feedback, live', 7],
    ['Same time next week?', 5],
    ['Telling the therapist “you missed me”', 5],
  ],
  any: [
    ['Explaining depression', 5],
    ['Early-warning call', 5],
    ['Getting to know the group', 3.5],
    ['Agreeing what stays here', 5],
    ['Lighter work for a while', 6],
    ['Keeping a bedtime', 5],
  ],
};

test('[CT6] the library has the cards of the reference: area, title, order and length', () => {
  const minutes = (card: Card) =>
    card.steps.reduce((sum, { seconds = 0 }) => sum + seconds, 0) / 60;
  const library = cards.map((card) => [card.area, english.cards[card.id]?.title, minutes(card)]);
  expect(library).toEqual(
    Object.entries(REFERENCE).flatMap(([area, rows]) => rows.map((row) => [area, ...row])),
  );
});

test('[CT9] every card has its words, and there are no words without a card', () => {
  expect(inOrderOf(Object.keys(english.cards))).toEqual(inOrderOf(cards.map(({ id }) => id)));
});

describe.each(cards.map((card) => [card.id, card] as const))('%s', (id, card) => {
  const text = english.cards[id];
  if (text === undefined) throw new Error(`no words for ${id}`);
  const briefs = Object.entries(text.roles).map(([role, { brief }]) => [role, brief] as const);

  test('[CT9] names and briefs exactly the roles of the card', () => {
    expect(inOrderOf(Object.keys(text.roles))).toEqual(inOrderOf(card.roles.map((r) => r.id)));
    const names = Object.values(text.roles).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('[CT10] what is private is quoted nowhere else', () => {
    for (const [role, brief] of briefs) {
      const elsewhere = [
        ...publicTexts(text),
        ...briefs.filter(([other]) => other !== role).map(([, other]) => other),
      ];
      const quotable = new Set(elsewhere.flatMap(runs));
      expect(runs(brief).filter((run) => quotable.has(run))).toEqual([]);
    }
    const open = new Set(publicTexts(text).flatMap(words));
    expect(open.size).toBeGreaterThan(50);
  });

  test('[CT10] prompts and caution are not among what everyone reads', () => {
    const open = publicTexts(text).join('\n');
    for (const hidden of [...text.prompts, text.caution ?? []].flat())
      expect(open).not.toContain(hidden);
  });

  test('[CT11] a brief has enough to play and can be read at a glance', () => {
    const counts = briefs.map(([role, brief]) => [role, brief.split(' ').length] as const);
    expect(counts.filter(([, count]) => count < 60 || count > 140)).toEqual([]);
    // Something to say first: a sentence in quotation marks.
    expect(briefs.filter(([, brief]) => !/“[^”]+”/u.test(brief)).map(([role]) => role)).toEqual([]);
  });

  test('[CT12] everything fits on a phone', () => {
    expect(text.title.length).toBeLessThanOrEqual(60);
    expect(text.scenario.length).toBeLessThanOrEqual(400);
    expect(text.caution?.length ?? 0).toBeLessThanOrEqual(300);
    expect(text.aim?.length ?? 0).toBeLessThanOrEqual(240);
    expect(text.observe.length).toBeLessThanOrEqual(300);
    for (const { name } of Object.values(text.roles)) expect(name.length).toBeLessThanOrEqual(30);
    for (const prompt of text.prompts) expect(prompt.length).toBeLessThanOrEqual(60);
    for (const question of text.debrief) expect(question.length).toBeLessThanOrEqual(100);
  });

  test('[CT13] gives the coach prompts and the group questions', () => {
    expect(text.prompts.length).toBeGreaterThanOrEqual(3);
    expect(text.debrief.length).toBeGreaterThanOrEqual(3);
    expect(text.debrief.filter((question) => !question.endsWith('?'))).toEqual([]);
  });

  test('[CT14] a card that may stir up much says when not to use it', () => {
    expect(card.intensity === 1 || text.caution !== undefined).toBe(true);
  });
});

test.each([
  ['unsaid-words', /Not with psychosis, dissociation or trauma/u],
  ['unsaid-words', /recent or violent death, a suicide or the loss of a baby/u],
  ['unsaid-words', /thoughts of dying.+see to safety/u],
  ['unsaid-words', /ground first/u],
  ['hard-date-ahead', /crisis plan/u],
  ['jessica-at-the-handover', /custody or contact order.+no children are within hearing/u],
  ['my-circles', /thoughts of not wanting to live come up, stop/u],
  ['the-sunday-call', /Leave it out where there was or is abuse/u],
  ['closed-door', /danger.+plan for their safety/u],
  ['night-shift-with-baby', /harm to self or baby.+get medical help today/u],
  ['feedback-live', /clear yes from both.+never character/u],
  ['early-warning-call', /crisis plan in view/u],
  ['both-at-once', /suicide, a violent death or the loss of a baby.+psychosis, dissociation/u],
  ['both-at-once', /Where the dead person did harm, leave the card/u],
  ['both-at-once', /thoughts of dying or of following.+see to safety/u],
  ['thursday-choir', /no is a good answer.+stop and attend to safety/u],
  ['at-an-impasse', /violence, threat, control or fear.+safety planning.+specialist/u],
  ['it-is-fine', /Never aim it at anyone in the room/u],
  ['whose-turn-with-mother', /neglected or hurt.+protection first.+see to safety today/u],
  ['out-of-the-cab', /not wanting to live, put the card away and ask about safety/u],
  ['at-the-family-table', /Never press anyone to come out.+papers, children or safety/u],
  ['you-missed-me', /complaint of harm.+never a rehearsal/u],
  ['meeting-the-group', /agreed on what stays.+tells too much at first/u],
  ['what-stays-here', /bound by law, members by their promise alone/u],
  ['lighter-work', /bullying/u],
  ['keeping-a-bedtime', /prescriber and the plan today.+Never suggest sleeping less/u],
])('[CT14] the caution of %s says %s', (id, said) => {
  expect(english.cards[id]?.caution).toMatch(said);
});

test('[CT14] intensity 3, at which only a facilitator coaches, is for what may break a person', () => {
  const heavy = cards.filter(({ intensity }) => intensity === 3).map(({ id }) => id);
  expect(heavy).toEqual([
    'unsaid-words',
    'both-at-once',
    'at-an-impasse',
    'jessica-at-the-handover',
    'at-the-family-table',
  ]);
});

test('[CT14] no card at all is for mania, psychosis, intoxication or risk at the moment', () => {
  expect(english.exclusions).toMatch(/manic, psychotic or intoxicated, or at risk/u);
});

test('[CT21] nobody is made to say that they are safe or well, or to show where they were hurt', () => {
  const spoken = Object.values(english.cards).flatMap(({ roles, aim, prompts }) =>
    textsIn([roles, aim, prompts]),
  );
  expect(
    spoken.filter((text) => /not in danger|\bwrists?\b|\bmarks\b|\bscars?\b/iu.test(text)),
  ).toEqual([]);
});

test('[CT21] the Sunday call asks for a change before it ends', () => {
  const { scenario = '', debrief = [] } = english.cards['the-sunday-call'] ?? {};
  expect(scenario).toMatch(/asks for one change.+If it goes on/u);
  expect(debrief.join(' ')).toMatch(/renegotiate.+stuck.+distance/u);
});

test.each(['last-group', 'feedback-live', 'meeting-the-group'])(
  '[CT18] %s is no fiction: its scene says so first, and its caution how to step out',
  (id) => {
    expect(english.cards[id]?.scenario).toMatch(
      /^This is no invented scene: everyone speaks as themselves\./u,
    );
    expect(english.cards[id]?.caution).toMatch(/No one plays a part: to step out, each/u);
  },
);

test.each(['jessica-at-the-handover', 'closed-door', 'last-group'])(
  '[CT19] in %s a prompt says when to change places',
  (id) => {
    expect(english.cards[id]?.prompts.join('\n')).toMatch(
      /now change places|now the other way round/iu,
    );
  },
);

test.each(['the-invisible-chores', 'night-shift-with-baby'])(
  '[CT19] in %s a prompt offers one fixed hour of the day to ask for',
  (id) => {
    expect(english.cards[id]?.prompts.join('\n')).toMatch(/one fixed hour: help me keep/u);
  },
);

test('[CT12] agenda items and steps fit on a phone', () => {
  const agenda = Object.values(english.agenda).flatMap((text) => [
    text,
    agendaItemText(text, 'individual'),
  ]);
  for (const { title, purpose } of agenda) {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(purpose.length).toBeLessThanOrEqual(300);
  }
  for (const { title, instruction } of Object.values(english.steps)) {
    expect(title.length).toBeLessThanOrEqual(30);
    expect(instruction.length).toBeLessThanOrEqual(240);
  }
  expect(english.optOut.length).toBeLessThanOrEqual(240);
  expect(english.observe.length).toBeLessThanOrEqual(240);
  expect(english.exclusions.length).toBeLessThanOrEqual(240);
});

/** The texts of all agendas of one person, of these kinds of sessions. */
const individualTexts = (kinds: readonly SessionKind[]) =>
  approach.options.flatMap((one) =>
    phasesOf(one).flatMap((when) =>
      kinds.flatMap((kind) =>
        agendaTemplate({ approach: one, phase: when, format: 'individual', kind }).map(
          ({ key }) => {
            const text = english.agenda[key];
            if (!text) throw new Error(`no words for ${key}`);
            const { title, purpose } = agendaItemText(text, 'individual');
            return `${title} ${purpose}`;
          },
        ),
      ),
    ),
  );

test('[CT22] in one to one an agenda speaks of one person, never of a group', () => {
  const texts = individualTexts(['introductory', 'weekly', 'review', 'last']);
  const ofMany = /\b(group|each person|ask each|everyone|others|nobody|together)\b/iu;
  expect(texts.filter((text) => ofMany.test(text))).toEqual([]);
});

test('[CT22] a session apart from the group speaks of the group, and to one person', () => {
  const texts = individualTexts(['individual-before', 'individual-middle', 'individual-after']);
  const ofMany = /\b(each person|ask each|everyone|others|nobody|together)\b/iu;
  expect(texts.filter((text) => ofMany.test(text))).toEqual([]);
  expect(texts.join()).toMatch(/how the group works/u);
});

test('[CT26] each approach is described as what it is', () => {
  const told = (key: string, format: Format) => {
    const text = english.agenda[`${key}.introductory.therapy`];
    return text ? agendaItemText(text, format).purpose : '';
  };
  for (const format of ['group', 'individual'] as const) {
    expect(told('ipt', format)).toMatch(/interpersonal psychotherapy/u);
    expect(told('mit', format)).toMatch(/metacognitive interpersonal therapy/u);
    expect(told('mit', format)).not.toMatch(/psychotherapy|IPT|blend/u);
    expect(told('dit', format)).toMatch(/feelings long avoided are put into words/u);
    expect(told('ipsrt', format)).toMatch(/bipolar.+regular days and sleep.+medication/u);
  }
  expect(told('dit', 'group')).toMatch(/made for one person; say that a group is an adaptation/u);
  const rhythm = Object.entries(english.agenda).filter(([key]) => key.startsWith('ipsrt.'));
  expect(JSON.stringify(rhythm)).toMatch(/triggers, not for blame/u);
  expect(JSON.stringify(rhythm)).not.toMatch(/self-blame/u);
});

test('[CT22] the steps of an exercise, which are the same with one person, speak of no group', () => {
  const ofMany = /\b(group|each person|everyone|others|those who)\b/iu;
  const texts = [english.optOut, english.observe, ...Object.values(english.steps)];
  expect(textsIn(texts).filter((text) => ofMany.test(text))).toEqual([]);
});

test('[CT15] every kind of step has its words', () => {
  expect(inOrderOf(Object.keys(english.steps))).toEqual(inOrderOf(stepKind.options));
});

test('[CT15] the opt-out says: pass without a reason, stop at any moment, no one who harmed', () => {
  expect(english.optOut).toMatch(/pass[^.]+reason\./u);
  expect(english.optOut).toMatch(/Anyone can stop[^.]+any moment\./u);
  expect(english.optOut).toMatch(/Nobody[^.]+play[^.]+harmed them\./u);
});

test('[CT15] Jessica at the handover points from violence to safety planning', () => {
  expect(english.cards['jessica-at-the-handover']?.caution).toMatch(
    /violence: do safety planning/u,
  );
});

test('[CT16] no text is empty, broken over lines, or typed with typewriter quotes', () => {
  expect(textsIn(english).filter((text) => !/^\S+( \S+)*$/u.test(text))).toEqual([]);
  expect(textsIn(english).filter((text) => /["'`\\$]/u.test(text))).toEqual([]);
});

test('[CT17] any locale gets a whole set of words, English where there is no other', () => {
  for (const locale of ['en', 'en-GB', 'EN-us']) expect(contentTexts(locale)).toBe(english);
  fc.assert(
    fc.property(fc.string(), (locale) => contentTexts(locale) === english),
    { examples: [['de'], ['__proto__'], ['constructor'], ['']] },
  );
});
