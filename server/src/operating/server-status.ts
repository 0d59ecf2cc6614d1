import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import type { Sources } from './facts.ts';
import { VERSION } from './version.ts';
import { within } from './within.ts';

/** A part that does not answer for so long is left out. */
const PATIENCE_MS = 3_000;

interface Context {
  readonly sources: Sources;
  readonly database: ServerStatus['database']['kind'];
  /** Whether a mail server is set. */
  readonly hasMail: boolean;
}

/** How the server does, as far as it can be looked up now. Never rejects. */
export async function serverStatus({ sources, database, hasMail }: Context): Promise<ServerStatus> {
  const look = <T>(work: () => Promise<T>) => within(PATIENCE_MS, work);
  const [rooms, readiness, outbox, workers, disk, backupAt] = await Promise.all([
    look(sources.rooms),
    look(sources.readiness),
    look(sources.outbox),
    look(sources.workers),
    look(sources.disk),
    look(sources.backupAt),
  ]);
  return {
    at: new Date().toISOString(),
    since: new Date(performance.timeOrigin).toISOString(),
    version: VERSION,
    node: process.version,
    ...(rooms && {
      rooms: { open: rooms.open, inside: rooms.inside, waiting: rooms.waiting },
    }),
    database: { kind: database, answers: readiness?.not.includes('database') === false },
    ...(outbox && {
      mail: {
        set: hasMail,
        due: outbox.due,
        failed: outbox.failed,
        ...(outbox.oldestAt !== undefined && { oldest: new Date(outbox.oldestAt).toISOString() }),
      },
    }),
    ...(workers && {
      workers: {
        set: workers.length,
        running: workers.filter(({ alive }) => alive).length,
        deaths: sources.workerDeaths(),
      },
    }),
    ...(disk && { disk }),
    ...(backupAt !== undefined && { backup: new Date(backupAt).toISOString() }),
    redactionOverdue: sources.isRedactionOverdue(),
  };
}
