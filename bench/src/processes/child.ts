import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 30_000;
const ASK_AGAIN_MS = 50;
const STOP_WITHIN_MS = 5_000;

/** A server in a process of its own. */
export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** How a server is started. */
export interface Start {
  readonly url: string;
  readonly readyPath: string;
  readonly env: Record<string, string>;
  /** A module that is loaded before it. */
  readonly before?: string | undefined;
}

/**
 * Starts a server with this Node and waits until it answers at the path.
 * @throws Error with what it wrote when it ends or stays silent instead
 */
export async function startServer(
  script: string,
  { url, readyPath, env, before }: Start,
): Promise<RunningServer> {
  const child = spawn(process.execPath, [...(before ? ['--import', before] : []), script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written = (written + text).slice(-4000);
  });
  const stop = () => end(child);
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await answers(url + readyPath))) {
    if (child.exitCode === null && performance.now() < deadline) {
      await sleep(ASK_AGAIN_MS);
      continue;
    }
    await stop();
    throw new Error(`${script} did not start:\n${written}`);
  }
  return { pid: child.pid ?? 0, url, stop };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
