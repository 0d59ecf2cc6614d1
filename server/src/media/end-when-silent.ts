import type { Worker } from 'mediasoup/types';
import type { Logger } from '../platform/logger.ts';

const EVERY_MS = 1000;
/** A worker that is merely busy answers sooner; one that is ended wrongly interrupts its rooms. */
const MOST_MISSED = 10;

/**
 * Ends a worker that answers nothing any more, so that another takes its place: of one that hangs
 * nobody is told. Counted is how often it was asked, not how long ago: a machine that slept, and
 * this process with it, has asked nobody meanwhile.
 */
export function endWhenSilent(worker: Worker, logger: Logger): void {
  let missed = 0;
  const timer = setInterval(() => {
    if (missed === MOST_MISSED) {
      clearInterval(timer);
      logger.error({ pid: worker.pid }, 'media worker does not answer; ending it');
      kill(worker.pid);
      return;
    }
    missed += 1;
    worker.getResourceUsage().then(
      () => {
        missed = 0;
      },
      // It has ended, of which the slot is told.
      () => undefined,
    );
  }, EVERY_MS);
  timer.unref();
  worker.observer.once('close', () => clearInterval(timer));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself a moment ago.
  }
}
