/** Of papers: texts in UTF-16 units, and how many a practice has. */
export const PAPER_LIMITS = {
  title: 120,
  text: 12_000,
  papers: 100,
  /** What somebody types to sign. */
  name: 120,
} as const;

/** How somebody may have told that they take a signature back. */
export const TOLD_HOW = ['telephone', 'in-person', 'letter'] as const;
