import type { PracticeContext } from '../core/practice-context.ts';
import type {} from './tables.ts';

/** The letters that have not left, in numbers. */
export interface OutboxCensus {
  /** To be sent by now, or tried before. */
  readonly due: number;
  /** Given up. */
  readonly failed: number;
  /** When the oldest of those that are due was written, ms since the epoch. */
  readonly oldestAt: number | undefined;
}

/** Counts the letters that have not left. */
export async function outboxCensus({
  db,
  clock,
}: Pick<PracticeContext, 'db' | 'clock'>): Promise<OutboxCensus> {
  const [due, failed] = await Promise.all([
    db
      .selectFrom('outbox')
      .where('state', '=', 'waiting')
      .where((eb) => eb.or([eb('due_at', '<=', clock.now()), eb('tries', '>', 0)]))
      .select(({ fn }) => [fn.count('id').as('letters'), fn.min('created_at').as('oldest')])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('outbox')
      .where('state', '=', 'failed')
      .select(({ fn }) => fn.count('id').as('letters'))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    due: Number(due.letters),
    failed: Number(failed.letters),
    oldestAt: Number(due.letters) === 0 ? undefined : due.oldest,
  };
}
