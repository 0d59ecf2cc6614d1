import { COUNTRIES } from '@rapport/shared/rules/phone/countries.ts';

const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  usa: 'US',
  us: 'US',
  holland: 'NL',
  'the netherlands': 'NL',
};

/** The ISO code of the country that goes by this English name; empty for any other text. */
export function countryNamed(text: string): string {
  const name = text.trim().toLowerCase();
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  return ALSO[name] ?? COUNTRIES.find((code) => english.of(code)?.toLowerCase() === name) ?? '';
}
