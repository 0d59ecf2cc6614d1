import { AppError } from '../../platform/errors.ts';
import type { Db } from '../../storage/database.ts';
import type { Who } from './factor-context.ts';
import { factorState, hasFactor } from './standing.ts';

/**
 * To be asked after a second factor was taken away, before that is kept: where it was the last one,
 * recovery codes go with it, as they stand for nothing any more.
 * @throws AppError `last-second-factor` where the practice requires one
 */
export async function leaveOneFactor(tx: Db, required: boolean, who: Who): Promise<void> {
  if (hasFactor(await factorState(tx, who))) return;
  if (required) throw new AppError('last-second-factor');
  await tx.deleteFrom('recovery_code').where('account', '=', who.account).execute();
}
