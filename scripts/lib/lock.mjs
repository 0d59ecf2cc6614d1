import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scratchPath } from './children.mjs';
import { say } from './progress.mjs';

/**
 * Does `work` while no other process of this machine holds the same lock. The lock only saves
 * doing the same work twice: what is done under it must be atomic anyway, because a lock whose
 * holder seems dead is taken over, and two who wait may do that at once.
 */
export async function withLock(path, reason, work) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!take(path)) {
    if (!told) say(`… waiting for another set-up: ${reason}`);
    told = true;
    await sleep(500);
  }
  const release = scratchPath(path);
  try {
    return await work();
  } finally {
    release();
  }
}

function take(path) {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`);
  try {
    // A link appears with its content or not at all.
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  if (!holderLives(path)) rmSync(path, { force: true });
  return false;
}

function holderLives(path) {
  try {
    const [pid, start] = readFileSync(path, 'utf8').split(' ');
    process.kill(Number(pid), 0);
    // The number may belong to another process by now, after a restart of the machine above all.
    return startOf(pid) === start;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process was started, in the kernel's ticks; nothing where there is no /proc. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}
