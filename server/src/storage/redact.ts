import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Redaction } from '../hosting/event-store.ts';
import type { Db } from './database.ts';
import { placeOfEvent, type SessionSeals } from './session-seals.ts';

/** So many events are changed at once: rooms that wait for the connection hardly notice. */
const AT_ONCE = 40;
/** Fades when the session is over; and when its course is. The column is null where nothing does. */
export const REDACT = 1;
export const REDACT_LATER = 2;

/** Erases words of a session's stream. Stopped halfway it is done again as a whole. */
export async function redact(
  db: Db,
  seals: SessionSeals,
  session: string,
  { changes, upTo, waiting, later }: Redaction,
): Promise<void> {
  const seal = await seals.of(session);
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const some = changes.slice(from, from + AT_ONCE);
    await db.transaction().execute(async (tx) => {
      for (const { seq, event, unsigned } of some) {
        await tx
          .updateTable('event')
          .set({
            event: seal.seal(JSON.stringify(event), placeOfEvent(session, seq)),
            ...(unsigned ? { actor: null, cause: null } : {}),
          })
          .where('session', '=', session)
          .where('seq', '=', seq)
          .execute();
      }
    });
    await nextTurn();
  }
  // Last: what is not finished is found again.
  await db.transaction().execute(async (tx) => {
    const stream = tx.updateTable('event').where('session', '=', session);
    await stream
      .set({ fades: null })
      .where('seq', '<=', upTo)
      .where('fades', 'is not', null)
      .execute();
    for (const [fades, seqs] of [
      [REDACT, waiting],
      [REDACT_LATER, later],
    ] as const) {
      if (seqs.length > 0) await stream.set({ fades }).where('seq', 'in', seqs).execute();
    }
  });
}
