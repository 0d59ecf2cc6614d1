import { expect, it } from 'vitest';
import { english } from './test-words.ts';
import { words } from './words.ts';

it('puts a text and what stands in its gaps into words', () => {
  expect(english(words('said.hand', { name: 'Bo' }))).toBe('Bo raises a hand.');
  expect(english(words('tabs.unreadCount', { count: 2 }))).toBe('new messages');
  expect(english(words('polls.said.shown', { question: words('polls.usual.mood') }))).toBe(
    'The answers are shown: How are you right now?',
  );
});

it('does not compile with a gap left open, a wrong one filled, or a text that is not there', () => {
  // @ts-expect-error: whose hand?
  expect(() => english(words('said.hand'))).toThrow('name');
  // @ts-expect-error: `who` is no gap of it.
  expect(() => english(words('said.hand', { who: 'Bo' }))).toThrow('name');
  // @ts-expect-error: there is no such text.
  expect(() => english(words('said.nothing'))).toThrow('said.nothing');
});
