/**
 * From this birthday on nobody is asked who consents in a person's place. It is where the program
 * asks, not what the law says: that differs from country to country.
 */
export const ADULT_AT = 18;

/**
 * Whether somebody who was born on that day is younger than {@link ADULT_AT} today; both are dates
 * as `2008-02-29`. Who was born on 29 February has their birthday on 1 March in other years. Without
 * a date nobody is.
 */
export function isMinor(born: string, today: string): boolean {
  if (born === '') return false;
  const year = String(Number(born.slice(0, 4)) + ADULT_AT).padStart(4, '0');
  return today < `${year}${born.slice(4)}`;
}
