import { Counter, Histogram, Registry } from 'prom-client';
import type { Meters, Outcome } from '../platform/meters.ts';

/** From what nobody notices to what everybody does, in seconds. */
const MOMENTS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const WAITS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A query of the embedded database takes less than a millisecond. */
const QUERIES = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

/** The errors that an alert is about. */
const ALERTED = ['internal', 'storage-failed', 'rate-limited'] as const;

/** The metrics that are counted as things happen. Those that are looked up stand in `gauges.ts`. */
export class Metrics implements Meters {
  readonly registry = new Registry();
  /** How many appends wait for the disk at this moment. */
  appendsWaiting = 0;
  readonly #http = this.#histogram(
    'rapport_http_request_duration_seconds',
    'Time to answer a request over HTTP, by the pattern of its path.',
    ['method', 'route', 'status'],
    WAITS,
  );
  readonly #errors = new Counter({
    name: 'rapport_errors_total',
    help: 'Answers with an error, by its code.',
    labelNames: ['edge', 'code'],
    registers: [this.registry],
  });
  readonly #commands = this.#histogram(
    'rapport_command_duration_seconds',
    'Time from the arrival of a command to its answer; it is kept and shown by then.',
    ['outcome'],
    MOMENTS,
  );
  readonly #joins = this.#histogram(
    'rapport_join_duration_seconds',
    'Time from the connection of a page to the moment at which it is shown the room.',
    ['outcome'],
    MOMENTS,
  );
  readonly #queries = this.#histogram(
    'rapport_database_query_duration_seconds',
    'Time that a query of the database took.',
    ['outcome'],
    QUERIES,
  );
  readonly #appends = this.#histogram(
    'rapport_append_duration_seconds',
    'Time until events of a room were on the disk.',
    ['outcome'],
    MOMENTS,
  );

  constructor() {
    // From the start, so that the first of them is seen as a rise from nothing.
    for (const outcome of ['done', 'refused', 'failed'] as const) {
      for (const each of [this.#commands, this.#joins, this.#queries, this.#appends]) {
        each.zero({ outcome });
      }
    }
    for (const edge of ['http', 'socket']) {
      for (const code of ALERTED) this.#errors.inc({ edge, code }, 0);
    }
  }

  httpAnswered(method: string, route: string, status: number, seconds: number): void {
    this.#http.observe({ method, route, status: `${String(Math.floor(status / 100))}xx` }, seconds);
  }

  erred(edge: 'http' | 'socket', code: string): void {
    this.#errors.inc({ edge, code });
  }

  commandEnded(outcome: Outcome, seconds: number): void {
    this.#commands.observe({ outcome }, seconds);
  }

  joinEnded(outcome: Outcome, seconds: number): void {
    this.#joins.observe({ outcome }, seconds);
  }

  queried(outcome: Outcome, seconds: number): void {
    this.#queries.observe({ outcome }, seconds);
  }

  appendBegun(): void {
    this.appendsWaiting += 1;
  }

  appendEnded(outcome: Outcome, seconds: number): void {
    this.appendsWaiting -= 1;
    this.#appends.observe({ outcome }, seconds);
  }

  #histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }
}
