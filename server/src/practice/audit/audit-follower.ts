import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Db } from '../../storage/database.ts';
import { auditRoomSteps } from './audit.ts';
import type { StreamEvent } from '../core/stream-event.ts';
import { type EnteredStep, stepsIn } from './audit-steps.ts';

/**
 * Enters into the audit trail what happens in the rooms. It is told of everything that a room has
 * kept, and of the whole stream when a room is taken up, so that nothing is left out where the
 * server broke off in between; what has been entered is not entered twice. It never holds up a
 * room: what cannot be written now is written with what comes next.
 */
export class AuditFollower {
  readonly #db: Db;
  readonly #logger: Logger;
  #unwritten: { session: SessionId; steps: readonly EnteredStep[] }[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor({ db, logger }: { db: Db; logger: Logger }) {
    this.#db = db;
    this.#logger = logger;
  }

  /** A room's stream holds these events. Never throws, and is not waited for. */
  follow(session: SessionId, events: readonly StreamEvent[]): void {
    const steps = stepsIn(events);
    if (steps.length > 0) this.#unwritten.push({ session, steps });
    if (this.#unwritten.length > 0) this.#last = this.#last.then(() => this.#write());
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.#last;
    await this.#write();
  }

  /** Never rejects. */
  async #write(): Promise<void> {
    while (this.#unwritten[0]) {
      try {
        await auditRoomSteps(this.#db, this.#unwritten[0]);
      } catch (error) {
        const { session } = this.#unwritten[0];
        this.#logger.error({ err: error, session }, 'audit trail not written');
        return;
      }
      this.#unwritten.shift();
    }
  }
}
