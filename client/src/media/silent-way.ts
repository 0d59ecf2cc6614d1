/** A way by which nothing has come for so long leads nowhere any more, ms. */
export const SILENT_FOR_MS = 4_000;
/** Nobody looked for so long, ms: what came meanwhile is not known. */
const UNWATCHED_MS = 3_000;

/** How long nothing at all has come by a way. */
export interface Silence {
  /** When it was last looked at, ms. */
  readonly at: number;
  /** When something last came, as far as anybody looked, ms. */
  readonly cameAt: number;
  /** In this moment it has lasted for too long. It is said once of each silence. */
  readonly tooLong: boolean;
}

/**
 * Follows how long nothing has come. Browsers ask every two and a half seconds whether a way is
 * still there, and count the answer: a way that is whole is never silent for four, whoever is muted.
 * They themselves say after six seconds that it is not.
 */
export function nextSilence(before: Silence | undefined, at: number, came: boolean): Silence {
  if (!before || came || at - before.at >= UNWATCHED_MS) return { at, cameAt: at, tooLong: false };
  const wasTooLong = before.at - before.cameAt >= SILENT_FOR_MS;
  return { at, cameAt: before.cameAt, tooLong: !wasTooLong && at - before.cameAt >= SILENT_FOR_MS };
}
