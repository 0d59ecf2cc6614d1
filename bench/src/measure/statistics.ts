/**
 * The smallest of the values that at least the share `p` of them do not exceed (nearest rank).
 * @param p from 0 to 1
 * @throws RangeError when there are no values
 */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no values');
  return value;
}

/**
 * The value in the middle; of an even number of them, the mean of the two in the middle.
 * @throws RangeError when there are no values
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new RangeError('no values');
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** To so many significant digits: more than was measured is not printed. */
export const rounded = (value: number, digits = 4): number => Number(value.toPrecision(digits));
