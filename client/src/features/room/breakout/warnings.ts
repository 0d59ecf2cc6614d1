const MINUTE_MS = 60_000;

/** When those in breakouts are told how long there is, before the end, in ms. */
const WARNINGS = [2 * MINUTE_MS, MINUTE_MS, 10_000];

/** The next warning for who has `leftMs` still to go: after how long, and what is left then, in ms. */
export function nextWarning(leftMs: number): { waitMs: number; leftMs: number } | undefined {
  const left = WARNINGS.find((warning) => warning < leftMs);
  return left === undefined ? undefined : { waitMs: leftMs - left, leftMs: left };
}
