import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median, percentile } from '../measure/statistics.ts';
import { bareSide } from './bare-side.ts';
import { runLoad } from './load.ts';
import { rapportSide } from './rapport-side.ts';
import type { Side } from './side.ts';

const SIZE = { rooms: 40, people: 12 };
const PER_SECOND = 30;
const ROUNDS = 9;
const ROUND_S = 8;
const WARM_UP_S = 5;

/** How long a command takes to every other viewer, and that as a multiple of a bare broadcast. */
export const commandFanout: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const until = (side: Side): Side => stack.adopt(side, () => side.stop());
  progress(`filling ${SIZE.rooms} rooms of ${SIZE.people}, three times`);
  const rapport = until(await rapportSide(SIZE));
  const warmUp = { perSecond: PER_SECOND, seconds: WARM_UP_S, measureBytes: true };
  const { bytes } = await runLoad(rapport, warmUp);
  progress(`bytes of a frame: ${JSON.stringify(bytes)}`);
  const bare = until(await bareSide(SIZE, bytes, false));
  const durable = until(await bareSide(SIZE, bytes, true));
  for (const side of [bare, durable]) await runLoad(side, warmUp);

  const measure = (side: Side) => async () => {
    const { latencies } = await runLoad(side, { perSecond: PER_SECOND, seconds: ROUND_S });
    return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
  };
  const rounds = await alternating(
    ROUNDS,
    { rapport: measure(rapport), bare: measure(bare), durable: measure(durable) },
    (round, number) => {
      const told = Object.entries(round).map(
        ([side, { p50, p99 }]) => `${side} p50 ${p50.toFixed(2)} p99 ${p99.toFixed(2)} ms`,
      );
      progress(`${number}/${ROUNDS}: ${told.join(', ')}`);
    },
  );

  const ours = `command → every other viewer, ${SIZE.rooms} rooms × ${SIZE.people}, ${PER_SECOND} commands/s`;
  const theirs = {
    bare: 'the same bytes broadcast by bare Socket.IO',
    durable: 'the same bytes broadcast by bare Socket.IO, once they are on the disk',
  };
  return (['p50', 'p99'] as const).flatMap((p) => {
    const ratioTo = (side: 'bare' | 'durable') =>
      median(rounds.map((round) => round.rapport[p] / round[side][p]));
    const ms = (side: 'rapport' | 'bare' | 'durable') =>
      median(rounds.map((round) => round[side][p]));
    const name = `command-fanout-${p}`;
    return [
      row(name, ratioTo('bare'), 'x', `${ours} ÷ ${theirs.bare}`),
      row(`${name}-to-durable`, ratioTo('durable'), 'x', `${ours} ÷ ${theirs.durable}`),
      row(`${name}-rapport`, ms('rapport'), 'ms', ours),
      row(`${name}-bare`, ms('bare'), 'ms', theirs.bare),
      row(`${name}-durable`, ms('durable'), 'ms', theirs.durable),
    ];
  });
};
