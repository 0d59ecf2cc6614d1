import { expect, it } from 'vitest';
import { writeMask } from './mask.ts';

const maskOf = (sure: number, times = 12) => {
  const before = new Float32Array(1);
  const picture = new Uint8ClampedArray(4);
  for (let time = 0; time < times; time += 1) writeMask([sure], before, picture);
  return picture[3];
};

it.each([
  [0, 0],
  [0.3, 0],
  [0.525, 127],
  [0.75, 255],
  [1, 255],
])('shows of what is a person to %f, %i of 255', (sure, shown) => {
  expect(maskOf(sure)).toBe(shown);
});

it('takes nothing for a person before the model does', () => {
  expect(maskOf(0, 1)).toBe(0);
});

it('lets an edge come and go over a few pictures', () => {
  const before = new Float32Array(1);
  const picture = new Uint8ClampedArray(4);
  const shown = [1, 1, 1, 0, 0, 0].map((sure) => {
    writeMask([sure], before, picture);
    return picture[3] ?? 0;
  });
  expect(shown).toEqual([191, 239, 251, 63, 16, 4]);
});

it('leaves the colours as they are', () => {
  const picture = new Uint8ClampedArray([10, 20, 30, 255]);
  writeMask([0], new Float32Array(1), picture);
  expect([...picture]).toEqual([10, 20, 30, 0]);
});
