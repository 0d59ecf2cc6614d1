import { freePort } from '@rapport/server/src/testing/hosted.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { openRedis } from '@rapport/server/src/nodes/redis.ts';
import { Program } from '../processes/program.ts';
import { takesConnections } from '../processes/takes-connections.ts';
import { until } from '../processes/until.ts';

const READY_WITHIN_MS = 20_000;

/** A Redis of one's own, that keeps nothing. */
export class Redis {
  readonly url: string;
  readonly #port: number;
  readonly #program: Program;

  static async start(): Promise<Redis> {
    const redis = new Redis(await freePort());
    await redis.boot();
    return redis;
  }

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
    const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no' };
    this.#program = new Program({
      program: 'redis-server',
      args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    });
  }

  /** Starts it, empty. */
  async boot(): Promise<void> {
    if (!this.#program.runs) this.#program.spawn();
    if (!(await until(() => takesConnections(this.#port), READY_WITHIN_MS))) {
      throw new Error('Redis did not start');
    }
  }

  /** What stands under a key; nothing where it does not answer. */
  async get(key: string): Promise<string | null> {
    const client = openRedis(this.url, createLogger('silent'));
    try {
      await until(() => client.isReady, READY_WITHIN_MS);
      return await client.get(key);
    } catch {
      return null;
    } finally {
      client.destroy();
    }
  }

  kill(): Promise<void> {
    return this.#program.kill();
  }

  pause(): void {
    this.#program.pause();
  }

  goOn(): void {
    this.#program.goOn();
  }
}
