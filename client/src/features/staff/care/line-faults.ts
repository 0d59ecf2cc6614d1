import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { fits } from '../../../parts/phone/fits.ts';

/** The day of the calendar here, as `2026-06-16`. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is to be put right in a line before it can be saved. */
export interface LineFaults {
  readonly name: boolean;
  /** Ways with nothing in them. */
  readonly emptyWays: ReadonlySet<number>;
  /** Ways with more than a number in the field of one. */
  readonly wrongWays: ReadonlySet<number>;
}

/** A line's faults as it stands. */
export function lineFaults({ name, ways, country }: CrisisLine): LineFaults {
  const [empty, wrong] = [new Set<number>(), new Set<number>()];
  for (const [index, way] of ways.entries()) {
    const typed = way.kind === 'words' ? way.text : way.number;
    if (typed.trim() === '') empty.add(index);
    else if (way.kind !== 'words' && !fits(typed, country)) wrong.add(index);
  }
  return { name: name.trim() === '', emptyWays: empty, wrongWays: wrong };
}

/** Whether the line can be saved. */
export const isSound = (line: CrisisLine): boolean => {
  const { name, emptyWays, wrongWays } = lineFaults(line);
  return !name && emptyWays.size === 0 && wrongWays.size === 0;
};

/**
 * The line after a change. What was verified was what stood there: another number, or another
 * country for it, is to be verified anew.
 */
export function changed(before: CrisisLine, change: Partial<CrisisLine>): CrisisLine {
  const next = { ...before, ...change };
  const same =
    next.country === before.country && JSON.stringify(next.ways) === JSON.stringify(before.ways);
  return same ? next : { ...next, verifiedOn: null };
}
