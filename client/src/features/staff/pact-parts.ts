import type { Format, Pact } from '@rapport/shared/contract/practice.ts';

/** What can be agreed on with yes or no: one to one there is no group to write to. */
export const partsOf = (format: Format): readonly Exclude<keyof Pact, 'lateAfter'>[] =>
  format === 'group'
    ? ['groupMessages', 'keepMessages', 'keepPolls']
    : ['keepMessages', 'keepPolls'];
