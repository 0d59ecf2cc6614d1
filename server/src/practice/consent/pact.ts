import type { Pact } from '@rapport/shared/contract/practice.ts';
import type { Db } from '../../storage/database.ts';
import type { Session } from '../scheduling/sessions.ts';

/** What the session's course has agreed on. */
export const pactOf = ({
  groupMessages,
  keepMessages,
  keepPolls,
  lateAfter,
}: Pick<Session, keyof Pact>): Pact => ({
  groupMessages: groupMessages === 1,
  keepMessages: keepMessages === 1,
  keepPolls: keepPolls === 1,
  ...(lateAfter !== null && { lateAfter }),
});

/** The same as it is kept. */
export const columnsOf = ({ groupMessages, keepMessages, keepPolls, lateAfter }: Pact) => ({
  group_messages: Number(groupMessages),
  keep_messages: Number(keepMessages),
  keep_polls: Number(keepPolls),
  late_after: lateAfter ?? null,
});

/** Settles what a course has agreed on. */
export async function agree(db: Db, course: string, pact: Pact): Promise<void> {
  await db.updateTable('course').set(columnsOf(pact)).where('id', '=', course).execute();
}
