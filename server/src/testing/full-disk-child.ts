/*
 * Run by faults.test.ts with a limit on the size of files: appends until the system refuses, has the
 * limit lifted, and goes on. What happened is printed as JSON.
 */
import { spawnSync } from 'node:child_process';
import { AppError } from '../platform/errors.ts';
import { createEventStore } from '../storage/event-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { silent, testSeals } from './test-databases.ts';

const database = await openDatabase({ dataDir: process.argv[2] ?? '' }, silent);
const store = createEventStore(database, testSeals(database));

const append = async (seq: number): Promise<string> => {
  try {
    await store.append('room', [{ seq, at: seq, event: 'x'.repeat(20_000) }]);
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

let acknowledged = 0;
let refusal = await append(1);
while (refusal === 'ok' && acknowledged < 1_000) refusal = await append(++acknowledged + 1);
const again = await append(acknowledged + 1);
const kept = (await store.load('room')).length;
spawnSync('/usr/bin/prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
const after = await append(acknowledged + 1);
await database.close();
process.stdout.write(JSON.stringify({ acknowledged, refusal, again, kept, after }));
