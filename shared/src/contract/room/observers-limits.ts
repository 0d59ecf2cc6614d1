/** The longest text, in UTF-16 units, that says to the group who an observer is. */
export const LONGEST_ABOUT = 80;
