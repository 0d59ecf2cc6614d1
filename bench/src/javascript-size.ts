import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { row, type Benchmark } from './measure/row.ts';
import { TOP } from './processes/data-folder.ts';

const line = z.object({ name: z.string(), value: z.number(), unit: z.string(), of: z.number() });

/** How much JavaScript a browser loads: the client's own check weighs it, after its build. */
export const javascriptSize: Benchmark = async () => {
  const script = join(TOP, 'client/check-size.mjs');
  const written = await promisify(execFile)(process.execPath, [script]).then(
    ({ stdout }) => stdout,
    // Over its limit it fails; how far over is what we want to know.
    (error: unknown) => z.object({ stdout: z.string().min(1) }).parse(error).stdout,
  );
  return written
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)))
    .map(({ name, value, unit, of }) => row(name, value, unit, `limit: ${of} ${unit}`));
};
