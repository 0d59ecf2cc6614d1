import type { EnterWithdrawal } from '@rapport/shared/contract/papers.ts';
import { AppError } from '../../platform/errors.ts';
import { auditWithdrawalEntered } from '../audit/audit.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { personOf } from '../people/person-of.ts';
import { currentSession } from '../scheduling/current-session.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { signaturesOf, type SignatureRow } from './signatures.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

/**
 * Enters that a member, or who was one, has told a facilitator that they take back what they signed of
 * a paper. A request that is sent once more is answered as the first time.
 * @throws AppError `not-found` for who is no member of the course; `invalid-message` (`on`) for a day
 * that is to come, or was before it was signed; `stale` where nothing of it holds any more
 */
export async function enterWithdrawal(
  context: PracticeContext,
  { account, course }: { account: string; course: string },
  { paper, membership, how, on }: EnterWithdrawal & { paper: string },
): Promise<void> {
  const { db, clock, timeZone, rooms } = context;
  const now = clock.now();
  const member = await db
    .selectFrom('membership')
    .where('id', '=', membership)
    .where('course', '=', course)
    .where('role', '=', 'member')
    .select(['person', 'role', 'joined_at', 'left_at'])
    .executeTakeFirst();
  if (!member) throw new AppError('not-found', 'membership');
  if (on > dayIn(now, timeZone)) throw new AppError('invalid-message', 'on');
  const isNew = await db.transaction().execute(async (tx) => {
    const ofPaper = async () =>
      (await signaturesOf(tx, [membership])).filter((one) => one.paper === paper);
    const settled = ([last]: readonly SignatureRow[]): false => {
      if (last?.toldHow === how && last.toldOn === on && last.enteredBy === account) return false;
      throw new AppError('stale', 'paper');
    };
    const signatures = await ofPaper();
    const holding = signatures.filter(({ withdrawnAt }) => withdrawnAt === null);
    if (holding.length === 0) return settled(signatures);
    if (holding.some(({ at }) => on < dayIn(at, timeZone))) {
      throw new AppError('invalid-message', 'on');
    }
    const entered = await tx
      .insertInto('paper_withdrawal')
      .values(
        holding.map(({ id }) => ({
          signature: id,
          withdrawn_at: now,
          told_how: how,
          told_on: on,
          entered_by: account,
        })),
      )
      .onConflict((conflict) => conflict.column('signature').doNothing())
      .returning('signature')
      .execute();
    // Somebody else, perhaps the member, was quicker by a moment.
    if (entered.length === 0) return settled(await ofPaper());
    const actor = await personOf(tx, account);
    await auditWithdrawalEntered(tx, { at: now, account, actor, subject: member.person });
    return true;
  });
  // Whoever has left is at no door.
  if (!isNew || member.left_at !== null) return;
  const { id } = await currentSession(context, {
    membership,
    role: member.role,
    course,
    since: member.joined_at,
  });
  rooms.onArrivalChanged(id);
}
