import { CircleDot } from 'lucide-react';
import { expect, it } from 'vitest';
import type { FeaturePanel } from '../core/feature.ts';
import type { PanelId } from '../core/panel.ts';
import { words } from '../core/words.ts';
import { comeSoFar, inPlaces, type Tabs } from './tab-places.ts';

const ALL: readonly PanelId[] = ['agenda', 'care', 'exercise', 'board', 'messages'];
const PANELS = ALL.map((id): FeaturePanel => ({
  id,
  icon: CircleDot,
  tab: () => undefined,
  Content: () => null,
}));
const label = words('tabs.agenda');
const tabsWith = (...passing: PanelId[]): Tabs =>
  Object.fromEntries(
    ALL.flatMap((id) =>
      passing.includes(id)
        ? [[id, { label, passing: true }]]
        : ['agenda', 'messages'].includes(id)
          ? [[id, { label }]]
          : [],
    ),
  );

/** The tabs as they stand once these have come one after the other. */
function standing(...came: PanelId[]): PanelId[] {
  let order: readonly PanelId[] = [];
  came.forEach((_, count) => (order = comeSoFar(tabsWith(...came.slice(0, count + 1)), order)));
  const there = tabsWith(...came);
  return inPlaces(PANELS, order).flatMap(({ id }) => (there[id] ? [id] : []));
}

it('[LY11] a tab that comes stands after those that are there, whatever came before', () => {
  expect(standing('exercise', 'board')).toEqual(['agenda', 'messages', 'exercise', 'board']);
  expect(standing('board', 'exercise', 'care')).toEqual([
    'agenda',
    'messages',
    'board',
    'exercise',
    'care',
  ]);
});

it('[LY11] what has gone and comes again has come last', () => {
  const both = comeSoFar(tabsWith('exercise', 'board'), []);
  const left = comeSoFar(tabsWith('board'), both);
  expect(comeSoFar(tabsWith('exercise', 'board'), left)).toEqual(['board', 'exercise']);
  expect(comeSoFar(tabsWith('board'), left)).toBe(left);
});
