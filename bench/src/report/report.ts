import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS, type Result } from '../measure/result.ts';
import { told } from '../timeline/timeline.ts';
import { plotsOf, type Plot } from './plots.ts';
import { readResults } from './read.ts';

const rowsOf = ({ rows }: Result): string[] => [
  '| row | median | spread | rounds | of |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ name, value, unit, spread, repeats, of }) =>
      `| \`${name}\` | ${value} ${unit} | ${spread ?? '–'} | ${repeats?.length ?? 1} | ${of} |`,
  ),
];

const timelinesOf = ({ timelines }: Result): string[] =>
  timelines.flatMap((timeline) => ['', '```text', ...told(timeline), '```']);

const sectionOf = (result: Result): string[] => {
  const { benchmark, day, machine } = result;
  return [
    `## ${benchmark}`,
    '',
    `${day}, ${machine.cores} cores, ${machine.memoryGB} GB, Node ${machine.node}`,
    '',
    ...rowsOf(result),
    ...timelinesOf(result),
    '',
  ];
};

const picture = ({ name, title }: Plot): string[] => [`![${title}](${name}.svg)`, ''];

/** Writes the page and its plots beside the results, and tells where. */
export async function writeReport(): Promise<string> {
  const results = readResults();
  const plots = await plotsOf(results);
  for (const { name, svg } of plots) writeFileSync(join(RESULTS, `${name}.svg`), `${svg}\n`);
  const page = join(RESULTS, 'README.md');
  const lines = [
    '# Results',
    '',
    'Made by `npm run bench report` from the files beside it. The spread is how far the middle half of the rounds lies apart. What each row is, and why, says [the page before](../README.md).',
    '',
    ...plots.flatMap(picture),
    ...results.flatMap(sectionOf),
  ];
  writeFileSync(page, lines.join('\n'));
  return page;
}
