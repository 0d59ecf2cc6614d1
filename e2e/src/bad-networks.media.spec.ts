import { BadLine } from './fixtures/bad-line.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { LineOrder } from './fixtures/line-orders.ts';
import { GOOD_LINE } from './fixtures/line-rules.ts';
import { cell, watchLine, type Came } from './fixtures/line-watch.ts';
import { mayMakeNetworks } from './fixtures/own-network.ts';
import type { Person } from './fixtures/person.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { expectTogether } from './fixtures/together.ts';

// A browser in a network of its own, whose line is made bad while two people meet. With
// RAPPORT_BAD_NETWORKS=1 every condition of docs/operating/bad-networks.md is played, and the rows
// of its table are printed; without, those that matter most.
test.skip(!mayMakeNetworks(), 'only root may make networks of its own (ip netns)');
test.describe.configure({ mode: 'serial' });

const EVERY = process.env['RAPPORT_BAD_NETWORKS'] === '1';
const WHOLE: LineOrder = { ...GOOD_LINE, cut: false, udpBlocked: false, tcpBlocked: false };

let line: BadLine;
let therapist: Person;
let first: Person;

const scene = useScene(() => {
  line = new BadLine();
  return { environment: line.environment };
});

test.beforeAll(async () => {
  await line.lay(scene().server.ports);
  ({ therapist, first } = await gather(scene(), ['first'], {
    media: true,
    devices: 'lively',
    screens: { first: { program: line.network.chromium } },
  }));
  await expectTogether([therapist, first]);
});
test.afterAll(() => line[Symbol.asyncDispose]());

interface Watched {
  /** What came to the person on the bad line. */
  readonly gets: Came;
  /** What of them came to the other one. */
  readonly gives: Came;
}

/** Makes the line so, watches both ends of it for so long, and makes it good again. */
async function play(name: string, order: LineOrder, ms: number): Promise<Watched> {
  await line.become(order);
  const [gets, gives] = await Promise.all([watchLine(first, ms), watchLine(therapist, ms)]);
  const ways = (await first.ways()).join(', ');
  test.info().annotations.push({ type: name, description: `${cell(gets)} | ${cell(gives)}` });
  if (EVERY) process.stdout.write(`| ${name} | ${cell(gets)} | ${cell(gives)} | ${ways} |\n`);
  await line.become(WHOLE);
  return { gets, gives };
}

test('[LN1] one in five packets is lost, and next to nothing of the voices', async () => {
  const { gets, gives } = await play('20 % loss', { loss: 0.2 }, 6_000);
  for (const { sound } of [gets, gives]) expect(sound).toBeGreaterThan(0.85);
});

test('[LN2] a line that is gone for some seconds brings everything back by itself', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await line.become({ cut: true });
  await watchLine(therapist, 8_000);
  const { gets, gives } = await play('gone for 8 s', { cut: false }, 8_000);
  for (const { pictureAtMs, soundAtMs } of [gets, gives]) {
    expect(pictureAtMs).toBeLessThan(6_000);
    expect(soundAtMs).toBeLessThan(6_000);
  }
});

test('[LN3] where UDP is blocked all at once, everything goes on by TCP, voices first', async () => {
  const { gets, gives } = await play('UDP blocked', { udpBlocked: true }, EVERY ? 25_000 : 17_000);
  for (const { soundAtMs } of [gets, gives]) expect(soundAtMs).toBeLessThan(15_000);
  if (EVERY) expect(gives.pictureAtMs).toBeLessThan(25_000);
});
