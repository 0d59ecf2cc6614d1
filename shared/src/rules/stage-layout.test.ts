import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageLayout } from './stage-layout.ts';
import type { TileBox } from './tile-box.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `seat-${index}`);
const sizes = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  front: fc.integer({ min: 0, max: 3 }),
  width: fc.integer({ min: 320, max: 2000 }),
  height: fc.integer({ min: 320, max: 1400 }),
});
const overlap = (a: TileBox, b: TileBox) =>
  a.start < b.start + b.width &&
  b.start < a.start + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('stageLayout', () => {
  it('gives everyone a place of their own, within the space', () => {
    fc.assert(
      fc.property(sizes, ({ count, front, width, height }) => {
        const seats = people(count);
        const boxes = stageLayout(seats, seats.slice(0, front), { width, height, gap: 8 });
        expect([...boxes.keys()].sort()).toEqual([...seats].sort());
        const all = [...boxes.values()];
        for (const [index, box] of all.entries()) {
          expect(box.start).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.start + box.width).toBeLessThanOrEqual(width + 1);
          expect(box.top + box.height).toBeLessThanOrEqual(height + 1);
          for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['on a desktop', 1000, 700],
    ['on a phone', 360, 480],
  ])('shows two who play larger than six who watch (%s)', (_name, width, height) => {
    const seats = people(8);
    const boxes = stageLayout(seats, ['seat-2', 'seat-5'], { width, height, gap: 8 });
    const area = (seat: string) => (boxes.get(seat)?.width ?? 0) * (boxes.get(seat)?.height ?? 0);
    for (const watching of ['seat-0', 'seat-7']) {
      expect(area('seat-2')).toBeGreaterThan(2 * area(watching));
    }
  });

  it('gives those who watch what the others leave free', () => {
    const seats = people(10);
    const boxes = stageLayout(seats, seats.slice(0, 2), { width: 860, height: 520, gap: 10 });
    expect(boxes.get('seat-9')?.width).toBeGreaterThan(150);
    expect(boxes.get('seat-9')?.height).toBeGreaterThan(100);
    // As large as without anybody aside.
    expect(boxes.get('seat-0')?.height).toBe(255);
  });

  it('keeps those at the front twice as large as anyone aside, however few watch', () => {
    for (const many of [3, 4, 5, 8]) {
      const seats = people(many);
      for (const [width, height] of [
        [860, 520],
        [700, 560],
        [1100, 700],
      ] as const) {
        const boxes = stageLayout(seats, seats.slice(0, 2), { width, height, gap: 10 });
        const area = (seat: string) => {
          const box = boxes.get(seat);
          return (box?.width ?? 0) * (box?.height ?? 0);
        };
        expect(area('seat-0')).toBeGreaterThan(2 * area('seat-2'));
      }
    }
  });
});
