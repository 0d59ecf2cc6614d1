import { expect, it } from 'vitest';
import { spokenLocale } from './locale.ts';

it.each([
  [['en-US', 'en'], 'en-US'],
  [['de-DE', 'de', 'en-IE'], 'en-IE'],
  [['fr-FR', 'fr'], 'en-GB'],
  [['enm'], 'en-GB'],
  [[], 'en-GB'],
])('speaks to %j in %s', (languages, locale) => {
  expect(spokenLocale(languages)).toBe(locale);
});
