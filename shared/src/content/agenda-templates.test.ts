import { describe, expect, test } from 'vitest';
import { approach, format, phase } from '../contract/practice.ts';
import { agendaTemplate } from './agenda-templates.ts';
import { contentTexts } from './texts.ts';

const { agenda } = contentTexts('en');
const LENGTH = { group: 90, individual: 50 };

const courses = approach.options.flatMap((a) => phase.options.map((p) => [a, p] as const));
const templates = courses.flatMap(([a, p]) =>
  format.options.map((f) => ({
    approach: a,
    phase: p,
    format: f,
    items: agendaTemplate(a, p, f),
  })),
);
const keysOf = (...of: (typeof templates)[number]['items'][]) => of.flat().map(({ key }) => key);

describe.each(templates)('$approach, $phase, $format', ({ approach, phase, format, items }) => {
  test('[CT1] fills the session exactly', () => {
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(LENGTH[format]);
  });

  test('[CT2] every item lasts at least one whole minute', () => {
    expect(items.filter(({ minutes }) => !Number.isInteger(minutes) || minutes < 1)).toEqual([]);
  });

  test('[CT3] opens with arriving, and every key is its own and says where it belongs', () => {
    const keys = keysOf(items);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z-]+\.[a-z-]+\.[a-z-]+$/);
    expect(keys.filter((key) => !key.startsWith(`${approach}.${phase}.`))).toEqual([]);
    expect(keys[0]).toBe(`${approach}.${phase}.arrive`);
  });
});

test.each(courses)('[CT2] %s, %s: both formats follow one order', (a, p) => {
  const group = keysOf(agendaTemplate(a, p, 'group'));
  const individual = keysOf(agendaTemplate(a, p, 'individual'));
  expect(individual).toEqual(group.filter((key) => individual.includes(key)));
});

test('[CT2] practising together as a group is left out for one person', () => {
  const key = 'ipt.initial.practice';
  expect(keysOf(agendaTemplate('ipt', 'initial', 'group'))).toContain(key);
  expect(keysOf(agendaTemplate('ipt', 'initial', 'individual'))).not.toContain(key);
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
