import { janusSide } from '../janus/janus-side.ts';
import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median } from '../measure/statistics.ts';
import { childrenOf, cpuTimeMs } from '../processes/cpu-time.ts';
import { bareSide } from './bare-side.ts';
import { makeCertificate } from './certificate.ts';
import { rapportSide } from './rapport-side.ts';
import type { Side } from './side.ts';
import { underTraffic } from './under-traffic.ts';

const PEOPLE = 12;
const ROUNDS = 11;

/**
 * What a forwarded packet costs the server's processor, as a multiple of what it
 * costs bare mediasoup, and Janus.
 */
export const forwardCpu: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const certificate = makeCertificate();
  stack.defer(() => certificate.forget());
  const until = (side: Side): Side => stack.adopt(side, () => side.stop());
  progress(`bringing ${PEOPLE} clients into each of three rooms`);
  const rapport = until(await rapportSide(PEOPLE, certificate));
  const bare = until(await bareSide(PEOPLE, certificate));
  const janus = until(await janusSide(PEOPLE, certificate));
  const rounds = await alternating(
    ROUNDS,
    {
      rapport: () => measure(rapport),
      bare: () => measure(bare),
      janus: () => measure(janus),
    },
    (round, number) => {
      const told = Object.entries(round).map(
        ([side, { total, node, perSecond }]) =>
          `${side} ${total.toFixed(2)} µs (main process ${node.toFixed(2)}) × ${perSecond.toFixed(0)}/s`,
      );
      progress(`${number}/${ROUNDS}: ${told.join(', ')}`);
    },
  );
  const of = `server CPU (Node and worker) per forwarded packet, ${PEOPLE} people`;
  const ofNode = `of that, the Node process`;
  const each = (side: 'rapport' | 'bare' | 'janus', what: keyof Measured) =>
    median(rounds.map((round) => round[side][what]));
  const ratioTo = (side: 'bare' | 'janus') =>
    median(rounds.map((round) => round.rapport.total / round[side].total));
  return [
    row('forward-cpu', ratioTo('bare'), 'x', `${of} ÷ bare mediasoup, same traffic`),
    row('forward-cpu-to-janus', ratioTo('janus'), 'x', `${of} ÷ Janus's video room, same traffic`),
    row('forward-cpu-rapport', each('rapport', 'total'), 'µs', of),
    row('forward-cpu-rapport-node', each('rapport', 'node'), 'µs', ofNode),
    row('forward-cpu-rapport-packets', each('rapport', 'perSecond'), '1/s', 'packets that came'),
    row('forward-cpu-bare', each('bare', 'total'), 'µs', `${of}, bare mediasoup`),
    row('forward-cpu-bare-node', each('bare', 'node'), 'µs', ofNode),
    row('forward-cpu-bare-packets', each('bare', 'perSecond'), '1/s', 'packets that came'),
    row('forward-cpu-janus', each('janus', 'total'), 'µs', `${of}, Janus's video room`),
    row('forward-cpu-janus-packets', each('janus', 'perSecond'), '1/s', 'packets that came'),
  ];
};

/** Processor time is in µs for each packet that reached a client. */
interface Measured {
  readonly total: number;
  /** The part of the Node process; the rest is its media worker's. */
  readonly node: number;
  readonly perSecond: number;
}

async function measure({ clients, pid }: Side): Promise<Measured> {
  const { before, after, packets, tookMs } = await underTraffic(clients, clients, () => ({
    node: cpuTimeMs(pid),
    workers: childrenOf(pid).reduce((sum, worker) => sum + cpuTimeMs(worker), 0),
  }));
  const node = ((after.node - before.node) * 1000) / packets;
  const workers = ((after.workers - before.workers) * 1000) / packets;
  return { total: node + workers, node, perSecond: (packets * 1000) / tookMs };
}
