import type { Life, Words } from '@rapport/shared/content/word-life.ts';
import { WORDS, type WordKind } from '@rapport/shared/content/words.ts';
import { expect, it } from 'vitest';
import { arrival } from './arrival.ts';
import { board } from './board.ts';
import { breakout } from './breakout.ts';
import { care } from './care.ts';
import { circle } from './circle.ts';
import { helpNow } from './help-now.ts';
import { join } from './join.ts';
import { messages } from './messages.ts';
import { polls } from './polls.ts';
import { room } from './room.ts';
import { staff } from './staff.ts';
import { voices } from './voices.ts';

/** Who stores it, and until when: rule WO8. */
const ERASED = /server stores .+ until the session (ends|is over)|erased when the session ends/u;
const AGREED =
  /keeps? (it|the answers) with the session, as (your|the) course has agreed|until the practice deletes them/u;

/** How a screen has to say until when, by how long the table lets words be stored. */
const SAYS: Readonly<Partial<Record<Life, readonly RegExp[]>>> = {
  never: [/not stored/u],
  session: [ERASED],
  messages: [ERASED, AGREED],
  polls: [ERASED, AGREED],
  arrival: [/server stores .+ until the session ends/u, /until the practice deletes them/u],
  practice: [/until the practice deletes (it|them)/u],
  tab: [/until you close this tab/u],
  course: [/erases it 30 days after the last/u],
};

/** The sentences on the screens that say until when; of other kinds none does. */
const SENTENCES: Readonly<Partial<Record<WordKind, readonly string[]>>> = {
  typedName: [join.name.words],
  message: [messages.gone, messages.kept, staff.pact.keepMessages.words],
  boardText: [board.fate],
  whisper: [room.exercise.whisper.fate],
  breakoutLine: [breakout.tellFate],
  pollQuestion: [polls.willFade, polls.willBeKept],
  pollAnswer: [polls.fades, polls.kept, staff.pact.keepPolls.words],
  anonymousAnswer: [polls.audienceTo.anonymous, polls.again],
  whereabouts: [care.whereaboutsFate],
  speakingTime: [voices.words],
  circle: [circle.stored],
  arrivalAnswer: [arrival.fate.asked, arrival.fate.kept],
  careSheet: [helpNow.planWords],
  openPlan: [helpNow.planWords],
};

it.each(Object.entries(SENTENCES))(
  '[WL4] what screens say of %s agrees with the table of words',
  (kind, sentences) => {
    const patterns = SAYS[WORDS[kind as WordKind].until] ?? [];
    expect(patterns).not.toEqual([]);
    // Each sentence says one of what may happen, and together they say all of it.
    for (const sentence of sentences) {
      expect(
        patterns.some((pattern) => pattern.test(sentence)),
        sentence,
      ).toBe(true);
    }
    for (const pattern of patterns) {
      expect(
        sentences.some((sentence) => pattern.test(sentence)),
        String(pattern),
      ).toBe(true);
    }
  },
);

/** Every sentence of a catalogue. */
const sentencesOf = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(sentencesOf)
      : [];

it('[WL4] no other screen says that words are erased, kept or gone with a session', () => {
  const said = [arrival, board, breakout, care, circle, join, messages, polls, room, voices];
  const known: readonly string[] = Object.values(SENTENCES).flat();
  const others = sentencesOf(said).filter(
    (sentence) =>
      /\b(erased?|stored|kept|keeps?|gone)\b.*\bsession\b/u.test(sentence) &&
      !known.includes(sentence),
  );
  expect(others).toEqual([]);
});

const sources = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.test.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

it('[WL4] whatever the page keeps in the browser stands in the table', () => {
  const used = Object.entries(sources)
    .filter(([, source]) => source.includes('Storage'))
    .flatMap(([, source]) => [...source.matchAll(/['`](rapport:[a-z-]+:?)/gu)])
    .flatMap(([, key]) => key ?? []);
  const listed = Object.values<Words>(WORDS).flatMap(({ keys = [] }) => keys);
  expect([...new Set(used)].sort()).toEqual([...listed].sort());
  // Each file that stores something says under what.
  const stores = Object.entries(sources).filter(([, source]) => source.includes('.setItem('));
  expect(stores.length).toBeGreaterThan(8);
  for (const [file, source] of stores) expect(source, file).toContain('rapport:');
});
