import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Sources } from './facts.ts';
import { UNREADY } from './facts.ts';
import { within } from './within.ts';

/** A part that does not answer for so long is left out of a scrape. */
const PATIENCE_MS = 2_000;
/** The interval at which the delay of the event loop is measured, in ms. */
const RESOLUTION_MS = 20;

/** What a scrape is told besides what {@link Sources} knows. */
interface Context {
  readonly registry: Registry;
  readonly sources: Sources;
  readonly info: { readonly version: string; readonly database: string };
  readonly appendsWaiting: () => number;
}

/**
 * The metrics that are looked up when somebody scrapes, and cost nothing before. A part that can
 * not be looked up is missing from the scrape; the others are there.
 */
export class Gauges {
  readonly #context: Context;
  readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #rooms: Gauge<'state'>;
  readonly #seats: Gauge<'state'>;
  readonly #queues: Gauge<'queue'>;
  readonly #sockets: Gauge<'channel'>;
  readonly #consumers: Gauge<'kind'>;
  readonly #producers: Gauge<'kind'>;
  readonly #transports: Gauge<'state' | 'protocol'>;
  readonly #pipes: Gauge;
  readonly #workers: Gauge<'state'>;
  readonly #workerCpu: Counter<'worker'>;
  readonly #deaths: Counter;
  readonly #loss: Histogram<'direction'>;
  readonly #letters: Gauge<'state'>;
  readonly #oldest: Gauge;
  readonly #diskFree: Gauge;
  readonly #diskSize: Gauge;
  readonly #backup: Gauge;
  readonly #ready: Gauge<'part'>;
  readonly #overdue: Gauge;
  readonly #loop: Gauge<'statistic'>;
  readonly #cpu: Counter;
  readonly #memory: Gauge;
  readonly #heap: Gauge;

