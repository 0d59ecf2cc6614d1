// Apart from the schemas, so that a page that needs the number need not load them.

/** So long may a message be, in UTF-16 units. */
export const LONGEST_MESSAGE = 1000;
