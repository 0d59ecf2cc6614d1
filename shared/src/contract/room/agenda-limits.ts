/** Of the agenda: texts in UTF-16 units, minutes of an item, and how many items there can be. */
export const AGENDA_LIMITS = {
  title: 120,
  shortest: 1,
  longest: 180,
  /** By so many minutes an item can be made longer or shorter at once. */
  extend: 60,
  /** More could not be read at a glance. */
  items: 30,
} as const;
