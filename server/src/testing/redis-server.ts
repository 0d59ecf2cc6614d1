import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { vi } from 'vitest';
import { openRedis } from '../nodes/redis.ts';
import { freePort } from './hosted.ts';
import { silent } from './test-databases.ts';

const BETWEEN_LOOKS_MS = 20;

/** A real Redis on a port of its own, that keeps nothing on the disk. */
export class RedisServer implements AsyncDisposable {
  readonly url: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    process.once('exit', () => server.#child?.kill('SIGKILL'));
    await server.boot();
    return server;
  }

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  /** Starts it, empty, and waits until it takes connections. */
  async boot(): Promise<void> {
    const settings = { port: this.#port, bind: '127.0.0.1', save: '', appendonly: 'no' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.#child = spawn('redis-server', args, { stdio: 'ignore' });
    while (!(await this.#answers())) await setTimeout(BETWEEN_LOOKS_MS);
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** It hangs: connections stay, and nothing is answered. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }

  #answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = createConnection(this.#port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
  }
}

/** The Redis gives rooms away, as it does once its first seconds are over. */
export async function longBegun({ url }: RedisServer): Promise<void> {
  const redis = openRedis(url, silent);
  await vi.waitFor(() => redis.set('rapport:begun', '1'));
  redis.destroy();
}
