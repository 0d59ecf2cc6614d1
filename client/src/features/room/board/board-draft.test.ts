import { describe, expect, it } from 'vitest';
import { isContested, orphansOf, toSend } from './board-draft.ts';

const at = (text: string, was: string, line = 'one', company?: string) =>
  ({ company, line, field: 'said', text, was }) as const;

describe('what one writes on the board', () => {
  it.each([
    ['nothing is written', undefined, 'A', false, undefined],
    ['it was only looked at', at('A', 'A'), 'A', false, undefined],
    ['only looked at, while somebody wrote', at('A', 'A'), 'B', false, undefined],
    ['it is new', at('B', 'A'), 'A', false, at('B', 'A')],
    ['both wrote the same', at('B', 'A'), 'B', false, undefined],
    ['somebody else was first', at('C', 'A'), 'B', true, undefined],
  ])('when %s', (_name, draft, stands, contested, sent) => {
    expect(isContested(draft, stands)).toBe(contested);
    expect(toSend(draft, stands)).toEqual(sent);
  });

  it('is kept for them when its line is gone, and comes back with the line', () => {
    const written = at('B', 'A');
    const elsewhere = at('B', 'A', 'three', 'breakout');
    const drafts = [written, at('A', 'A', 'two'), elsewhere];
    expect(orphansOf(drafts, undefined, [{ id: 'one' }])).toEqual([]);
    expect(orphansOf(drafts, undefined, [])).toEqual([written]);
    expect(orphansOf(drafts, 'breakout', [])).toEqual([elsewhere]);
  });
});
