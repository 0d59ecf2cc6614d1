// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { RoomFeature } from './core/feature.ts';
import { FEATURES } from './features.ts';

const folders: Record<string, Record<string, RoomFeature>> = import.meta.glob('./*/feature.ts', {
  eager: true,
});

it('every folder that has a feature stands in the list, once', () => {
  const found = Object.values(folders).flatMap((module) => Object.values(module));
  expect(found.filter((feature) => !FEATURES.includes(feature))).toEqual([]);
  expect(new Set(FEATURES).size).toBe(FEATURES.length);
  expect(found).toHaveLength(FEATURES.length);
});

it('the tabs stand in this order, the first nine under their digits', () => {
  expect(FEATURES.flatMap(({ panel }) => panel?.id ?? [])).toEqual([
    'agenda',
    'care',
    'exercise',
    'board',
    'circle',
    'ask',
    'messages',
    'breakouts',
    'people',
  ]);
});

it('no key stands for two things, nor for the help', () => {
  const keys = [...FEATURES.flatMap((feature) => feature.keys ?? []).map(({ key }) => key), '?'];
  expect(new Set(keys).size).toBe(keys.length);
});
