import type { Pool } from 'pg';
import { StreamConflictError } from '../hosting/event-store.ts';
import { AppError } from '../platform/errors.ts';
import type { SealedEvent } from './sealed-event.ts';
import { errorCodeOf } from './storage-error.ts';

// One statement is one transaction. Where two hosts append at once, both may find the stream's end
// in place, and the primary key decides.
const APPEND = `
  insert into event (session, seq, at, actor, cause, event, fades)
  select $1, e.* from unnest($2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::int[]) e
  where (select coalesce(max(seq), 0) from event where session = $1) + 1 = $8`;

const UNIQUE_VIOLATION = '23505';

/** Appends through PostgreSQL, which groups the commits of its connections by itself. */
export const appendToPostgres =
  (pool: Pool) =>
  async (session: string, first: number, events: readonly SealedEvent[]): Promise<void> => {
    const values = [
      session,
      events.map((e) => e.seq),
      events.map((e) => e.at),
      events.map((e) => e.actor ?? null),
      events.map((e) => e.cause ?? null),
      events.map((e) => e.event),
      events.map((e) => (e.redactable ? 1 : null)),
      first,
    ];
    let written: number | null;
    try {
      ({ rowCount: written } = await pool.query({ name: 'append', text: APPEND, values }));
    } catch (cause) {
      if (errorCodeOf(cause) === UNIQUE_VIOLATION) throw new StreamConflictError(session);
      throw new AppError('storage-failed', undefined, { cause });
    }
    if (written !== events.length) throw new StreamConflictError(session);
  };
