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

/** Keeps the demo's sign-ins and links; see {@link keepForOwner}. @returns the file */
export const keepDemoFile = (dataDir: string, demo: DemoBanner | undefined): string =>
  keepForOwner(dataDir, 'demo.txt', demo && demoText(demo));

/** Keeps the link that sets up the practice; see {@link keepForOwner}. @returns the file */
export const keepSetUpFile = (dataDir: string, link: string | undefined): string =>
  keepForOwner(dataDir, 'set-up.txt', link);

/**
 * Writes it to a file in the data folder that its owner alone may read, or deletes the file where
 * there is nothing: what a server prints often ends in a log, and this opens doors.
 */
function keepForOwner(dataDir: string, name: string, text: string | undefined): string {
  const file = join(dataDir, name);
  // One that others may read would keep its mode.
  rmSync(file, { force: true });
  if (text === undefined) return file;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}
