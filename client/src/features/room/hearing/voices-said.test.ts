import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BadLine } from '../../../media/remote-media.ts';
import { SAID_AGAIN_MS, VoicesSaid } from './voices-said.ts';

const lines = (of: Record<string, BadLine | undefined>) =>
  new Map(Object.entries(of).map(([seat, line]) => [seat, line ? { line } : {}]));

it('[LN10] says a voice that hardly gets through once, and not again while it lasts', () => {
  const said = new VoicesSaid();
  expect(said.next(lines({ a: 'weak', b: undefined }), 0)).toEqual([]);
  expect(said.next(lines({ a: 'broken', b: undefined }), 1)).toEqual(['a']);
  expect(said.next(lines({ a: 'broken', b: 'broken' }), SAID_AGAIN_MS * 3)).toEqual(['b']);
  expect(said.next(lines({ a: undefined, b: 'broken' }), SAID_AGAIN_MS * 3 + 1)).toEqual([]);
  expect(said.next(lines({ a: 'broken', b: 'broken' }), SAID_AGAIN_MS * 3 + 2)).toEqual(['a']);
});

it('[LN10] says nobody’s voice twice within two minutes, however it comes and goes', () => {
  const look = fc.record({
    after: fc.integer({ min: 0, max: 50_000 }),
    a: fc.constantFrom<(BadLine | undefined)[]>('weak', 'broken', undefined),
    b: fc.constantFrom<(BadLine | undefined)[]>('weak', 'broken', undefined),
  });
  fc.assert(
    fc.property(fc.array(look), (looks) => {
      const said = new VoicesSaid();
      const saidAt = new Map<string, number>();
      let now = 0;
      for (const { after, ...of } of looks) {
        now += after;
        for (const seat of said.next(lines(of), now)) {
          expect(now - (saidAt.get(seat) ?? -Infinity)).toBeGreaterThanOrEqual(SAID_AGAIN_MS);
          saidAt.set(seat, now);
        }
      }
    }),
  );
});
