import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../measure/statistics.ts';
import type { Marks } from '../timeline/marks.ts';
import { stepsOf, type Points, type Timeline } from '../timeline/timeline.ts';
import type { Passage } from './load.ts';

/** Where the servers leave their marks. */
export function markFiles(): { rapport: string; durable: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'marks-'));
  return {
    rapport: join(folder, 'rapport.json'),
    durable: join(folder, 'durable.json'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One command from its sender to its viewers, with what its server noted. */
type Whole = Readonly<Record<string, number>>;

/** The passages of which both the load and the server know. */
export function whole(
  marks: ReadonlyMap<string, Marks['at']>,
  passages: readonly (readonly [string, Passage])[] = [],
): Whole[] {
  return passages.flatMap(([id, { sent, arrived }]) => {
    const at = marks.get(id);
    if (!at || arrived.length === 0) return [];
    return [{ ...at, sent, middle: median(arrived), last: Math.max(...arrived) }];
  });
}

const OURS: Points = [
  ['packet', 'sent → at the server, decoded'],
  ['taken', 'counted against the limits, parsed'],
  ['decided', 'waited for its turn, decided, sealed'],
  ['stored', 'on the disk, with whatever came meanwhile'],
  ['first', 'took effect, media told, the first view compared'],
  ['written', 'all views compared, frames made and written to the sockets'],
  ['last', 'written → at the last viewer'],
];

const THEIRS: Points = [
  ['packet', 'sent → at the server, decoded'],
  ['stored', 'on the disk'],
  ['written', 'one frame made and written to the sockets'],
  ['last', 'written → at the last viewer'],
];

/** What the time of a command is made of, in Rapport and in what it is compared with. */
export function fanoutTimelines(sides: {
  rapport: readonly Whole[];
  durable: readonly Whole[];
}): Timeline[] {
  const between = (all: readonly Whole[], from: string, to: string) =>
    median(all.map((at) => (at[to] ?? 0) - (at[from] ?? 0)));
  const least =
    between(sides.durable, 'sent', 'packet') +
    between(sides.durable, 'packet', 'stored') +
    between(sides.durable, 'stored', 'middle');
  const limit = {
    ms: least,
    of: 'there, once to the disk, and the same bytes to half of the viewers, with nothing decided',
  };
  return [
    { of: 'command-fanout, Rapport', steps: stepsOf(sides.rapport, 'sent', OURS), limit },
    { of: 'command-fanout, durable broadcast', steps: stepsOf(sides.durable, 'sent', THEIRS) },
  ];
}
