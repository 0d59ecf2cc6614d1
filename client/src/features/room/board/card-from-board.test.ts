import { boardField, type BoardLine } from '@rapport/shared/contract/room/board.ts';
import { wholeCard } from '@rapport/shared/contract/card.ts';
import { lineOfText, optionalLineOfText } from '@rapport/shared/contract/text.ts';
import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { board } from '../../../messages/en/board.ts';
import { BLANKS, cardFromBoard } from './card-from-board.ts';

const words = createTranslator({ locale: 'en', messages: { card: board.card }, namespace: 'card' });
const make = (given: Parameters<typeof cardFromBoard>[0]) =>
  cardFromBoard(given, { id: 'made', phase: 'middle' }, (key, blanks) =>
    words(key, { ...BLANKS, ...blanks }),
  );

/** Any text that the board lets one write. */
const written = (most: number) =>
  fc.string({ unit: 'grapheme', maxLength: most }).map((text) => {
    const parsed = optionalLineOfText(most).safeParse(text);
    return parsed.success ? parsed.data : '';
  });
const name = written(40).map((text) => {
  const parsed = lineOfText(40).safeParse(text);
  return parsed.success ? parsed.data : 'Ada';
});
const line: fc.Arbitrary<BoardLine> = fc.record({
  id: fc.uuid(),
  side: fc.constantFrom('self', 'other'),
  said: written(200),
  meant: written(200),
  heard: written(200),
  felt: written(200),
  instead: written(200),
});

describe('a card made from the board', () => {
  it('is a valid card, whatever stands on the board', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: written(120).map((text) => (text === '' ? board.untitled : text)),
          self: name,
          other: name,
          lines: fc.array(line, { maxLength: 20 }),
        }),
        (given) => {
          const parsed = wholeCard.safeParse(make(given));
          expect(parsed.error?.issues ?? []).toEqual([]);
        },
      ),
    );
  });

  it('gives each of the two what is theirs of it', () => {
    const empty = Object.fromEntries(boardField.options.map((field) => [field, ''])) as Omit<
      BoardLine,
      'id' | 'side'
    >;
    const card = make({
      title: 'The dishes',
      self: 'Ada',
      other: 'Bo',
      lines: [
        {
          ...empty,
          id: 'one',
          side: 'self',
          said: 'You never help.',
          heard: 'You are lazy.',
          instead: 'I am tired, could you wash up today?',
        },
        { ...empty, id: 'two', side: 'other', said: 'Here we go again.' },
      ],
    });
    expect(card.title).toBe('Another way: The dishes');
    expect(card.scenario).toContain('Ada: “You never help.” Bo: “Here we go again.”');
    expect(card.roles[0]?.brief).toContain('I am tired, could you wash up today?');
    expect(card.roles[1]?.brief).toContain('You are lazy.');
    expect(card.roles[1]?.brief).not.toContain('could you wash up');
    expect(card.prompts[0]).toContain('I am tired');
  });
});
