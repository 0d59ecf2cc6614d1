import { expect, test } from 'vitest';
import { LatestRunner } from './latest-runner.ts';

test('asked, it begins at once; asked many times in a row, it runs once more', async () => {
  let runs = 0;
  const runner = new LatestRunner(() => {
    runs += 1;
    return Promise.resolve();
  });
  const all = [runner.run(), runner.run(), runner.run()];
  expect(runs).toBe(1);
  await Promise.all(all);
  expect(runs).toBe(2);
  await runner.run();
  expect(runs).toBe(3);
});

test('asked while it runs, it runs once more afterwards and has seen the newest state', async () => {
  const gate = Promise.withResolvers<undefined>();
  const seen: number[] = [];
  let state = 1;
  const runner = new LatestRunner(async () => {
    const now = state;
    if (seen.length === 0) await gate.promise;
    seen.push(now);
  });
  const first = runner.run();
  state = 2;
  const second = runner.run();
  state = 3;
  const third = runner.run();
  gate.resolve(undefined);
  await Promise.all([first, second, third]);
  expect(seen).toEqual([1, 3]);
});

test('asked in the very moment in which it ends, it never runs beside itself', async () => {
  let running = 0;
  const runner = new LatestRunner(async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
  });
  const asked: Promise<void>[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    asked.push(runner.run());
    await Promise.resolve();
  }
  await Promise.all(asked);
});
