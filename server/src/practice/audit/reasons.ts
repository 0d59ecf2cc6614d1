import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Db } from '../../storage/database.ts';
import type {} from './tables.ts';

/** An entry of the audit trail, as far as a reason belongs to it. */
export interface ReasonedEntry {
  readonly id: string;
  readonly session: string | null;
  readonly subject: string | null;
}

/** The reason as it is kept: it opens in that entry alone. */
export const sealReason = (seal: Seal, entry: ReasonedEntry, reason: string): string =>
  seal.seal(reason, placeOf(entry));

/** The reason of an entry. @throws Error where it was changed or moved */
export const openReason = (seal: Seal, entry: ReasonedEntry, sealed: string): string =>
  seal.open(sealed, placeOf(entry));

/** Whom a facilitator has given a reason for to be let in to this session, and when last. */
export async function personsWithReason(
  db: Db,
  session: SessionId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('audit')
    .where('session', '=', session)
    .where('action', '=', 'reason-given')
    .select(['subject', 'at'])
    .orderBy('at')
    .execute();
  return new Map(rows.flatMap(({ subject, at }) => (subject === null ? [] : [[subject, at]])));
}

const placeOf = ({ id, session, subject }: ReasonedEntry): string =>
  `audit ${id} ${session ?? ''} ${subject ?? ''}`;
