import { expect, it } from 'vitest';
import { maskedAddress } from './masked-address.ts';

it.each([
  ['alder@client.example', 'a…@c….example'],
  ['a@b', 'a…@b…'],
  ['"odd@name"@mail.example.com', '"…@m….com'],
])('[ND6] masks %s as %s', (address, masked) => {
  expect(maskedAddress(address)).toBe(masked);
});
