import {
  arrivalRule,
  type ArrivalRuleShown,
  type KeepArrivalRule,
} from '@rapport/shared/contract/arrival.ts';
import type { ArrivalAsking } from '@rapport/shared/contract/arrival-limits.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { auditPracticeChanged } from '../audit/audit.ts';
import { keepDocument, readDocument } from './documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';

type Context = Pick<PracticeContext, 'db' | 'clock'>;

/** Whether the questions are asked, as the practice has decided; they are not while nobody has. */
export async function arrivalRuleOf({ db }: Pick<Context, 'db'>): Promise<ArrivalRuleShown> {
  const document = await readDocument(db, 'arrival');
  if (!document) return { asking: 'off', revision: 0 };
  const { body, revision, changed } = document;
  return { ...arrivalRule.parse(body), revision, changed };
}

/** As {@link arrivalRuleOf}, and no more than that. */
export const askingOf = async (context: Pick<Context, 'db'>): Promise<ArrivalAsking> =>
  (await arrivalRuleOf(context)).asking;

/**
 * Decides it. A request that is sent once more is answered as the first time.
 * @throws AppError `stale` when it was changed elsewhere meanwhile
 */
export const keepArrivalRule = (
  context: Context,
  account: string,
  { revision, asking }: KeepArrivalRule,
): Promise<Kept> =>
  keepDocument(
    context,
    { id: 'arrival', account, from: revision, body: { asking } },
    auditPracticeChanged,
  );
