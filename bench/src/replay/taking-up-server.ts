import { replay } from '@rapport/server/src/hosting/replay.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { loadSecret } from '@rapport/server/src/platform/secret.ts';
import { createEventStore } from '@rapport/server/src/storage/event-store.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
import { sessionSeals } from '@rapport/server/src/storage/session-seals.ts';

// Takes up a room's stream as a node does that has just begun, and writes how long it took: the
// events read and unsealed, and the room made of them.

const [, , dataDir = '', session = ''] = process.argv;
const database = await openDatabase({ dataDir }, createLogger('silent'));
const store = createEventStore(database, sessionSeals(database.kysely, loadSecret(dataDir)));
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const [begun, cpuBefore] = [performance.now(), used()];
const stored = await store.load(session);
const loaded = performance.now();
replay(stored);
const done = performance.now();
process.stdout.write(
  JSON.stringify({
    events: stored.length,
    load: loaded - begun,
    replay: done - loaded,
    cpu: used() - cpuBefore,
  }),
);
await database.close();
