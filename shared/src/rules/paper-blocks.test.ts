import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTING_PAPERS } from '../content/en/starting-papers.ts';
import { hasGaps, paperBlocks } from './paper-blocks.ts';

const line = fc.oneof(
  fc.constantFrom('', ' ', '#', '-', '# ', '- ', '#nothing', '-nothing'),
  fc
    .tuple(fc.constantFrom('', '# ', '- '), fc.stringMatching(/^[a-z# -]{0,8}$/u))
    .map((parts) => parts.join('')),
);
const wordsOf = (text: string) => text.replace(/[\s#-]/gu, '');

describe('the parts of a paper', () => {
  it('[PS2] are headings, lists and paragraphs', () => {
    expect(paperBlocks('Hello\nyou\n# Title\n- one\n- two\nafter\n\nlast')).toEqual([
      { kind: 'paragraph', text: 'Hello\nyou' },
      { kind: 'heading', text: 'Title' },
      { kind: 'list', points: ['one', 'two'] },
      { kind: 'paragraph', text: 'after' },
      { kind: 'paragraph', text: 'last' },
    ]);
  });

  it('[PS2] leave out no word, and keep the order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const shown = paperBlocks(text).flatMap((block) =>
          block.kind === 'list' ? block.points : [block.text],
        );
        expect(wordsOf(shown.join(''))).toBe(wordsOf(text));
        expect(shown.every((part) => part.trim() !== '')).toBe(true);
      }),
    );
  });
});

describe('texts to start from', () => {
  it.each(STARTING_PAPERS)(
    '[PS1] $key says that it is one, and what is to be filled in',
    (paper) => {
      expect(paper.text).toMatch(/^\[Starting text\. It is no advice in law\./u);
      expect(hasGaps(paper.text.slice(paper.text.indexOf(']') + 1))).toBe(true);
      expect(hasGaps('Nothing to fill in.')).toBe(false);
    },
  );
});
