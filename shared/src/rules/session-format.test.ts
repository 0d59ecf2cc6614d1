import { expect, it } from 'vitest';
import { sessionKind } from '../contract/practice.ts';
import { formatOf } from './session-format.ts';

it('[SK2] an individual session of a group is one to one, all others are as the course', () => {
  const single = sessionKind.options.filter((kind) => formatOf('group', kind) === 'individual');
  expect(single).toEqual(['individual-before', 'individual-middle', 'individual-after']);
  for (const kind of sessionKind.options) expect(formatOf('individual', kind)).toBe('individual');
});
