import { describe, expect, it } from 'vitest';
import { CarriedOut } from './carried-out.ts';

const event = (seq: number, actor: string, cause?: string) => ({
  seq,
  at: seq,
  event: { type: 'x' },
  actor,
  ...(cause && { cause }),
});

describe('which commands were carried out', () => {
  it('knows those of before, by who sent them', () => {
    const done = new CarriedOut([
      event(1, 'alder', 'a'),
      event(2, 'alder', 'a'),
      event(3, 'birch'),
    ]);
    expect(done.has('alder', 'a')).toBe(true);
    expect(done.has('birch', 'a')).toBe(false);
    expect(done.has('alder', 'b')).toBe(false);
  });

  it('does not grow with the session, and nobody else’s commands push out one’s own', () => {
    const done = new CarriedOut([]);
    done.add('alder', 'mine');
    for (let count = 0; count < 5_000; count += 1) done.add('birch', `b${String(count)}`);
    expect(done.has('alder', 'mine')).toBe(true);
    expect(done.has('birch', 'b4999')).toBe(true);
    expect(done.has('birch', 'b0')).toBe(false);
  });
});
