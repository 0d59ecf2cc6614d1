import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** When one command passed which point of a server, in ms on the machine's clock. */
export interface Marks {
  /** The command's own identifier. */
  readonly id: string;
  readonly at: Record<string, number>;
}

/** Keeps marks in memory and writes them to the file when the process ends. */
export function keepMarks(file: string | undefined): Marks[] {
  const kept: Marks[] = [];
  if (file !== undefined) process.once('exit', () => writeFileSync(file, JSON.stringify(kept)));
  return kept;
}

/** The marks that a server left when it ended; the file is removed. */
export function takeMarks(file: string): Map<string, Marks['at']> {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Marks[];
  rmSync(file);
  return new Map(kept.map(({ id, at }) => [id, at]));
}
