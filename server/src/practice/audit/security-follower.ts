import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { Logger } from '../../platform/logger.ts';
import type { SecurityLog } from '../../platform/security-events.ts';
import type { Db } from '../../storage/database.ts';
import type { StreamEvent } from '../core/stream-event.ts';

const seat = z.string();
const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lobby:device-knocked'), seat }),
  z.object({ type: z.literal('lobby:device-admitted'), seat }),
  z.object({ type: z.literal('lobby:device-disowned'), seat }),
]);
type Step = z.infer<typeof step> & { readonly actor: SeatId | undefined };

interface Context {
  readonly db: Db;
  readonly security: Pick<SecurityLog, 'deviceWaiting' | 'deviceAdmitted' | 'deviceDisowned'>;
  readonly logger: Logger;
}

/**
 * Enters into the security log what happens at the door with devices that show another's link. It
 * is told of news alone: the audit trail is what goes through a whole stream again. It never holds
 * up a room.
 */
export class SecurityFollower {
  readonly #context: Context;
  #last: Promise<void> = Promise.resolve();

  constructor(context: Context) {
    this.#context = context;
  }

  /** This has just happened in a room. Never throws, and is not waited for. */
  follow(session: SessionId, events: readonly StreamEvent[]): void {
    const steps = events.flatMap(({ actor, event }) => {
      const { data } = step.safeParse(event);
      return data ? [{ ...data, actor }] : [];
    });
    if (steps.length > 0) this.#last = this.#last.then(() => this.#enter(session, steps));
  }

  /** Waits for what is being looked up. */
  close(): Promise<void> {
    return this.#last;
  }

  /** Never rejects. */
  async #enter(session: SessionId, steps: readonly Step[]): Promise<void> {
    const { security, logger } = this.#context;
    try {
      const personOf = await this.#people(session);
      for (const { type, seat, actor } of steps) {
        const about = { session, subject: personOf.get(seat) ?? seat };
        if (type === 'lobby:device-knocked') security.deviceWaiting(about);
        else if (type === 'lobby:device-disowned') security.deviceDisowned(about);
        else security.deviceAdmitted({ ...about, actor: personOf.get(actor ?? '') });
      }
    } catch (error) {
      logger.error({ err: error, session }, 'devices not entered in the security log');
    }
  }

  async #people(session: SessionId): Promise<Map<SeatId, string>> {
    const seats = await this.#context.db
      .selectFrom('seat')
      .innerJoin('membership', 'membership.id', 'seat.membership')
      .where('seat.session', '=', session)
      .select(['seat.id', 'membership.person'])
      .execute();
    return new Map(seats.map(({ id, person }) => [id, person]));
  }
}
