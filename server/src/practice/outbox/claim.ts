import type { LetterKind } from '@rapport/shared/contract/mail.ts';
import { randomId } from '../../platform/ids.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from './tables.ts';

/**
 * How long a letter is kept for who has taken it. Longer than the longest conversation with a mail
 * server, and than two servers' clocks are apart.
 */
export const LEASE_MS = 5 * 60_000;

/** So many letters are looked at for one that nobody else takes meanwhile. */
const LOOK_AT = 8;

/** A letter that is ours to send until the lease is over. */
export interface Claimed {
  readonly id: string;
  readonly messageId: string;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly session: string | null;
  /** What it must not be written twice for, where there is such a thing. */
  readonly once: string | null;
  readonly createdAt: number;
  readonly notAfter: number | null;
  /** How often somebody has begun to send it, this time included. */
  readonly tries: number;
  readonly lease: string;
}

/** Takes the letter that is due longest and that nobody has; of several who ask at once one gets it. */
export async function claimNext({
  db,
  clock,
}: Pick<PracticeContext, 'db' | 'clock'>): Promise<Claimed | undefined> {
  for (;;) {
    const now = clock.now();
    const due = await db
      .selectFrom('outbox')
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now)
      .where('lease_until', '<=', now)
      .orderBy('due_at')
      .limit(LOOK_AT)
      .select('id')
      .execute();
    if (due.length === 0) return undefined;
    for (const { id } of due) {
      const lease = randomId();
      const row = await db
        .updateTable('outbox')
        .set((eb) => ({ lease, lease_until: now + LEASE_MS, tries: eb('tries', '+', 1) }))
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now)
        .where('lease_until', '<=', now)
        .returning(['message_id as messageId', 'kind', 'subject', 'session', 'once', 'tries'])
        .returning(['created_at as createdAt', 'not_after as notAfter'])
        .executeTakeFirst();
      if (row) return { id, lease, ...row };
    }
  }
}
