import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoBanner } from './practice/demo/demo.ts';

/** The demo practice's sign-ins and links, to be read by a person. */
export function demoText(demo: DemoBanner): string {
  const lines = ['  Demo practice (invented people). Staff sign in with:'];
  const width = Math.max(0, ...demo.staff.map(({ name }) => name.length));
  for (const { name, email, password } of demo.staff) {
    lines.push(`    ${name.padEnd(width)}  ${email}  ${password}`);
  }
  for (const [course, links] of Map.groupBy(demo.links, ({ course }) => course)) {
    lines.push('', `  Join links for ${course}, session ${links[0]?.number ?? ''}:`);
    const names = Math.max(...links.map(({ name }) => name.length));
    for (const { name, link } of links) lines.push(`    ${name.padEnd(names)}  ${link}`);
  }
  return lines.join('\n');
}

/**
 * Writes them to a file in the data folder that its owner alone may read, or deletes it where
 * there is no demo: what a server prints often ends in a log, and these open doors.
 * @returns the file
 */
export function keepDemoFile(dataDir: string, demo: DemoBanner | undefined): string {
  const file = join(dataDir, 'demo.txt');
  if (!demo) {
    rmSync(file, { force: true });
    return file;
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // One that others may read would keep its mode.
  rmSync(file, { force: true });
  writeFileSync(file, `${demoText(demo)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}
