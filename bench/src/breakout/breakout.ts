import { makeCertificate } from '../forward-cpu/certificate.ts';
import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median, percentile } from '../measure/statistics.ts';
import { bareSide } from './bare-side.ts';
import { rapportSide } from './rapport-side.ts';

const ROUNDS = 7;
const SAMPLES = 20;

/**
 * How long it takes until one hears the new company: in Rapport by holding and resuming what is
 * connected already, and as a multiple of what a new transport takes, as a second room needs one.
 */
export const breakout: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const certificate = makeCertificate();
  stack.defer(() => certificate.forget());
  progress('bringing five people into a room, and one who speaks to a bare server');
  const rapport = stack.adopt(await rapportSide(certificate), (side) => side.stop());
  const bare = stack.adopt(await bareSide(certificate), (side) => side.stop());
  const measure = (sample: () => Promise<number>) => async () => {
    const took: number[] = [];
    while (took.length < SAMPLES) took.push(await sample());
    return { p95: percentile(took, 0.95), p50: percentile(took, 0.5) };
  };
  const rounds = await alternating(
    ROUNDS,
    { rapport: measure(rapport.sample), bare: measure(bare.sample) },
    (round, number) => {
      const told = Object.entries(round).map(
        ([side, { p50, p95 }]) => `${side} p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms`,
      );
      progress(`${number}/${ROUNDS}: ${told.join(', ')}`);
    },
  );
  const ours = 'one is brought to a breakout → the first audio packet from the people there';
  const theirs =
    'a bare mediasoup transport (ICE, DTLS, consumer) is set up → its first audio packet';
  const ms = (side: 'rapport' | 'bare') => median(rounds.map((round) => round[side].p95));
  const ratio = median(rounds.map((round) => round.rapport.p95 / round.bare.p95));
  return [
    row('breakout-first-packet-p95', ratio, 'x', `${ours} ÷ ${theirs}`),
    row('breakout-first-packet-p95-rapport', ms('rapport'), 'ms', ours),
    row('breakout-first-packet-p95-bare', ms('bare'), 'ms', theirs),
  ];
};
