import type { CardPhase } from '@rapport/shared/contract/practice.ts';
import type { CardSummary } from '@rapport/shared/contract/rest.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../../parts/cards/choices.ts';
import { taskGroups } from './task-groups.ts';

const card = (id: string, rest: Partial<CardSummary> = {}): CardSummary => ({
  id,
  title: `Card ${id}`,
  area: 'any',
  phases: ['middle'],
  intensity: 1,
  minutes: 5,
  scenario: '',
  roles: [],
  favourite: false,
  ...rest,
});

const OWN = { mine: true, author: 'Kim', shared: true };
const phases = fc.uniqueArray(fc.constantFrom<CardPhase>(...PHASES), { minLength: 1 });
const cards = fc
  .array(fc.record({ phases, own: fc.boolean() }), { maxLength: 30 })
  .map((all) =>
    all.map(({ phases: suits, own }, index) =>
      card(String(index), { phases: suits, ...(own ? { own: OWN } : {}) }),
    ),
  );
const items = fc
  .nat(8)
  .map((count) =>
    Array.from({ length: count }, (_, id) => ({ id: `i${id}`, title: `Item ${id}` })),
  );

describe('what breakouts can do', () => {
  it('[BO15] is offered once each, and none in an empty group', () => {
    fc.assert(
      fc.property(cards, items, fc.option(fc.constantFrom(...PHASES)), (all, agenda, phase) => {
        const groups = taskGroups(all, agenda, '', phase ?? undefined);
        const offered = groups.flatMap(({ options }) => options.map(({ id }) => id));
        expect(offered.toSorted()).toEqual([...all, ...agenda].map(({ id }) => id).toSorted());
        expect(groups.every(({ options }) => options.length > 0)).toBe(true);
        for (const { kind, options } of groups) {
          for (const { card: shown } of options) {
            if (kind === 'own') expect(shown?.own).toBeDefined();
            else if (kind === 'agenda') expect(shown).toBeUndefined();
            else expect(shown?.phases).toContain(kind);
          }
        }
      }),
    );
  });

  it('[BO15] stands with the phase of the course where it fits that, and that phase comes first', () => {
    const all = [
      card('both', { phases: ['initial', 'ending'] }),
      card('early', { phases: ['initial'] }),
    ];
    const told = taskGroups(all, [], '', 'ending');
    expect(told.map(({ kind, options }) => [kind, options.map(({ id }) => id)])).toEqual([
      ['ending', ['both']],
      ['initial', ['early']],
    ]);
  });

  it('[BO15] is found by words of its title, its scene and its roles', () => {
    const all = [
      card('call', { title: 'The Sunday call', scenario: 'A mother rings.' }),
      card('own', { title: 'Early signs', roles: ['Listener'], own: OWN }),
    ];
    const agenda = [
      { id: 'week', title: 'How the week went' },
      { id: 'end', title: 'Goodbye' },
    ];
    const found = (text: string) =>
      taskGroups(all, agenda, text).flatMap(({ options }) => options.map(({ id }) => id));
    expect(found('MOTHER call')).toEqual(['call']);
    expect(found('listener')).toEqual(['own']);
    expect(found('week')).toEqual(['week']);
    expect(found('nothing like it')).toEqual([]);
  });
});
