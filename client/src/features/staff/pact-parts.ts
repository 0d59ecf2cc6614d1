import type { Format, Pact } from '@rapport/shared/contract/practice.ts';

/** What can be agreed on: one to one there is no group to write to. */
export const partsOf = (format: Format): readonly (keyof Pact)[] =>
  format === 'group'
    ? ['groupMessages', 'keepMessages', 'keepPolls']
    : ['keepMessages', 'keepPolls'];
