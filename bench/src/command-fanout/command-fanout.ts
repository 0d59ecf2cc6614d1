import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median, percentile } from '../measure/statistics.ts';
import { takeMarks } from '../timeline/marks.ts';
import { bareSide } from './bare-side.ts';
import { runLoad, type Passage } from './load.ts';
import { rapportSide } from './rapport-side.ts';
import type { Side } from './side.ts';
import { fanoutTimelines, markFiles, whole } from './timeline.ts';

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
  const marks = markFiles();
  stack.defer(() => marks.remove());
  const rapport = until(await rapportSide(SIZE, marks.rapport));
  const warmUp = { perSecond: PER_SECOND, seconds: WARM_UP_S, measureBytes: true };
  const { bytes } = await runLoad(rapport, warmUp);
  progress(`bytes of a frame: ${JSON.stringify(bytes)}`);
  const bare = until(await bareSide(SIZE, bytes, false));
  const durable = until(await bareSide(SIZE, bytes, true, marks.durable));
  for (const side of [bare, durable]) await runLoad(side, warmUp);

  const seen = new Map<Side, [string, Passage][]>();
  const measure = (side: Side) => async () => {
    const { latencies, passages } = await runLoad(side, {
      perSecond: PER_SECOND,
      seconds: ROUND_S,
    });
    seen.set(side, [...(seen.get(side) ?? []), ...passages]);
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
  const rows = (['p50', 'p99'] as const).flatMap((p) => {
    const over = (name: string, unit: string, of: string, values: number[]) =>
      row(`command-fanout-${p}${name}`, median(values), unit, of, values);
    const ratioTo = (side: 'bare' | 'durable') =>
      rounds.map((round) => round.rapport[p] / round[side][p]);
    const ms = (side: 'rapport' | 'bare' | 'durable') => rounds.map((round) => round[side][p]);
    return [
      over('', 'x', `${ours} ÷ ${theirs.bare}`, ratioTo('bare')),
      over('-to-durable', 'x', `${ours} ÷ ${theirs.durable}`, ratioTo('durable')),
      over('-rapport', 'ms', ours, ms('rapport')),
      over('-bare', 'ms', theirs.bare, ms('bare')),
      over('-durable', 'ms', theirs.durable, ms('durable')),
    ];
  });
  // The servers leave their marks when they end.
  await rapport.stop();
  await durable.stop();
  const timelines = fanoutTimelines({
    rapport: whole(takeMarks(marks.rapport), seen.get(rapport)),
    durable: whole(takeMarks(marks.durable), seen.get(durable)),
  });
  return { rows, timelines };
};
