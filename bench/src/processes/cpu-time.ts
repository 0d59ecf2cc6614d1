import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processor time that a process and all its descendants have used so far, in ms: a server's
 * own and that of its media workers. Linux counts it in nanoseconds for each thread; of threads
 * that have ended nothing is left, but neither Node nor a worker ends any while it serves.
 */
export function cpuTimeMs(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const task = `/proc/${pid}/task/${thread}`;
    const [running = '0'] = readFileSync(`${task}/schedstat`, 'utf8').split(' ');
    nanoseconds += Number(running);
  }
  return nanoseconds / 1e6 + childrenOf(pid).reduce((sum, child) => sum + cpuTimeMs(child), 0);
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .split(' ')
      .flatMap((child) => (child.trim() === '' ? [] : [Number(child)])),
  );
}
