/**
 * Measures several sides in turns, A B C C B A A B C …, so that what else the machine does
 * meanwhile, and how it warms up or slows down, falls on all of them alike.
 * @param rounds how often each side is measured
 * @param told is called after each round of all sides
 */
export async function alternating<Side extends string, T>(
  rounds: number,
  measure: Readonly<Record<Side, () => Promise<T>>>,
  told: (round: Record<Side, T>, number: number) => void,
): Promise<Record<Side, T>[]> {
  const sides = Object.keys(measure) as Side[];
  const all: Record<Side, T>[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const inTurn = number % 2 === 1 ? sides : sides.toReversed();
    const measured: [Side, T][] = [];
    for (const side of inTurn) measured.push([side, await measure[side]()]);
    const round = Object.fromEntries(measured) as Record<Side, T>;
    all.push(round);
    told(round, number);
  }
  return all;
}
