import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTokens, rulesIn, worstRatio, type Scheme } from './test-contrast.ts';

const SRC = resolve(import.meta.dirname, '..');
const SCHEMES = readTokens(readFileSync(join(SRC, 'ui/tokens.css'), 'utf8'));
const EVERY: Scheme[] = ['light', 'dark'];

/** Whatever text may stand on. */
const GROUNDS = [
  ...['ground', 'ground-sunken', 'surface', 'surface-raised'],
  ...['accent-soft', 'clay-soft', 'danger-soft'],
];
/** Inks that are read on any ground, so that it does not matter which one a text is put on. */
const READ_ANYWHERE = [
  ...['ink', 'ink-soft', 'accent', 'danger'],
  ...['on-accent-soft', 'on-clay-soft', 'on-danger-soft'],
];
/** Inks of one ground, with all the shades that it has. */
const READ_ON: Readonly<Record<string, readonly string[]>> = {
  'on-accent': ['accent', 'accent-hover', 'accent-press'],
  'on-danger': ['danger', 'danger-hover'],
  'on-stage': ['stage'],
};
/** Faint inks: for pictures, marks and what cannot be pressed, never for words to be read. */
const FAINT = ['ink-faint', 'clay', 'good'];

/** How far words, and pictures that say something, stand out at least (WCAG 2.2 AA). */
const [WORDS, PICTURES] = [4.5, 3];
const PANELS = ['var(--ground)', 'var(--surface)', 'var(--surface-raised)'];
/** Beneath a name on somebody's picture, whatever that shows. */
const NAME_PLATE = ['rgb(12 22 20 / 72%)'];

/** The rules with another colour, how far it has to stand out, and from what. */
const OTHERS: Readonly<Record<string, { least: number; on: readonly string[] }>> = {
  "features/room/agenda/AgendaList.module.css .item[data-state='done'] .title, .item[data-state='skipped'] .title, .item[data-state='skipped'] .mark":
    { least: WORDS, on: PANELS },
  'features/room/board/BoardText.module.css .input::placeholder': {
    least: WORDS,
    on: ['var(--surface-raised)'],
  },
  'features/room/exercise/Casting.module.css .player svg': { least: PICTURES, on: PANELS },
  'features/room/leading/NowStrip.module.css .number': { least: WORDS, on: PANELS },
  "features/staff/server/Server.module.css .row[data-tone='warn'] .icon": {
    least: PICTURES,
    on: PANELS,
  },
  'features/room/stage/Tile.module.css .pronouns': { least: WORDS, on: NAME_PLATE },
  'features/room/stage/Tile.module.css .muted': { least: PICTURES, on: NAME_PLATE },
  'features/room/stage/Tile.module.css .tile[data-faceless] .muted, .tile[data-hidden] .muted': {
    least: PICTURES,
    on: PANELS,
  },
  'features/room/stage/TileMenu.module.css .menu > button': {
    least: PICTURES,
    on: ['rgb(12 22 20 / 55%)'],
  },
  'parts/agenda/movable.module.css .handle': { least: PICTURES, on: PANELS },
  'parts/help-now/PrintedHelp.module.css .paper *': { least: WORDS, on: ['#fff'] },
  'ui/Chairs.module.css .yours': { least: PICTURES, on: PANELS },
  // What cannot be pressed may be faint.
  'ui/Button.module.css .button[data-disabled]': {
    least: PICTURES,
    on: ['var(--ground-sunken)'],
  },
  'ui/Select.module.css .select:disabled': { least: PICTURES, on: ['var(--ground-sunken)'] },
  'ui/ToggleButton.module.css .button[data-disabled]': {
    least: PICTURES,
    on: ['var(--ground-sunken)'],
  },
  'ui/IconButton.module.css .button[data-disabled]': { least: PICTURES, on: PANELS },
  "ui/Notice.module.css .notice[data-tone='warn'] .icon": {
    least: PICTURES,
    on: ['var(--clay-soft)'],
  },
};

const rules = globSync('**/*.css', { cwd: SRC })
  .sort()
  .flatMap((file) =>
    rulesIn(readFileSync(join(SRC, file), 'utf8')).map((rule) => ({ file, ...rule })),
  );
const tokenIn = (value: string) => /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
const named = ({ file, selector }: { file: string; selector: string }) => `${file} ${selector}`;

describe('[AX1] the colours of words', () => {
  it.each(READ_ANYWHERE)('%s is read on every ground, in light and in dark', (ink) => {
    for (const scheme of EVERY) {
      for (const ground of GROUNDS) {
        const ratio = worstRatio(SCHEMES[scheme], `var(--${ink})`, `var(--${ground})`);
        expect(ratio, `${ground}, ${scheme}`).toBeGreaterThanOrEqual(WORDS);
      }
    }
  });

  it.each(Object.entries(READ_ON))('%s is read on its own ground', (ink, grounds) => {
    for (const scheme of EVERY) {
      for (const ground of grounds) {
        const ratio = worstRatio(SCHEMES[scheme], `var(--${ink})`, `var(--${ground})`);
        expect(ratio, `${ground}, ${scheme}`).toBeGreaterThanOrEqual(WORDS);
      }
    }
  });

  it.each(FAINT)('%s is told from every ground', (ink) => {
    for (const scheme of EVERY) {
      for (const ground of GROUNDS) {
        const ratio = worstRatio(SCHEMES[scheme], `var(--${ink})`, `var(--${ground})`);
        expect(ratio, `${ground}, ${scheme}`).toBeGreaterThanOrEqual(PICTURES);
      }
    }
  });

  it('are read on the ground that the same rule gives them', () => {
    const both = rules.filter(({ color, background }) => color && background);
    expect(both.length).toBeGreaterThan(40);
    const unread = both.flatMap((rule) => {
      if (named(rule) in OTHERS) return [];
      const ratios = EVERY.map((scheme) =>
        worstRatio(SCHEMES[scheme], rule.color, rule.background),
      );
      return ratios.every((ratio) => ratio >= WORDS) ? [] : [`${named(rule)} ${ratios.join(' ')}`];
    });
    expect(unread).toEqual([]);
  });

  it('are inks that are read anywhere, or stand in the list of others with their grounds', () => {
    const unlisted = rules.flatMap((rule) => {
      const { color, background } = rule;
      if (!color || background || READ_ANYWHERE.includes(tokenIn(color) ?? '')) return [];
      return named(rule) in OTHERS ? [] : [`${named(rule)}: ${color}`];
    });
    expect(unlisted).toEqual([]);
  });

  it.each(Object.entries(OTHERS))('%s is read, or told, where it stands', (name, { least, on }) => {
    const rule = rules.find((one) => named(one) === name);
    for (const scheme of EVERY) {
      for (const ground of on) {
        const ratio = worstRatio(SCHEMES[scheme], rule?.color ?? '', ground);
        expect(ratio, `${ground}, ${scheme}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
