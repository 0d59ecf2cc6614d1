import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS, type Result } from '../measure/result.ts';

/** All results that are kept, by the name of their benchmark. */
export const readResults = (): Result[] =>
  readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')) as Result);
