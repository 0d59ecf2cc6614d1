import { expect, it } from 'vitest';
import { telOf } from './tel.ts';

it.each([
  ['555-0142', 'tel:5550142'],
  ['555-0142 (evenings)', 'tel:5550142'],
  ['555-0142, evenings', 'tel:5550142'],
  ['+00 (555) 01 42', 'tel:+005550142'],
  ['5-5-5', 'tel:555'],
  ['555/0142', 'tel:5550142'],
])('[CS10] finds the number in %j', (text, tel) => {
  expect(telOf(text)).toBe(tel);
});

it.each(['', 'Text HELLO to 555-0142', 'Through the neighbour', '12', '1'.repeat(16), '24h line'])(
  '[CS10] finds none in %j',
  (text) => {
    expect(telOf(text)).toBeUndefined();
  },
);
