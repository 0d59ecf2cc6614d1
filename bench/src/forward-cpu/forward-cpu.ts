import { setTimeout as sleep } from 'node:timers/promises';
import { alternating } from '../measure/alternating.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median } from '../measure/statistics.ts';
import { cpuTimeMs } from '../processes/cpu-time.ts';
import { bareSide } from './bare-side.ts';
import { makeCertificate } from './certificate.ts';
import { rapportSide } from './rapport-side.ts';
import type { Side } from './side.ts';
import { startTraffic } from './traffic.ts';

const PEOPLE = 12;
const ROUNDS = 11;
/** Key frames come every second: after this long every consumer sends. */
const SETTLE_MS = 2_500;
const MEASURE_MS = 5_000;

/** What a forwarded packet costs the server's processor, as a multiple of bare mediasoup's cost. */
export const forwardCpu: Benchmark = async (progress) => {
  const certificate = makeCertificate();
  const sides: Side[] = [];
  try {
    progress(`bringing ${PEOPLE} clients into each of two rooms`);
    const rapport = await rapportSide(PEOPLE, certificate);
    sides.push(rapport);
    const bare = await bareSide(PEOPLE, certificate);
    sides.push(bare);
    const rounds = await alternating(
      ROUNDS,
      { rapport: () => measure(rapport), bare: () => measure(bare) },
      (round, number) => {
        const [ours, theirs] = [round.rapport, round.bare].map(
          ({ perPacket, perSecond }) =>
            `${perPacket.toFixed(2)} µs × ${perSecond.toFixed(0)} packets/s`,
        );
        progress(`${number}/${ROUNDS}: Rapport ${ours ?? ''}, bare ${theirs ?? ''}`);
      },
    );
    const of = `server CPU (Node and worker) per forwarded packet, ${PEOPLE} people`;
    const each = (side: 'rapport' | 'bare', what: keyof Measured) =>
      median(rounds.map((round) => round[side][what]));
    return [
      row(
        'forward-cpu',
        median(rounds.map((round) => round.rapport.perPacket / round.bare.perPacket)),
        'x',
        `${of} ÷ bare mediasoup, same traffic`,
      ),
      row('forward-cpu-rapport', each('rapport', 'perPacket'), 'µs', of),
      row('forward-cpu-bare', each('bare', 'perPacket'), 'µs', `${of}, bare mediasoup`),
      row('forward-cpu-rapport-packets', each('rapport', 'perSecond'), '1/s', 'packets that came'),
      row('forward-cpu-bare-packets', each('bare', 'perSecond'), '1/s', 'packets that came'),
    ];
  } finally {
    for (const side of sides) await side.stop();
    certificate.forget();
  }
};

interface Measured {
  /** µs of processor time for each packet that reached a client. */
  readonly perPacket: number;
  readonly perSecond: number;
}

async function measure({ clients, pid }: Side): Promise<Measured> {
  const received = () => clients.reduce((sum, client) => sum + client.received, 0);
  const traffic = startTraffic(clients);
  await sleep(SETTLE_MS);
  const before = { cpu: cpuTimeMs(pid), received: received(), at: performance.now() };
  await sleep(MEASURE_MS);
  const cpu = cpuTimeMs(pid) - before.cpu;
  const packets = received() - before.received;
  const seconds = (performance.now() - before.at) / 1000;
  await traffic.stop();
  if (packets === 0) throw new Error('no packet came');
  return { perPacket: (cpu * 1000) / packets, perSecond: packets / seconds };
}
