import type { RoomCensus } from '../hosting/census.ts';
import type { MediaCensus } from '../media/census.ts';
import type { Loss } from '../media/loss-sampler.ts';
import type { OutboxCensus } from '../practice/outbox/census.ts';

/** One media worker. */
export interface WorkerFacts {
  readonly alive: boolean;
  readonly rooms: number;
  /** CPU time since its start; `undefined` where no worker runs, or it does not say. */
  readonly cpuSeconds: number | undefined;
}

/** The disk that the data folder is on. */
export interface DiskFacts {
  readonly freeBytes: number;
  readonly sizeBytes: number;
}

/** What this server can be looked up for. Each may fail or hang by itself. */
export interface Sources {
  readonly rooms: () => Promise<RoomCensus>;
  readonly media: () => MediaCensus;
  readonly workers: () => Promise<WorkerFacts[]>;
  /** How many workers have died since the start. */
  readonly workerDeaths: () => number;
  /** Loss of some of the transports, others each time. */
  readonly losses: () => Promise<Loss[]>;
  readonly sockets: () => { readonly room: number; readonly staff: number };
  readonly outbox: () => Promise<OutboxCensus>;
  readonly disk: () => Promise<DiskFacts>;
  /** When the last backup was made, ms since the epoch; `undefined` where none is known. */
  readonly backupAt: () => Promise<number | undefined>;
  readonly readiness: () => Promise<Readiness>;
  /** Whether words should have been erased some time ago, and could not be. */
  readonly isRedactionOverdue: () => boolean;
}

/** What keeps a server from taking people in. */
export const UNREADY = ['database', 'workers', 'disk', 'stopping'] as const;
export type Unready = (typeof UNREADY)[number];

/** Whether people can be sent to this server; if not, why. */
export interface Readiness {
  readonly not: readonly Unready[];
}
