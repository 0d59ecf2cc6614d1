import type { BoardLine, BoardView } from '@rapport/shared/contract/room/board.ts';
import { CARD_LIMITS } from '@rapport/shared/contract/card-limits.ts';
import type { WholeCard } from '@rapport/shared/contract/card.ts';
import type { CardPhase } from '@rapport/shared/contract/practice.ts';
import type { board as texts } from '../../../messages/en/board.ts';

/** All blanks that there are in the words of a card, with nothing in them. */
export const BLANKS = {
  title: '',
  self: '',
  other: '',
  lines: '',
  name: '',
  text: '',
  ways: '',
  heard: '',
};

/** The words of the card, by their keys in the catalogue, with blanks to be filled in. */
export type CardWords = (
  key: keyof (typeof texts)['card'],
  blanks?: Readonly<Partial<Record<keyof typeof BLANKS, string>>>,
) => string;

/** Text cut to so many letters, between words where it can be. */
function cut(text: string, most: number): string {
  const clean = text.replace(/\s+/gu, ' ').trim();
  if (clean.length <= most) return clean;
  const kept = clean.slice(0, most - 1);
  const space = kept.lastIndexOf(' ');
  return `${(space > most / 2 ? kept.slice(0, space) : kept).trim()}…`;
}

/**
 * A card for rehearsing, another way, the conversation that is on the board: the scene is how it
 * went, the protagonist is given the other ways that were found, and the other one how it arrived.
 * It is a valid card whatever stands on the board.
 */
export function cardFromBoard(
  { title, self, other, lines }: Pick<BoardView, 'title' | 'self' | 'other' | 'lines'>,
  { id, phase }: { id: string; phase: CardPhase },
  words: CardWords,
): WholeCard {
  const names = { self, other };
  const said = lines.filter((line) => line.said !== '');
  const spoken = said.map(({ side, said: text }) => words('spoken', { name: names[side], text }));
  const ways = textsOf(lines, 'self', 'instead');
  const heard = textsOf(lines, 'self', 'heard');
  const quoted = (list: readonly string[]) => list.map((text) => `“${text}”`).join(' ');
  return {
    id,
    title: cut(words('title', { title }), CARD_LIMITS.title),
    area: 'any',
    phases: [phase],
    intensity: 2,
    scenario: cut(
      spoken.length === 0
        ? words('scenarioEmpty', names)
        : words('scenario', { ...names, lines: spoken.join(' ') }),
      CARD_LIMITS.scenario,
    ),
    caution: words('caution'),
    roles: [
      {
        id: 'self',
        kind: 'protagonist',
        required: true,
        name: cut(self, CARD_LIMITS.roleName),
        brief: cut(
          ways.length === 0
            ? words('selfBriefEmpty', names)
            : words('selfBrief', { ...names, ways: quoted(ways) }),
          CARD_LIMITS.brief,
        ),
      },
      {
        id: 'other',
        kind: 'other',
        required: true,
        name: cut(other, CARD_LIMITS.roleName),
        brief: cut(
          words('otherBrief', {
            ...names,
            heard: heard.length === 0 ? '' : words('heardBefore', { lines: quoted(heard) }),
          }),
          CARD_LIMITS.brief,
        ),
      },
      {
        id: 'coach',
        kind: 'coach',
        required: false,
        name: words('coach'),
        brief: cut(words('coachBrief', names), CARD_LIMITS.brief),
      },
    ],
    steps: [
      { kind: 'casting' },
      { kind: 'aim' },
      { kind: 'play', seconds: 240 },
      { kind: 'coach', seconds: 120 },
      { kind: 'replay', seconds: 240 },
      { kind: 'derole' },
      { kind: 'debrief' },
    ],
    prompts: [
      // The last two prompts are always the same.
      ...ways
        .slice(0, CARD_LIMITS.prompts - 2)
        .map((text) => cut(words('way', { text }), CARD_LIMITS.line)),
      words('promptMean'),
      words('promptFeel'),
    ],
    debrief: [words('debriefHow'), words('debriefHeard'), words('debriefReal')],
  };
}

const textsOf = (
  lines: readonly BoardLine[],
  side: BoardLine['side'],
  field: 'instead' | 'heard',
): string[] =>
  lines.flatMap((line) => (line.side === side && line[field] !== '' ? [line[field]] : []));