  constructor(context: Context) {
    this.#context = context;
    const { registry } = context;
    const of = <Label extends string>(name: string, help: string, labelNames: Label[] = []) => ({
      name,
      help,
      labelNames,
      registers: [registry],
    });
    this.#rooms = new Gauge(
      of('rapport_rooms', 'Rooms in memory: with somebody there, or empty.', ['state']),
    );
    this.#seats = new Gauge(
      of('rapport_seats', 'Seats in rooms: inside, waiting in the lobby, or away: inside, lost.', [
        'state',
      ]),
    );
    this.#queues = new Gauge(
      of('rapport_queue_length', 'What waits for its turn in a room, or for the disk.', ['queue']),
    );
    this.#sockets = new Gauge(
      of('rapport_sockets', 'Live connections: to rooms, and of signed-in staff.', ['channel']),
    );
    this.#consumers = new Gauge(
      of('rapport_consumers', 'Tracks that are sent to somebody.', ['kind']),
    );
    this.#producers = new Gauge(
      of('rapport_producers', 'Tracks that are received from somebody.', ['kind']),
    );
    this.#transports = new Gauge(
      of('rapport_transports', 'Ways for media, two for each person.', ['state', 'protocol']),
    );
    this.#pipes = new Gauge(
      of('rapport_pipes', 'Tracks that are carried from one media worker to another.'),
    );
    this.#workers = new Gauge(of('rapport_workers', 'Media workers.', ['state']));
    this.#workerCpu = new Counter(
      of('rapport_worker_cpu_seconds_total', 'CPU time of a media worker; anew after its death.', [
        'worker',
      ]),
    );
    this.#deaths = new Counter(of('rapport_worker_deaths_total', 'Media workers that have died.'));
    this.#loss = new Histogram({
      ...of('rapport_packet_loss_ratio', 'Packets lost, of those sent: a sample at each scrape.', [
        'direction',
      ]),
      buckets: [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
    });
    this.#letters = new Gauge(
      of('rapport_outbox_letters', 'Letters to be sent now, and letters given up.', ['state']),
    );
    this.#oldest = new Gauge(
      of(
        'rapport_outbox_oldest_age_seconds',
        'Age of the oldest letter to be sent now; 0 if none.',
      ),
    );
    this.#diskFree = new Gauge(
      of('rapport_disk_free_bytes', 'Free space where the data folder is.'),
    );
    this.#diskSize = new Gauge(of('rapport_disk_size_bytes', 'Size of the disk it is on.'));
    this.#backup = new Gauge(
      of('rapport_last_backup_timestamp_seconds', 'When the last backup was made; 0: none known.'),
    );
    this.#ready = new Gauge(
      of('rapport_ready', 'Whether this part lets people be sent here: 1 or 0.', ['part']),
    );
    this.#overdue = new Gauge(
      of('rapport_redaction_overdue', 'Whether words should be erased, and can not be: 1 or 0.'),
    );
    this.#loop = new Gauge(
      of('rapport_event_loop_delay_seconds', 'How late the event loop was since the last scrape.', [
        'statistic',
      ]),
    );
    this.#cpu = new Counter(
      of('process_cpu_seconds_total', 'CPU time of the server process, media workers not counted.'),
    );
    this.#memory = new Gauge(of('process_resident_memory_bytes', 'Memory of the server process.'));
    this.#heap = new Gauge(of('nodejs_heap_size_used_bytes', 'Memory that its objects take.'));
    const { version, database } = context.info;
    new Gauge(of('rapport_info', 'What runs.', ['version', 'node', 'database'])).set(
      { version, node: process.version, database },
      1,
    );
    new Gauge(of('process_start_time_seconds', 'When the server process was started.')).set(
      Math.round(performance.timeOrigin / 1000),
    );
    this.#delay.enable();
  }

  /** Looks everything up. Never rejects. */
  async update(): Promise<void> {
    this.#ofProcess();
    const { sources } = this.#context;
    const look = <T>(work: () => Promise<T>) => within(PATIENCE_MS, work);
    await Promise.all([
      look(() => this.#ofRooms()),
      look(() => this.#ofWorkers()),
      look(async () => {
        for (const { direction, ratio } of await sources.losses()) {
          this.#loss.observe({ direction }, ratio);
        }
      }),
      look(() => this.#ofOutbox()),
      look(() => this.#ofDisk()),
      look(async () => this.#backup.set(((await sources.backupAt()) ?? 0) / 1000)),
      look(async () => {
        const { not } = await sources.readiness();
        for (const part of UNREADY) this.#ready.set({ part }, not.includes(part) ? 0 : 1);
      }),
      look(() => Promise.resolve(this.#ofMedia())),
    ]);
  }

  close(): void {
    this.#delay.disable();
  }

  #ofProcess(): void {
    const { sources, appendsWaiting } = this.#context;
    this.#queues.set({ queue: 'appends' }, appendsWaiting());
    const { room, staff } = sources.sockets();
    this.#sockets.set({ channel: 'room' }, room);
    this.#sockets.set({ channel: 'staff' }, staff);
    this.#overdue.set(sources.isRedactionOverdue() ? 1 : 0);
    setTo(this.#deaths, {}, sources.workerDeaths());
    const late = (ns: number): number => Math.max(0, ns / 1e9 - RESOLUTION_MS / 1000);
    this.#loop.set({ statistic: 'median' }, late(this.#delay.percentile(50)));
    this.#loop.set({ statistic: 'p99' }, late(this.#delay.percentile(99)));
    this.#loop.set({ statistic: 'max' }, late(this.#delay.max));
    this.#delay.reset();
    const { user, system } = process.cpuUsage();
    setTo(this.#cpu, {}, (user + system) / 1e6);
    const { rss, heapUsed } = process.memoryUsage();
    this.#memory.set(rss);
    this.#heap.set(heapUsed);
  }

  async #ofRooms(): Promise<void> {
    this.#rooms.reset();
    this.#seats.reset();
    const { open, empty, inside, waiting, away, queued } = await this.#context.sources.rooms();
    this.#rooms.set({ state: 'open' }, open);
    this.#rooms.set({ state: 'empty' }, empty);
    this.#seats.set({ state: 'inside' }, inside);
    this.#seats.set({ state: 'waiting' }, waiting);
    this.#seats.set({ state: 'away' }, away);
    this.#queues.set({ queue: 'rooms' }, queued);
  }

  #ofMedia(): void {
    const { consumers, producers, transports, pipes } = this.#context.sources.media();
    for (const kind of ['audio', 'video', 'screen'] as const) {
      this.#consumers.set({ kind }, consumers[kind]);
      this.#producers.set({ kind }, producers[kind]);
    }
    this.#pipes.set(pipes);
    this.#transports.reset();
    for (const { state, protocol } of transports) this.#transports.inc({ state, protocol });
  }

  async #ofWorkers(): Promise<void> {
    this.#workers.reset();
    const workers = await this.#context.sources.workers();
    const alive = workers.filter((worker) => worker.alive).length;
    this.#workers.set({ state: 'alive' }, alive);
    this.#workers.set({ state: 'missing' }, workers.length - alive);
    this.#workerCpu.reset();
    workers.forEach(({ cpuSeconds }, worker) => {
      if (cpuSeconds !== undefined) this.#workerCpu.inc({ worker: String(worker) }, cpuSeconds);
    });
  }

  async #ofOutbox(): Promise<void> {
    this.#letters.reset();
    this.#oldest.remove();
    const { due, failed, oldestAt } = await this.#context.sources.outbox();
    this.#letters.set({ state: 'due' }, due);
    this.#letters.set({ state: 'failed' }, failed);
    this.#oldest.set(oldestAt === undefined ? 0 : Math.max(0, (Date.now() - oldestAt) / 1000));
  }

  async #ofDisk(): Promise<void> {
    this.#diskFree.remove();
    this.#diskSize.remove();
    const { freeBytes, sizeBytes } = await this.#context.sources.disk();
    this.#diskFree.set(freeBytes);
    this.#diskSize.set(sizeBytes);
  }
}

/** A counter whose total is kept elsewhere. */
function setTo(counter: Counter, labels: Record<string, string>, total: number): void {
  counter.reset();
  counter.inc(labels, total);
}
