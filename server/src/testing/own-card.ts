import type { WholeCard } from '@rapport/shared/contract/card.ts';

/** A card of the practice's own, in which each private text can be told from every other. */
export const OWN_CARD: WholeCard = {
  id: 'own',
  title: 'Our own card',
  area: 'any',
  phases: ['middle'],
  intensity: 1,
  scenario: 'A scene of our own.',
  caution: 'Own caution.',
  roles: [
    { id: 'one', kind: 'protagonist', required: true, name: 'One', brief: 'Brief of one.' },
    { id: 'two', kind: 'other', required: true, name: 'Two', brief: 'Brief of two.' },
    { id: 'coach', kind: 'coach', required: false, name: 'Coach', brief: 'Brief of the coach.' },
  ],
  steps: [{ kind: 'casting' }, { kind: 'play', seconds: 60 }, { kind: 'debrief' }],
  prompts: ['Own prompt.'],
  debrief: ['Own question?'],
};
