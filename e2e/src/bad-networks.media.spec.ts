import { setTimeout as after } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { BadLine } from './fixtures/bad-line.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { LineOrder } from './fixtures/line-orders.ts';
import { GOOD_LINE } from './fixtures/line-rules.ts';
import { cell, timeToBack, watchLine, type Came, type Coming } from './fixtures/line-watch.ts';
import { mayMakeNetworks } from './fixtures/own-network.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';
import { expectTogether } from './fixtures/together.ts';

// A browser in a network of its own, whose line is made bad while two people meet. With
// RAPPORT_BAD_NETWORKS=1 every condition of docs/operating/bad-networks.md is played, and the rows
// of its table are printed; without, those that matter most.
// Where everything is to be checked it fails without that right; elsewhere it says why it is left out.
test.skip(
  process.env['CI'] !== 'true' && !mayMakeNetworks(),
  'only root may make networks of its own (ip netns)',
);

const EVERY = process.env['RAPPORT_BAD_NETWORKS'] === '1';
test.describe.configure({ mode: EVERY ? 'default' : 'serial' });
const WHOLE: LineOrder = { ...GOOD_LINE, cut: false, udpBlocked: false, tcpBlocked: false };

let line: BadLine;
let therapist: Person;
let first: Person;
/** What the other one sees of the person on the bad line. */
let marks: Locator;

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
  marks = roomOn(therapist.page).tiles;
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

/** Waits until this comes again at both ends of the line. */
async function back(
  name: string,
  withinMs: Readonly<Partial<Record<Coming, number>>>,
): Promise<void> {
  const what = Object.entries(withinMs) as [Coming, number][];
  const took = await Promise.all(
    [first, therapist].flatMap((person) => what.map(([of, ms]) => timeToBack(person, of, ms))),
  );
  const row = `${name}: back after ${took.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s`;
  test.info().annotations.push({ type: name, description: row });
  if (EVERY) process.stdout.write(`${row}\n`);
  await line.become(WHOLE);
}

test('[LN1] one in five packets is lost, and next to nothing of the voices', async () => {
  const { gets, gives } = await play('20 % loss', { loss: 0.2 }, 6_000);
  for (const { sound } of [gets, gives]) expect(sound).toBeGreaterThan(0.85);
});

test('[LN2] [LN9] a line that is gone for some seconds is told, and brings everything back by itself', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await line.become({ cut: true });
  const whole = after(8_000);
  // Of the first second and a half something had come: at first it may be called weak.
  const { weak, broken, both } = room.stage.line;
  const told = marks.getByText(new RegExp([weak, broken, both].join('|')));
  await expect(told).toBeAttached({ timeout: 8_000 });
  await whole;
  await line.become({ cut: false });
  await back('gone for 8 s', { voiceMs: 3_000, frames: 4_000 });
});

test('[LN3] where UDP is blocked all at once, voices and pictures go on by TCP', async () => {
  await line.become({ udpBlocked: true });
  // What was under way is through.
  await after(1_000);
  await back('UDP blocked', { voiceMs: 12_000, frames: 25_000 });
  expect(await first.ways()).toContain('tcp');
});

if (EVERY) {
  test('[LN4] [LN8] [LN9] [LN11] on a line too narrow for pictures sound goes alone, and pictures come back', async () => {
    await line.become({ kbps: 60 });
    const notice = first.page.getByText(room.bar.alone.both.title);
    await expect(notice).toBeVisible({ timeout: 30_000 });
    const { held, line: words } = room.stage;
    await expect(marks.getByText(held).or(marks.getByText(words.both))).toBeAttached();
    // The other one’s line is good, and they read nothing else.
    const blamed = therapist.page.getByText(room.bar.alone.coming.title);
    await expect(blamed).toHaveCount(0);
    const { gets, gives } = await play('60 kbit/s', { kbps: 60 }, 40_000);
    for (const { sound } of [gets, gives]) expect(sound).toBeGreaterThan(0.8);
    await expect(blamed).toHaveCount(0);
    await expect(notice).toHaveCount(0, { timeout: 60_000 });
    await expectTogether([therapist, first]);
  });

  const conditions: readonly (readonly [name: string, order: LineOrder, ms: number])[] = [
    ['good', {}, 6_000],
    ['5 % loss', { loss: 0.05 }, 10_000],
    ['200 ms delay, 60 ms jitter', { delayMs: 200, jitterMs: 60 }, 10_000],
    ['300 kbit/s', { kbps: 300 }, 15_000],
    ['address changed', { addressChanged: true }, 12_000],
  ];
  for (const [name, order, ms] of conditions) {
    test(`[LN1] by hand: ${name}`, async () => {
      const { gets, gives } = await play(name, order, ms);
      for (const { sound } of [gets, gives]) expect(sound).toBeGreaterThan(0.5);
    });
  }
}
