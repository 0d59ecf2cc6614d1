import type { Timeline } from '../timeline/timeline.ts';
import { rounded } from './statistics.ts';

/** One result. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** `x` for a ratio. */
  readonly unit: string;
  /** What was measured, or what it is a ratio of. */
  readonly of: string;
  /** What the single rounds gave, where the row is taken over several. */
  readonly repeats?: readonly number[];
}

/** The rows of a benchmark, and what their times are made of. */
export interface Report {
  readonly rows: readonly Row[];
  readonly timelines: readonly Timeline[];
}

/** One benchmark: gives its rows, and tells how it goes meanwhile. */
export type Benchmark = (progress: (line: string) => void) => Promise<readonly Row[] | Report>;

/** A row with its value rounded to what is worth printing. */
export const row = (
  name: string,
  value: number,
  unit: string,
  of: string,
  repeats?: readonly number[],
): Row => ({
  name,
  value: rounded(value),
  unit,
  of,
  ...(repeats && { repeats: repeats.map((one) => rounded(one)) }),
});
