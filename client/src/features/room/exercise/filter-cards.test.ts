import type { CardSummary } from '@rapport/shared/contract/exercise.ts';
import { expect, it } from 'vitest';
import { filterCards } from './filter-cards.ts';

const card = (id: string, rest: Partial<CardSummary>): CardSummary => ({
  id,
  title: id,
  area: 'grief',
  phases: ['middle'],
  intensity: 1,
  minutes: 5,
  scenario: '',
  roles: [],
  ...rest,
});

const cards = [
  card('call', { title: 'The Sunday call', area: 'dispute', scenario: 'A mother rings.' }),
  card('lost', { intensity: 3, title: 'Who I lost', phases: ['initial'], roles: ['Listener'] }),
  card('plan', { title: 'Early signs', area: 'any', phases: ['middle', 'ending'] }),
];

it.each([
  [{ text: '', area: '', phase: '', intensity: '' }, ['call', 'lost', 'plan']],
  [{ text: 'sunday', area: '', phase: '', intensity: '' }, ['call']],
  [{ text: 'MOTHER  call', area: '', phase: '', intensity: '' }, ['call']],
  [{ text: 'listener', area: '', phase: '', intensity: '' }, ['lost']],
  [{ text: 'nothing like it', area: '', phase: '', intensity: '' }, []],
  [{ text: '', area: 'dispute', phase: '', intensity: '' }, ['call', 'plan']],
  [{ text: '', area: '', phase: 'ending', intensity: '' }, ['plan']],
  [{ text: '', area: 'grief', phase: 'initial', intensity: '' }, ['lost']],
  [{ text: '', area: '', phase: '', intensity: '2' }, ['call', 'plan']],
  [{ text: '', area: '', phase: '', intensity: '3' }, ['call', 'lost', 'plan']],
])('%j finds %j', (filter, expected) => {
  expect(filterCards(cards, filter).map(({ id }) => id)).toEqual(expected);
});
