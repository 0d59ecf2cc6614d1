const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, in ms.
 * @param failures how many attempts have failed in a row; the first failure is made good at once.
 */
export const backoffMs = (failures: number): number =>
  failures <= 1 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 2));
