import type { PracticeContext } from '../core/practice-context.ts';
import type {} from './tables.ts';

const DAY = 86_400_000;
/** How long it is known what became of a letter. */
const KEPT_MS = 90 * DAY;

/** Deletes letters of which nobody needs to know any more what became of them. */
export async function forgetLetters({
  db,
  clock,
}: Pick<PracticeContext, 'db' | 'clock'>): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('state', '!=', 'waiting')
    .where('settled_at', '<', clock.now() - KEPT_MS)
    .execute();
}
