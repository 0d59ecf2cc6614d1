/** What may stand in the bar besides the menu for all the rest, in its order there. */
const IN_BAR = ['microphone', 'camera', 'hand', 'signs', 'help', 'leave'] as const;

export type BarItem = (typeof IN_BAR)[number];

/** What goes into the menu where the bar is short, the first to go first. The rest always stays. */
const FIRST_TO_GO: readonly BarItem[] = ['signs', 'leave', 'hand', 'camera'];

/** The least that a button and its word need, in letters' heights. */
const COLUMN_REM = 3.125;
const ROW_REM = 3.5;
/** Quiet signs stand in the bar only where all of it has room to spare. */
const AMPLE_REM = 4.25;

/**
 * Which of the buttons that somebody has stand in the bar.
 * @param lengthRem how long the bar is, along its buttons
 * @param upright whether they stand one below the other
 */
export function inBar(
  mine: ReadonlySet<BarItem>,
  lengthRem: number,
  upright = false,
): ReadonlySet<BarItem> {
  const shown = new Set(IN_BAR.filter((item) => mine.has(item)));
  const fits = (each: number) => (shown.size + 1) * each <= lengthRem;
  if (!fits(AMPLE_REM)) shown.delete('signs');
  for (const item of FIRST_TO_GO) {
    if (!fits(upright ? ROW_REM : COLUMN_REM)) shown.delete(item);
  }
  return shown;
}
