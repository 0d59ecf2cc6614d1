import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';

/** The day of the calendar here, as `2026-06-16`. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The fields of a line that are to be put right before it can be saved. */
export function lineFaults(line: CrisisLine, day = today()): Set<keyof CrisisLine> {
  const faults = new Set<keyof CrisisLine>();
  for (const field of ['label', 'how'] as const) {
    if (line[field].trim() === '') faults.add(field);
  }
  if (line.verifiedOn === '' || line.verifiedOn > day) faults.add('verifiedOn');
  return faults;
}
