import { expect, it } from 'vitest';
import { bestMatches, matchScore } from './match.ts';

it.each([
  ['Lower the hand of Zoë', 'hand zoe', true],
  ['Lower the hand of Zoë', 'ZOË low', true],
  ['Lower the hand of Zoë', 'hand alder', false],
  ['Go to: Übung', 'ubung', true],
  ['+5 min for Arriving', '+5', true],
  ['Next: The week', '', true],
  ['Next: The week', '   ', true],
  ['Pause', 'ause', true],
  ['Turn off the microphone of علي', 'علي', true],
])('%j and %j: %s', (text, query, expected) => {
  expect(matchScore(text, query) > 0).toBe(expected);
});

it('puts first what begins with what was typed, and keeps the order of equals', () => {
  const texts = ['Show: Agenda', 'End the session', 'Pause the agenda', 'Friendly', 'Endless'];
  expect(bestMatches(texts, 'end', (text) => text)).toEqual([
    'End the session',
    'Endless',
    'Show: Agenda',
    'Pause the agenda',
    'Friendly',
  ]);
});
