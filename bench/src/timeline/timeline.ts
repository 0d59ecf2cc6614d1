import { median, percentile, rounded } from '../measure/statistics.ts';

/** One step of a row: how long it took, ms. */
export interface Step {
  readonly step: string;
  readonly p50: number;
  readonly p95: number;
}

/** What one row's time is made of. */
export interface Timeline {
  readonly of: string;
  readonly steps: readonly Step[];
  /** What no design could beat on this machine, and why. */
  readonly limit?: { readonly ms: number; readonly of: string };
}

/** Points in the order in which they are passed, each with what has happened when it is. */
export type Points = readonly (readonly [point: string, step: string])[];

/**
 * How long each step took, over all passages. A passage that lacks a point is left out.
 * @param start the point that the first step begins at
 * @throws RangeError when no passage is whole
 */
export function stepsOf(
  passages: readonly Readonly<Record<string, number>>[],
  start: string,
  points: Points,
): Step[] {
  const whole = passages.filter((at) => start in at && points.every(([point]) => point in at));
  return points.map(([point, step], index) => {
    const before = points[index - 1]?.[0] ?? start;
    const took = whole.map((at) => (at[point] ?? 0) - (at[before] ?? 0));
    return { step, p50: rounded(median(took)), p95: rounded(percentile(took, 0.95)) };
  });
}

/** The timeline as lines to read. */
export const told = ({ of, steps, limit }: Timeline): string[] => [
  `${of}:`,
  ...steps.map(
    ({ step, p50, p95 }) => `  ${p50.toFixed(2).padStart(8)} ms (p95 ${p95.toFixed(2)})  ${step}`,
  ),
  ...(limit ? [`  ${rounded(limit.ms, 3)} ms at the very least: ${limit.of}`] : []),
];
