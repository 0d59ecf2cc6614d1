/**
 * How what a person sends gets through: whole, with more missing than can be made up, or hardly
 * at all.
 */
export type LineStep = 'good' | 'weak' | 'broken';

/** What came from somebody since the look before. */
export interface SentLook {
  /** Any clock that does not go back, ms. */
  readonly at: number;
  /** Of their voice, the part that was meant to come and did not: 0 to 1; 0 where none was. */
  readonly voice: number;
  /** Of their voice, the part that was lost and came when it was sent again. */
  readonly again: number;
  /** The part of their picture that did not come. */
  readonly picture: number;
}

/** What somebody's line is taken for. */
export interface SentLine {
  readonly step: LineStep;
  /** When it was last looked at, ms. */
  readonly at: number;
  /** It has been worse than this, or better, without a break. */
  readonly turning?: {
    readonly since: number;
    /** Of what it has been meanwhile, the nearest to what it is taken for. */
    readonly to: LineStep;
  };
}

const STEPS: readonly LineStep[] = ['good', 'weak', 'broken'];
/** Less of a voice that is missing is hardly heard. */
const WEAK_FROM = 0.1;
/** Of a voice of which so much is missing few words are understood. */
const BROKEN_FROM = 0.4;
/** Of a voice of which so much is sent again, half of that comes too late to be heard. */
const WEAK_FROM_AGAIN = 0.25;
/** Pictures go on with less: what is missing of one is made good by the next. */
const WEAK_PICTURE_FROM = 0.25;
/** Nobody looked for so long, ms: what came meanwhile is not known. */
const UNWATCHED_MS = 5_000;
/** A page learns it before it takes the same for a fault of its own line (LN4), ms. */
export const WORSE_AFTER_MS = 2_500;
/** Lines that are bad come and go: a mark that did the same would be looked at all the time. */
export const BETTER_AFTER_MS = 6_000;

/** How the line of somebody is who has just come. */
export const newSentLine = (at: number): SentLine => ({ step: 'good', at });

/**
 * What the line is taken for after this look: something worse soon, something better only after a
 * while.
 */
export function nextSentLine({ step, at: before, turning }: SentLine, look: SentLook): SentLine {
  const { at } = look;
  const now = stepOf(look);
  if (now === step) return { step, at };
  const isWatched = at - before < UNWATCHED_MS;
  const goesOn = isWatched && turning && isWorse(turning.to, step) === isWorse(now, step);
  const [since, to] = goesOn
    ? [turning.since, nearest(step, turning.to, now)]
    : [isWatched ? before : at, now];
  const after = isWorse(now, step) ? WORSE_AFTER_MS : BETTER_AFTER_MS;
  return at - since >= after ? { step: to, at } : { step, at, turning: { since, to } };
}

function stepOf({ voice, again, picture }: SentLook): LineStep {
  if (voice >= BROKEN_FROM) return 'broken';
  const isWeak = voice >= WEAK_FROM || again >= WEAK_FROM_AGAIN || picture >= WEAK_PICTURE_FROM;
  return isWeak ? 'weak' : 'good';
}

const isWorse = (one: LineStep, other: LineStep): boolean =>
  STEPS.indexOf(one) > STEPS.indexOf(other);

/** Of two on the same side of a step, the one that is nearer to it. */
const nearest = (step: LineStep, one: LineStep, other: LineStep): LineStep =>
  isWorse(one, step) === isWorse(one, other) ? other : one;
