import type { HelpLine, HelpNow } from '@rapport/shared/contract/help-now.ts';

/** The lines of one country; of a country that is not known, the empty one. */
export interface CountryLines {
  readonly country: string;
  readonly lines: readonly HelpLine[];
}

/**
 * The lines by country: the practice's own first, with those whose country is not known, then the
 * others in the order in which the practice has them. Emergency numbers stand first in each.
 */
export function linesByCountry({ practice, lines }: HelpNow): CountryLines[] {
  const home = practice.country === '' ? (lines[0]?.country ?? '') : practice.country;
  const countries = [home, ...lines.map(({ country }) => (country === '' ? home : country))];
  return [...new Set(countries)]
    .map((country) => {
      const here = lines.filter((line) => (line.country === '' ? home : line.country) === country);
      const urgent = here.filter(({ kind }) => kind === 'emergency');
      return { country, lines: [...urgent, ...here.filter((line) => !urgent.includes(line))] };
    })
    .filter((group) => group.lines.length > 0);
}
