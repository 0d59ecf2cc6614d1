import { expect, it } from 'vitest';
import { isEmail } from './email.ts';

it.each(['a@b.co', "o'neil+ipt@mail.sub-domain.example", 'a.b-c_d@1.example'])(
  '[CL6] %s is an address',
  (text) => {
    expect(isEmail(text)).toBe(true);
  },
);

it.each([
  '',
  'a',
  'a@b',
  '@b.example',
  'a@b@c.example',
  'a b@c.example',
  'a@c.example, d@e.example',
  '"A" <a@c.example>',
  'a..b@c.example',
  'a.@c.example',
  'a@-c.example',
  'a@c.example\nBcc: d@e.example',
])('[CL6] %j is none', (text) => {
  expect(isEmail(text)).toBe(false);
});

it('[CL6] a long text is checked without delay', () => {
  expect(isEmail(`${'a.'.repeat(120)}!`)).toBe(false);
  expect(isEmail(`a@${'a-'.repeat(120)}`)).toBe(false);
});
