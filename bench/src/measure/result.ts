import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { TOP } from '../processes/data-folder.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Row } from './row.ts';
import { percentile, rounded } from './statistics.ts';

/** Where the results are kept. */
export const RESULTS = join(TOP, 'bench/results');

/** What one benchmark gave, as it is kept. */
export interface Result {
  readonly benchmark: string;
  /** When it ended, by the day. */
  readonly day: string;
  readonly machine: { readonly cores: number; readonly memoryGB: number; readonly node: string };
  readonly rows: readonly (Row & { readonly spread?: number })[];
  readonly timelines: readonly Timeline[];
}

/** Keeps what a benchmark gave in a file of its name, in place of what it gave before. */
export function keepResult(
  benchmark: string,
  rows: readonly Row[],
  timelines: readonly Timeline[],
): void {
  const result: Result = {
    benchmark,
    day: new Date().toISOString().slice(0, 10),
    machine: {
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    rows: rows.map((row) => ({ ...row, ...spreadOf(row.repeats) })),
    timelines,
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${benchmark}.json`), `${JSON.stringify(result, undefined, 1)}\n`);
}

/** How far the middle half of the repeats lies apart. */
const spreadOf = (repeats: readonly number[] | undefined): { spread: number } | undefined =>
  repeats === undefined || repeats.length < 2
    ? undefined
    : { spread: rounded(percentile(repeats, 0.75) - percentile(repeats, 0.25)) };
