import { describe, expect, test } from 'vitest';
import { approach, format, phase, sessionKind } from '../contract/practice.ts';
import { cardPhaseOf, phasesOf } from '../rules/phases.ts';
import { agendaTemplate } from './agenda-templates.ts';
import { contentTexts } from './texts.ts';

const { agenda } = contentTexts('en');
const LENGTH = { group: 90, individual: 50 };

const isApart = (kind: string) => kind.startsWith('individual-');

const sessions = approach.options.flatMap((a) =>
  phasesOf(a).flatMap((p) =>
    sessionKind.options.map((kind) => ({ approach: a, phase: p, kind }) as const),
  ),
);
const templates = sessions.flatMap((session) =>
  format.options.map((f) => {
    const items = agendaTemplate({ ...session, format: f });
    return { ...session, format: f, single: f === 'individual' || isApart(session.kind), items };
  }),
);
const keysOf = (...of: (typeof templates)[number]['items'][]) => of.flat().map(({ key }) => key);
const weekly = (a: 'ipt' | 'dit', p: 'initial' | 'middle', f: 'group' | 'individual') =>
  agendaTemplate({ approach: a, phase: p, format: f });

describe.each(templates)('$approach, $phase, $kind, $format', (template) => {
  const { approach, phase, kind, single, items } = template;

  test('[CT1] fills the session exactly', () => {
    const length = single ? LENGTH.individual : LENGTH.group;
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
  });

  test('[CT2] every item lasts at least one whole minute', () => {
    expect(items.filter(({ minutes }) => !Number.isInteger(minutes) || minutes < 1)).toEqual([]);
  });

  test('[CT3] opens with arriving, and every key is its own and says where it belongs', () => {
    const keys = keysOf(items);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z-]+\.[a-z-]+\.[a-z-]+$/);
    const part = kind === 'weekly' ? phase : kind;
    const homes = [`${approach}.${part}.`, `every.${kind}.`];
    expect(keys.filter((key) => !homes.some((home) => key.startsWith(home)))).toEqual([]);
    expect(keys[0]).toMatch(/\.arrive$/);
  });
});

test.each(sessions)('[CT2] $approach, $phase, $kind: both formats follow one order', (session) => {
  const group = keysOf(agendaTemplate({ ...session, format: 'group' }));
  const individual = keysOf(agendaTemplate({ ...session, format: 'individual' }));
  expect(individual.filter((key) => group.includes(key))).toEqual(
    group.filter((key) => individual.includes(key)),
  );
});

test('[CT2] practising together as a group is left out for one person', () => {
  const key = 'ipt.initial.practice';
  expect(keysOf(weekly('ipt', 'initial', 'group'))).toContain(key);
  expect(keysOf(weekly('ipt', 'initial', 'individual'))).not.toContain(key);
});

test('[CT23] a session without a kind, as older versions opened them, is a weekly one', () => {
  for (const { kind, items, single: _single, ...session } of templates) {
    if (kind === 'weekly') expect(agendaTemplate(session)).toEqual(items);
  }
});

test('[CT23] in every approach and phase a week has work of its own', () => {
  const weeks = templates.filter(({ kind, format }) => kind === 'weekly' && format === 'group');
  const agendas = weeks.map(({ items }) => keysOf(items).join());
  expect(new Set(agendas).size).toBe(agendas.length);
});

test('[CT23] a phase that an approach does not have is not left without an agenda', () => {
  for (const a of approach.options) {
    for (const p of phase.options) {
      const given = agendaTemplate({ approach: a, phase: p, format: 'group' });
      const own = phasesOf(a).find((one) => cardPhaseOf(one) === cardPhaseOf(p)) ?? p;
      const at = phasesOf(a).includes(p) ? p : own;
      expect(given).toEqual(agendaTemplate({ approach: a, phase: at, format: 'group' }));
      expect(given).not.toEqual([]);
    }
  }
});

test('[CT24] a first session agrees on what stays before anything personal is told', () => {
  const first = templates.filter(({ kind }) => kind === 'introductory');
  for (const { items, single } of first) {
    const keys = keysOf(items);
    const [agreed, told] = ['agreement', single ? 'story' : 'introductions'].map((item) =>
      keys.indexOf(`every.introductory.${item}`),
    );
    expect(keys.slice(0, 3)).toEqual(
      ['arrive', 'welcome', 'agreement'].map((item) => `every.introductory.${item}`),
    );
    expect(told).toBeGreaterThan(agreed ?? Infinity);
  }
  expect(keysOf(agendaTemplate({ ...FIRST, kind: 'individual-before' }))[0]).toBe(
    'every.individual-before.arrive',
  );
  expect(agenda['every.individual-before.arrive']?.purpose).toMatch(/before anything personal/u);
});

const FIRST = { approach: 'ipt', phase: 'initial', format: 'group' } as const;

test('[CT24] a last session says goodbye in due form, and in a group to each person', () => {
  const last = agendaTemplate({ ...FIRST, phase: 'ending', kind: 'last' });
  const [longest] = [...last].sort((one, other) => other.minutes - one.minutes);
  expect(longest?.key).toBe('every.last.goodbye');
  expect(agenda['every.last.goodbye']?.purpose).toMatch(/to each person, by name/u);
});

test('[CT25] one to one, IPT’s middle sessions choose one or two techniques, and feel', () => {
  const minutes = new Map(weekly('ipt', 'middle', 'individual').map((i) => [i.key, i.minutes]));
  const techniques = ['conversation', 'role-play', 'decision'].map((item) => `ipt.middle.${item}`);
  expect(techniques.filter((key) => minutes.has(key))).toEqual([]);
  expect(keysOf(weekly('ipt', 'middle', 'group'))).toEqual(expect.arrayContaining(techniques));
  expect(agenda['ipt.middle.work']?.purpose).toMatch(/one way of working, two at most/u);
  expect(minutes.get('ipt.middle.feelings')).toBeGreaterThanOrEqual(6);
});

test('[CT4] every item has its words, and there are no words without an item', () => {
  const keys = new Set(keysOf(...templates.map(({ items }) => items)));
  expect(Object.keys(agenda).sort()).toEqual([...keys].sort());
});

test('[CT4] within one agenda no two items have the same title', () => {
  for (const { items } of templates) {
    const titles = items.map(({ key }) => agenda[key]?.title);
    expect(new Set(titles).size).toBe(items.length);
  }
});
