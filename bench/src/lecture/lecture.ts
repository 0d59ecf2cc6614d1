import { makeCertificate } from '../forward-cpu/certificate.ts';
import { underTraffic } from '../forward-cpu/under-traffic.ts';
import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median } from '../measure/statistics.ts';
import { cpuTimeMs } from '../processes/cpu-time.ts';
import { lectureSide, type LectureSide } from './lecture-side.ts';

const STAGE = 3;
const LISTENERS = 97;
const ROUNDS = 7;

/**
 * What a forwarded packet costs the workers of a lecture of a hundred: in one of them, and where
 * half of its people receive in a second one. How many people fill a core follows from that.
 */
export const lecture: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const certificate = makeCertificate();
  stack.defer(() => certificate.forget());
  const begin = async (workers: number): Promise<LectureSide> => {
    progress(`bringing ${STAGE + LISTENERS} clients into a room of ${workers} workers`);
    const side = await lectureSide({ stage: STAGE, listeners: LISTENERS, workers }, certificate);
    return stack.adopt(side, () => side.stop());
  };
  const [together, spread] = [await begin(1), await begin(2)];
  const rounds = await alternating(
    ROUNDS,
    { together: () => measure(together), spread: () => measure(spread) },
    (round, number) => {
      const told = Object.entries(round).map(
        ([side, { cost, perSecond, busiest }]) =>
          `${side} ${cost.toFixed(2)} µs × ${perSecond.toFixed(0)}/s, busiest ${(100 * busiest).toFixed(0)} %`,
      );
      progress(`${number}/${ROUNDS}: ${told.join('; ')}`);
    },
  );
  const each = (side: 'together' | 'spread', what: keyof Measured) =>
    rounds.map((round) => round[side][what]);
  const ratio = (what: 'cost' | 'busiest') =>
    rounds.map(({ together: one, spread: two }) => two[what] / one[what]);
  const of = `worker CPU per forwarded packet, ${STAGE} on the stage and ${LISTENERS} listening`;
  const people = each('together', 'busiest').map((busy) => (STAGE + LISTENERS) / busy);
  const rows = [
    ['lecture', ratio('cost'), 'x', `${of}: two workers by pipes ÷ one`],
    ['lecture-busiest', ratio('busiest'), 'x', 'CPU of the busiest worker: of two ÷ of one'],
    ['lecture-one', each('together', 'cost'), 'µs', `${of}, one worker`],
    ['lecture-two', each('spread', 'cost'), 'µs', `${of}, two workers`],
    ['lecture-packets', each('together', 'perSecond'), '1/s', 'packets that came, one worker'],
    ['lecture-full', people, 'people', 'in such a lecture, when one worker takes all of a core'],
  ] as const;
  return rows.map(([name, values, unit, what]) => row(name, median(values), unit, what, values));
};

interface Measured {
  /** In µs for each packet that reached a client. */
  readonly cost: number;
  readonly perSecond: number;
  /** The part of a core that the busiest worker takes. */
  readonly busiest: number;
}

async function measure({ onStage, all, workers }: LectureSide): Promise<Measured> {
  const { before, after, packets, tookMs } = await underTraffic(onStage, all, () =>
    workers.map(cpuTimeMs),
  );
  const used = after.map((cpu, index) => cpu - (before[index] ?? 0));
  return {
    cost: (used.reduce((sum, one) => sum + one, 0) * 1000) / packets,
    perSecond: (packets * 1000) / tookMs,
    busiest: Math.max(...used) / tookMs,
  };
}
