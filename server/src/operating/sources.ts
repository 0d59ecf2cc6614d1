import type { RoomDirectory } from '../hosting/room-directory.ts';
import type { RedactionSweeper } from '../hosting/redaction.ts';
import type { MediaService } from '../media/media-service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { lastBackup } from '../platform/last-backup.ts';
import { outboxCensus } from '../practice/outbox/census.ts';
import type { Database } from '../storage/database.ts';
import { diskOf } from './disk.ts';
import type { Sources } from './facts.ts';
import { Gauges } from './gauges.ts';
import type { Metrics } from './metrics.ts';
import { MetricsServer } from './metrics-server.ts';
import type { ReadinessCheck } from './readiness.ts';
import { VERSION } from './version.ts';

/** The parts of a running server that there is something to know of. */
interface Parts {
  readonly config: Pick<Config, 'dataDir' | 'metrics'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly rooms: RoomDirectory;
  readonly media: MediaService;
  readonly readiness: ReadinessCheck;
  readonly redaction: RedactionSweeper;
  readonly sockets: Sources['sockets'];
}

/** Where each fact about the server is looked up. */
export const sourcesOf = (parts: Parts): Sources => ({
  rooms: () => parts.rooms.census(),
  media: () => parts.media.census(),
  workers: () => parts.media.workers(),
  workerDeaths: () => parts.media.workerDeaths,
  losses: () => parts.media.losses(),
  sockets: parts.sockets,
  outbox: () => outboxCensus({ db: parts.database.kysely, clock: parts.clock }),
  disk: () => diskOf(parts.config.dataDir),
  backupAt: () => Promise.resolve(lastBackup(parts.config.dataDir)),
  readiness: () => parts.readiness.look(),
  isRedactionOverdue: () => parts.redaction.isOverdue,
});

/**
 * Serves the metrics where the settings say so.
 * @throws StartupError `metrics-address-unusable`
 */
export async function serveMetrics(
  { config, database }: Pick<Parts, 'config' | 'database'>,
  sources: Sources,
  metrics: Metrics | undefined,
): Promise<MetricsServer | undefined> {
  if (!config.metrics || !metrics) return undefined;
  const gauges = new Gauges({
    registry: metrics.registry,
    sources,
    info: { version: VERSION, database: database.kind },
    appendsWaiting: () => metrics.appendsWaiting,
  });
  return MetricsServer.start(config.metrics, metrics, gauges);
}
