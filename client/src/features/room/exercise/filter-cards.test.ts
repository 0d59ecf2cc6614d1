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
  card('lost', { title: 'Who I lost', phases: ['initial'], roles: ['Listener'] }),
  card('plan', { title: 'Early signs', area: 'any', phases: ['middle', 'ending'] }),
];

it.each([
  [{ text: '', area: '', phase: '' }, ['call', 'lost', 'plan']],
  [{ text: 'sunday', area: '', phase: '' }, ['call']],
  [{ text: 'MOTHER  call', area: '', phase: '' }, ['call']],
  [{ text: 'listener', area: '', phase: '' }, ['lost']],
  [{ text: 'nothing like it', area: '', phase: '' }, []],
  [{ text: '', area: 'dispute', phase: '' }, ['call', 'plan']],
  [{ text: '', area: '', phase: 'ending' }, ['plan']],
  [{ text: '', area: 'grief', phase: 'initial' }, ['lost']],
])('%j finds %j', (filter, expected) => {
  expect(filterCards(cards, filter).map(({ id }) => id)).toEqual(expected);
});
