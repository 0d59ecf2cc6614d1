/** The whole number that was typed, if it is from 1 to `most`. */
export function wholeNumber(typed: string, most: number): number | undefined {
  const text = typed.trim();
  const number = /^\d+$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
