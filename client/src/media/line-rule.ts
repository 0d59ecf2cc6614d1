/** What came over the line in the last moment. */
export interface LineLook {
  /** Any clock that does not go back, ms. */
  readonly at: number;
  /** Of the voice that came worst, the part that had to be made up: 0 to 1. */
  readonly voiceMissing: number;
  /** Whether any of the pictures moved that were asked for; absent where none is. */
  readonly pictures?: 'moving' | 'still';
}

/** What the line is taken to carry. */
export interface LineState {
  /** Sound and no picture. */
  readonly alone: boolean;
  /** Since when it has been taken for that, ms. */
  readonly since: number;
  /** When it was last looked at, ms. */
  readonly at: number;
  /** Since when it has been otherwise without a break, ms. */
  readonly otherwiseSince?: number;
  /** Pictures were left out before, and are being tried. */
  readonly trying: boolean;
  /** How long pictures are left out before they are tried again, ms. */
  readonly waitMs: number;
}

/** Less of a voice that is missing is hardly heard. */
const TOO_MUCH_MISSING = 0.1;
/** Nobody looked for so long, ms: the page was out of sight, or without a connection. */
export const UNWATCHED_MS = 3_000;
/** So long it has to be otherwise before anything changes, ms. */
export const OTHERWISE_FOR_MS = 5_000;
export const FIRST_WAIT_MS = 15_000;
export const LONGEST_WAIT_MS = 120_000;
/** Pictures that have come for so long were not tried in vain, ms. */
export const LASTING_MS = 60_000;

export const newLine = (at: number): LineState => ({
  alone: false,
  since: at,
  at,
  trying: false,
  waitMs: FIRST_WAIT_MS,
});

/**
 * Whether sound comes alone: it does after five seconds in which a voice broke up or every picture
 * stood still. Pictures are tried again after a while in which voices came whole; and each time
 * that this was in vain, after twice as long, so that they do not come and go.
 */
export function nextLine(state: LineState, look: LineLook): LineState {
  const { at } = look;
  const { otherwiseSince: before, ...rest } = state;
  const same = { ...rest, at };
  const isOtherwise = state.alone ? isGood(look) : !isGood(look);
  if (!isOtherwise) {
    const lasts = !state.alone && at - state.since >= LASTING_MS;
    return lasts ? { ...same, trying: false, waitMs: FIRST_WAIT_MS } : same;
  }
  const otherwiseSince = at - state.at < UNWATCHED_MS ? (before ?? at) : at;
  const longEnough = at - otherwiseSince >= OTHERWISE_FOR_MS;
  const mayTurn = !state.alone || at - state.since >= state.waitMs;
  if (!longEnough || !mayTurn) return { ...same, otherwiseSince };
  if (state.alone) return { ...same, alone: false, since: at, trying: true };
  const waitMs = state.trying ? Math.min(LONGEST_WAIT_MS, state.waitMs * 2) : FIRST_WAIT_MS;
  return { ...same, alone: true, since: at, trying: false, waitMs };
}

const isGood = ({ voiceMissing, pictures }: LineLook): boolean =>
  voiceMissing < TOO_MUCH_MISSING && pictures !== 'still';
