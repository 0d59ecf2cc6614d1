import type { CardSummary } from '@rapport/shared/contract/rest.ts';
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
  favourite: false,
  ...rest,
});

const cards = [
  card('call', { title: 'The Sunday call', area: 'dispute', scenario: 'A mother rings.' }),
  card('lost', {
    favourite: true,
    intensity: 3,
    title: 'Who I lost',
    phases: ['initial'],
    roles: ['Listener'],
  }),
  card('plan', {
    title: 'Early signs',
    area: 'any',
    phases: ['middle', 'ending'],
    own: { mine: false, author: 'Kim', shared: true },
  }),
];

it.each([
  [{ show: '', text: '', area: '', phase: '', intensity: '' }, ['call', 'lost', 'plan']],
  [{ show: '', text: 'sunday', area: '', phase: '', intensity: '' }, ['call']],
  [{ show: '', text: 'MOTHER  call', area: '', phase: '', intensity: '' }, ['call']],
  [{ show: '', text: 'listener', area: '', phase: '', intensity: '' }, ['lost']],
  [{ show: '', text: 'nothing like it', area: '', phase: '', intensity: '' }, []],
  [{ show: '', text: '', area: 'dispute', phase: '', intensity: '' }, ['call', 'plan']],
  [{ show: '', text: '', area: '', phase: 'ending', intensity: '' }, ['plan']],
  [{ show: '', text: '', area: 'grief', phase: 'initial', intensity: '' }, ['lost']],
  [{ show: '', text: '', area: '', phase: '', intensity: '2' }, ['call', 'plan']],
  [{ show: '', text: '', area: '', phase: '', intensity: '3' }, ['call', 'lost', 'plan']],
  [{ show: 'favourites', text: '', area: '', phase: '', intensity: '' }, ['lost']],
  [{ show: 'own', text: '', area: '', phase: '', intensity: '' }, ['plan']],
  [{ show: '', text: 'kim', area: '', phase: '', intensity: '' }, ['plan']],
])('%j finds %j', (filter, expected) => {
  expect(filterCards(cards, filter).map(({ id }) => id)).toEqual(expected);
});
