import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processor time that a process has used so far, in ms. Linux counts it in nanoseconds for each
 * thread; of threads that have ended nothing is left, but neither Node nor a media worker ends any
 * while it serves.
 */
export function cpuTimeMs(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) => {
    const [running = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(
      ' ',
    );
    return Number(running);
  });
  return nanoseconds.reduce((sum, thread) => sum + thread, 0) / 1e6;
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .split(' ')
      .flatMap((child) => (child.trim() === '' ? [] : [Number(child)])),
  );
}
