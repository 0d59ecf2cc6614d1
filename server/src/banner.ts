import type { DemoBanner } from './practice/demo.ts';

/** What is printed once everything runs: where to go, and what to try it out with. */
export function banner(publicUrl: string, demo: DemoBanner | undefined): string {
  const lines = ['', `  Rapport is ready: ${publicUrl}`];
  if (demo) {
    const width = Math.max(0, ...demo.staff.map(({ name }) => name.length));
    lines.push('', '  Demo practice (invented people). Staff sign in with:');
    for (const { name, email, password } of demo.staff) {
      lines.push(`    ${name.padEnd(width)}  ${email}  ${password}`);
    }
    for (const [course, links] of Map.groupBy(demo.links, ({ course }) => course)) {
      lines.push('', `  Join links for ${course}, session ${links[0]?.number ?? ''}:`);
      const names = Math.max(...links.map(({ name }) => name.length));
      for (const { name, link } of links) lines.push(`    ${name.padEnd(names)}  ${link}`);
    }
    lines.push('', '  DEMO=off npm start leaves the demo practice out.');
  }
  lines.push('', '  Ctrl-C stops it.', '');
  return lines.join('\n');
}
