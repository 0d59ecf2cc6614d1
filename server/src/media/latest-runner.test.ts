import { expect, test } from 'vitest';
import { LatestRunner } from './latest-runner.ts';

test('asked many times in a row, it runs once', async () => {
  let runs = 0;
  const runner = new LatestRunner(() => {
    runs += 1;
    return Promise.resolve();
  });
  await Promise.all([runner.run(), runner.run(), runner.run()]);
  expect(runs).toBe(1);
});

test('asked while it runs, it runs once more afterwards and has seen the newest state', async () => {
  const gate = Promise.withResolvers<undefined>();
  const seen: { state: number; outdated: boolean }[] = [];
  let state = 1;
  const runner: LatestRunner = new LatestRunner(async () => {
    const now = state;
    if (seen.length === 0) await gate.promise;
    seen.push({ state: now, outdated: runner.outdated });
  });
  const first = runner.run();
  await Promise.resolve();
  state = 2;
  const second = runner.run();
  state = 3;
  const third = runner.run();
  gate.resolve(undefined);
  await Promise.all([first, second, third]);
  expect(seen).toEqual([
    { state: 1, outdated: true },
    { state: 3, outdated: false },
  ]);
});
