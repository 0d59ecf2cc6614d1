/** Of so many days a calendar can be asked for at once: the six weeks that a month can touch. */
export const CALENDAR_DAYS = 42;
