import { breakout } from './breakout/breakout.ts';
import { commandFanout } from './command-fanout/command-fanout.ts';
import { firstFrame } from './first-frame/first-frame.ts';
import { forwardCpu } from './forward-cpu/forward-cpu.ts';
import { growth } from './growth/growth.ts';
import { javascriptSize } from './javascript-size.ts';
import { lecture } from './lecture/lecture.ts';
import { keepResult } from './measure/result.ts';
import { memory } from './memory/memory.ts';
import type { Benchmark } from './measure/row.ts';
import { placement } from './placement/placement.ts';
import { practiceYears } from './practice-years/practice-years.ts';
import { recovery } from './recovery/recovery.ts';
import { replaying } from './replay/replay.ts';
import { writeReport } from './report/report.ts';
import { slowPhone } from './slow-phone/slow-phone.ts';
import { told } from './timeline/timeline.ts';

/** In the order in which they run. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'forward-cpu': forwardCpu,
  lecture,
  'command-fanout': commandFanout,
  'first-frame': firstFrame,
  breakout,
  recovery,
  growth,
  replay: replaying,
  placement,
  memory,
  'slow-phone': slowPhone,
  'practice-years': practiceYears,
  'javascript-size': javascriptSize,
};

const names = process.argv.slice(2);
if (names.join() === 'report') {
  process.stdout.write(`${await writeReport()}\n`);
  process.exit();
}

const unknown = names.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}\n`,
  );
  process.exit(2);
}

for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  try {
    const progress = (line: string) => void process.stderr.write(`${name}: ${line}\n`);
    const given = await benchmark(progress);
    const { rows, timelines } = 'rows' in given ? given : { rows: given, timelines: [] };
    for (const timeline of timelines) told(timeline).forEach(progress);
    for (const { name: row, value, unit, of } of rows) {
      process.stdout.write(`${JSON.stringify({ name: row, value, unit, of })}\n`);
    }
    keepResult(name, rows, timelines);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${name} failed: ${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  }
}
process.exit();
