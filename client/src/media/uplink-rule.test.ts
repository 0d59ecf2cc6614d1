import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sendCountsOf } from './line-counts.ts';
import { newLine, nextLine, OTHERWISE_FOR_MS } from './line-rule.ts';
import { PICTURE_NEEDS_BPS, sendLook } from './uplink-rule.ts';

const stats = (carries: number | undefined) => [
  { id: 'a', type: 'candidate-pair', availableOutgoingBitrate: carries },
  { id: 'b', type: 'candidate-pair', bytesReceived: 900, responsesReceived: 4 },
  { id: 'before', type: 'candidate-pair', availableOutgoingBitrate: 4_000_000 },
  { id: 't', type: 'transport', selectedCandidatePairId: 'a' },
  { id: 'c', type: 'outbound-rtp', bytesSent: 4 },
];

it('[LN8] reads how much the line carries, and what comes back over it', () => {
  expect(sendCountsOf(stats(60_000))).toEqual({ arrived: 904, carries: 60_000 });
  expect(sendCountsOf(stats(undefined))).toEqual({ arrived: 904 });
});

it('[LN8] the picture is held back only after five seconds of too little, and never where nothing is known of the line', () => {
  const carried = fc.option(fc.integer({ min: 10_000, max: 1_000_000 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(carried, { maxLength: 200 }), (seconds) => {
      let state = newLine(0);
      let enoughAt = 0;
      seconds.forEach((carries, index) => {
        const at = (index + 1) * 1_000;
        const before = state;
        if (carries === undefined || carries >= PICTURE_NEEDS_BPS) enoughAt = at;
        const look = sendLook(sendCountsOf(stats(carries)), !state.alone);
        state = nextLine(state, { at, ...look });
        if (state.alone && !before.alone)
          expect(at - enoughAt).toBeGreaterThanOrEqual(OTHERWISE_FOR_MS);
        if (!state.alone && before.alone)
          expect(at - before.since).toBeGreaterThanOrEqual(before.waitMs);
      });
    }),
  );
});

it('[LN8] says nothing of a line over which no picture goes', () => {
  expect(sendLook({ arrived: 0, carries: 1 }, false)).toEqual({ voiceMissing: 0 });
});
