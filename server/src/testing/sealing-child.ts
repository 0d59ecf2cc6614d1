/*
 * Run by sealing.test.ts: seals what an older version left, and is killed in the middle, as by a
 * power cut: when it comes to the second session.
 */
import { openDatabase, type DatabaseConfig } from '../storage/open-database.ts';
import { sealStoredEvents } from '../storage/seal-stored.ts';
import { silent, testSeals } from './test-databases.ts';

const config = JSON.parse(process.argv[2] ?? '') as DatabaseConfig;
const database = await openDatabase(config, silent);
const seals = testSeals(database);
const of: typeof seals.of = (session) => {
  if (session === 'room-1') process.kill(process.pid, 'SIGKILL');
  return seals.of(session);
};
await sealStoredEvents({ database, seals: { of }, logger: silent }).done;
