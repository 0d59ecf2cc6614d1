import { rounded } from './statistics.ts';

/** One result. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** `x` for a ratio. */
  readonly unit: string;
  /** What was measured, or what it is a ratio of. */
  readonly of: string;
}

/** One benchmark: gives its rows, and tells how it goes meanwhile. */
export type Benchmark = (progress: (line: string) => void) => Promise<readonly Row[]>;

/** A row with its value rounded to what is worth printing. */
export const row = (name: string, value: number, unit: string, of: string): Row => ({
  name,
  value: rounded(value),
  unit,
  of,
});
