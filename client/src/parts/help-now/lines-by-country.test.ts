import type { HelpLine, HelpNow } from '@rapport/shared/contract/help-now.ts';
import { expect, it } from 'vitest';
import { linesByCountry } from './lines-by-country.ts';

const line = (name: string, country: string, kind: HelpLine['kind'] = 'crisis'): HelpLine => ({
  kind,
  name,
  country,
  region: '',
  ways: [],
  hours: { kind: 'always' },
  note: '',
});

const groups = (country: string, ...lines: HelpLine[]) => {
  const practice: HelpNow['practice'] = { name: '', country, hours: { kind: 'always' } };
  return linesByCountry({ practice, lines }).map((group) =>
    [group.country, ...group.lines.map(({ name }) => name)].join(' '),
  );
};

it('[HN4] puts the practice’s country first, and emergency numbers first in each', () => {
  const lines = [
    line('Samaritans', 'GB'),
    line('Lifeline', 'AU'),
    line('999', 'GB', 'emergency'),
    line('000', 'AU', 'emergency'),
    line('Anywhere', ''),
  ];
  expect(groups('AU', ...lines)).toEqual(['AU 000 Lifeline Anywhere', 'GB 999 Samaritans']);
  expect(groups('', ...lines)).toEqual(['GB 999 Samaritans Anywhere', 'AU 000 Lifeline']);
  expect(groups('NZ', ...lines)).toEqual(['NZ Anywhere', 'GB 999 Samaritans', 'AU 000 Lifeline']);
  expect(groups('NZ')).toEqual([]);
  expect(groups('', line('Anywhere', ''))).toEqual([' Anywhere']);
});
