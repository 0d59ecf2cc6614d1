import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@rapport/server/src/testing/hosted.ts';
import { dataFolder, TOP, type DataFolder } from '../processes/data-folder.ts';
import { Program } from '../processes/program.ts';
import { until } from '../processes/until.ts';

const READY_WITHIN_MS = 120_000;
/** Whoever runs a server starts it again when it has ended. */
const STARTED_AGAIN_AFTER_MS = 300;
/** As the proxy of the documentation asks. */
const HEALTH_EVERY_MS = 1_000;
const HEALTH_WITHIN_MS = 2_000;

/** A node as it is started for its users, in a process of its own. */
export class FaultNode {
  readonly name: string;
  readonly port: number;
  readonly #program: Program;
  readonly #data: DataFolder;
  readonly #timer: NodeJS.Timeout;
  #ready = false;

  static async start(
    name: string,
    env: Record<string, string>,
    onLine: (line: string) => void,
  ): Promise<FaultNode> {
    const [port, media] = [await freePort(), await freePort()];
    const node = new FaultNode(name, port, media, env, onLine);
    await node.boot();
    return node;
  }

  private constructor(
    name: string,
    port: number,
    media: number,
    env: Record<string, string>,
    onLine: (line: string) => void,
  ) {
    this.name = name;
    this.port = port;
    this.#data = dataFolder();
    const own = {
      NODE_ENV: 'production',
      NODE_NAME: name,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: this.#data.path,
      RTC_LISTEN_IP: '127.0.0.1',
      RTC_PORT_BASE: String(media),
      RTC_WORKERS: '1',
      LOG_LEVEL: 'warn',
      DEMO: 'off',
      TRUST_PROXY: 'loopback',
    };
    const given = ['MEDIASOUP_WORKER_BIN', 'NODE_COMPILE_CACHE'].flatMap((key) => {
      const value = process.env[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    this.#program = new Program(
      {
        program: process.execPath,
        args: [join(TOP, 'server/src/main.ts')],
        env: { ...Object.fromEntries(given), ...own, ...env },
      },
      onLine,
    );
    this.#timer = setInterval(() => void this.#look(), HEALTH_EVERY_MS);
  }

  /** Whether it was there when it was last asked, as a proxy would know. */
  get ready(): boolean {
    return this.#ready;
  }

  get runs(): boolean {
    return this.#program.runs;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, again and again if it ends by itself, until it serves. */
  async boot(): Promise<void> {
    const booted = await until(async () => {
      if (!this.#program.runs) {
        await sleep(STARTED_AGAIN_AFTER_MS);
        this.#program.spawn();
      }
      await this.#look();
      return this.#ready;
    }, READY_WITHIN_MS);
    if (!booted) throw new Error(`node ${this.name} did not start`);
  }

  async kill(): Promise<void> {
    await this.#program.kill();
    this.#ready = false;
  }

  async stop(): Promise<void> {
    await this.#program.stop();
    this.#ready = false;
  }

  pause(): void {
    this.#program.pause();
  }

  goOn(): void {
    this.#program.goOn();
  }

  /** Kills its media workers, and nothing else. */
  killWorkers(): void {
    for (const pid of this.#program.children) process.kill(pid, 'SIGKILL');
  }

  /** Somebody found nobody there. */
  notThere(): void {
    this.#ready = false;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.kill();
    this.#data.remove();
  }

  async #look(): Promise<void> {
    try {
      const signal = AbortSignal.timeout(HEALTH_WITHIN_MS);
      this.#ready = (await fetch(`${this.url}/readyz`, { signal })).ok;
    } catch {
      this.#ready = false;
    }
  }
}
