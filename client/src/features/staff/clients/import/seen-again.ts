import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';

/**
 * For each row of a file the number (from 1) of the first row above it that may be the same
 * person: by the address, or by a name that either goes by.
 */
export function seenAgain(
  records: readonly Pick<ClientRecord, 'name' | 'legalName' | 'email'>[],
): (number | undefined)[] {
  const first = new Map<string, number>();
  return records.map(({ name, legalName, email }, at) => {
    const marks = [name, legalName, email].map(foldText).filter((mark) => mark !== '');
    const rows = marks.flatMap((mark) => first.get(mark) ?? []);
    for (const mark of marks) if (!first.has(mark)) first.set(mark, at + 1);
    return rows.length === 0 ? undefined : Math.min(...rows);
  });
}
