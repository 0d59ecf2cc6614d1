import {
  deviceRule,
  type DeviceRuleShown,
  type KeepDeviceRule,
} from '@rapport/shared/contract/device-code.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { auditPracticeChanged } from '../audit/audit.ts';
import { keepDocument, readDocument } from '../care/documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';

type Context = Pick<PracticeContext, 'db' | 'clock'>;

/** Whether the practice asks for a code on a new device; it does not while nobody has decided. */
export async function deviceRuleOf({ db }: Pick<Context, 'db'>): Promise<DeviceRuleShown> {
  const document = await readDocument(db, 'device');
  if (!document) return { code: false, revision: 0 };
  const { body, revision, changed } = document;
  return { ...deviceRule.parse(body), revision, changed };
}

/**
 * Decides it. A request that is sent once more is answered as the first time.
 * @throws AppError `stale` when it was changed elsewhere meanwhile
 */
export const keepDeviceRule = (
  context: Context,
  account: string,
  { revision, code }: KeepDeviceRule,
): Promise<Kept> =>
  keepDocument(
    context,
    { id: 'device', account, from: revision, body: { code } },
    auditPracticeChanged,
  );
