import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { childrenOf } from './cpu-time.ts';

/** With what a program is started. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that can be started, killed and paused, again and again. */
export class Program {
  readonly #command: Command;
  readonly #onLine: (line: string) => void;
  #child: ChildProcess | undefined;

  /** @param onLine is told of each line that it writes on standard error */
  constructor(command: Command, onLine: (line: string) => void = () => undefined) {
    this.#command = command;
    this.#onLine = onLine;
    process.once('exit', () => this.#signal('SIGKILL'));
  }

  get runs(): boolean {
    const child = this.#child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** Its process. @throws Error when it has never been started */
  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error(`${this.#command.program} does not run`);
    return pid;
  }

  /** The processes that it has started and that still run. */
  get children(): number[] {
    try {
      return this.runs ? childrenOf(this.#child?.pid ?? 0) : [];
    } catch {
      return []; // It has ended in this moment.
    }
  }

  spawn(): void {
    const { program, args, env } = this.#command;
    const child = spawn(program, [...args], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    createInterface({ input: child.stderr }).on('line', this.#onLine);
  }

  /** `kill -9`, of all that it has started too. */
  async kill(): Promise<void> {
    await this.#end(() => this.#signal('SIGKILL'));
  }

  /** Tells it to stop, and waits until it has. */
  async stop(): Promise<void> {
    await this.#end(() => void this.#child?.kill('SIGTERM'));
  }

  /** It hangs: connections stay, and nothing is answered. */
  pause(): void {
    this.#signal('SIGSTOP');
  }

  goOn(): void {
    this.#signal('SIGCONT');
  }

  async #end(how: () => void): Promise<void> {
    const child = this.#child;
    if (!child || !this.runs) return;
    const gone = once(child, 'exit');
    how();
    await gone;
  }

  #signal(signal: NodeJS.Signals): void {
    const { children } = this;
    if (this.runs) this.#child?.kill(signal);
    for (const pid of children) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended by itself.
      }
    }
  }
}
