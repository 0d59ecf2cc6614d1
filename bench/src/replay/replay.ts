import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { loadSecret } from '@rapport/server/src/platform/secret.ts';
import { createEventStore } from '@rapport/server/src/storage/event-store.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
import { sessionSeals } from '@rapport/server/src/storage/session-seals.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median, percentile, rounded } from '../measure/statistics.ts';
import { dataFolder } from '../processes/data-folder.ts';
import { longStream } from './stream.ts';

const EVENTS = [1_000, 3_000, 10_000, 30_000];
const NAMED = 10_000;
const REPEATS = 7;

interface Taken {
  readonly load: number;
  readonly replay: number;
  readonly cpu: number;
}

/** How long a node that has just begun needs to take up a room with a long stream. */
export const replaying: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const data = stack.adopt(dataFolder(), (folder) => folder.remove());
  const secret = loadSecret(data.path);
  const database = await openDatabase({ dataDir: data.path }, createLogger('silent'));
  stack.defer(() => database.close());
  const store = createEventStore(database, sessionSeals(database.kysely, secret));
  progress(`writing streams of ${EVENTS.join(', ')} events`);
  const whole = longStream(Math.max(...EVENTS));
  for (const events of EVENTS) await store.append(`of ${events}`, whole.slice(0, events));

  const taken = new Map<number, Taken[]>(EVENTS.map((events) => [events, []]));
  for (let repeat = 1; repeat <= REPEATS; repeat += 1) {
    for (const events of EVENTS) {
      const one = await takeUp(data.path, `of ${events}`);
      taken.get(events)?.push(one);
      progress(
        `${repeat}/${REPEATS}: ${events} events, ${rounded(one.load + one.replay)} ms, ${rounded(one.cpu)} ms of a processor`,
      );
    }
  }
  const of = (events: number) => `a node that has just begun takes up a room of ${events} events`;
  const rows = EVENTS.flatMap((events) => {
    const all = taken.get(events) ?? [];
    const wall = all.map(({ load, replay }) => load + replay);
    const cpu = all.map((one) => one.cpu);
    const name = events === NAMED ? 'replay' : `replay-${events}`;
    return [
      row(name, median(wall), 'ms', of(events), wall),
      row(`${name}-cpu`, median(cpu), 'ms', `${of(events)}, processor time`, cpu),
    ];
  });
  const named = taken.get(NAMED) ?? [];
  const step = (name: string, values: number[]) => ({
    step: name,
    p50: rounded(median(values)),
    p95: rounded(percentile(values, 0.95)),
  });
  const steps = [
    step(
      'read, unsealed and parsed',
      named.map(({ load }) => load),
    ),
    step(
      'checked, and the room made of them',
      named.map(({ replay }) => replay),
    ),
  ];
  return { rows, timelines: [{ of: of(NAMED), steps }] };
};

async function takeUp(dataDir: string, session: string): Promise<Taken> {
  const script = join(import.meta.dirname, 'taking-up-server.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, dataDir, session]);
  return JSON.parse(stdout) as Taken;
}
