/** What is asked: a mood from 0 to 10, one word, or whether one is ready. */
export const POLL_KINDS = ['mood', 'word', 'ready'] as const;
/** Who is shown the answers: everyone, with names; facilitators; or everyone, without names. */
export const POLL_AUDIENCES = ['named', 'leaders', 'anonymous'] as const;
/** Fewer anonymous answers than these are shown to nobody: one could guess whose they are. */
export const FEWEST_ANONYMOUS = 3;
/** The longest answer in a word, and the longest question. */
export const LONGEST_WORD = 30;
export const LONGEST_QUESTION = 120;
/** The best mood; the worst is 0. */
export const HIGHEST_MOOD = 10;
/** So many polls of a session are kept in sight; the oldest goes. */
export const MOST_POLLS = 20;
