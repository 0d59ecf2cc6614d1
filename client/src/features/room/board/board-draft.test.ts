import { describe, expect, it } from 'vitest';
import { isContested, toSend } from './board-draft.ts';

describe('what one writes on the board', () => {
  it.each([
    ['nothing is written', undefined, 'A', false, undefined],
    ['it was only looked at', { text: 'A', was: 'A' }, 'A', false, undefined],
    ['only looked at, while somebody wrote', { text: 'A', was: 'A' }, 'B', false, undefined],
    ['it is new', { text: 'B', was: 'A' }, 'A', false, { text: 'B', was: 'A' }],
    ['both wrote the same', { text: 'B', was: 'A' }, 'B', false, undefined],
    ['somebody else was first', { text: 'C', was: 'A' }, 'B', true, undefined],
  ])('when %s', (_name, draft, stands, contested, sent) => {
    expect(isContested(draft, stands)).toBe(contested);
    expect(toSend(draft, stands)).toEqual(sent);
  });
});
