/** What the others see behind a person: the room as it is, the room blurred, or a plain wall. */
export const BACKDROPS = ['none', 'blur', 'linen', 'sage', 'evening'] as const;
export type BackdropKind = (typeof BACKDROPS)[number];

/** A backdrop that hides the room. */
export type HidingBackdrop = Exclude<BackdropKind, 'none'>;

/**
 * Why a backdrop could not be kept up. The camera is off then: that the room is suddenly seen is
 * for the person to decide.
 */
export type BackdropFault = 'backdrop-slow' | 'backdrop-failed';

export const isBackdropFault = (fault: string | undefined): fault is BackdropFault =>
  fault === 'backdrop-slow' || fault === 'backdrop-failed';

const KEY = 'rapport:backdrop';

/**
 * The backdrop chosen the last time in this browser; none where nothing is kept. (It takes the
 * window: where storage is switched off, already looking for it throws.)
 */
export function preferredBackdrop(page: {
  localStorage: Pick<Storage, 'getItem'>;
}): BackdropKind | undefined {
  try {
    const stored = page.localStorage.getItem(KEY);
    return stored === null ? undefined : readBackdrop(stored);
  } catch {
    return undefined;
  }
}

export function preferBackdrop(
  page: { localStorage: Pick<Storage, 'setItem'> },
  kind: BackdropKind,
): void {
  try {
    page.localStorage.setItem(KEY, kind);
  } catch {
    // Storage is full or switched off; the choice holds for this time.
  }
}

/** A backdrop as it was kept. One that is not understood was chosen to hide something: it blurs. */
export function readBackdrop(stored: unknown): BackdropKind {
  if (stored === undefined || stored === null) return 'none';
  return BACKDROPS.find((kind) => kind === stored) ?? 'blur';
}
