/** Of a client's record: texts in UTF-16 units, days as dates, and how many stand on a page. */
export const CLIENT_LIMITS = {
  legalName: 120,
  pronouns: 40,
  email: 254,
  consentBy: 120,
  consentGround: 200,
  prescriber: 200,
  /** The earliest date of birth. */
  born: '1900-01-01',
  /** What one searches for. */
  search: 100,
  /** Of a list of clients. */
  page: 50,
  /** How many can be added from a file at once. */
  imported: 200,
} as const;

/** Where somebody stands as a client: before their therapy, in it, after it. */
export const CLIENT_STATES = ['waiting', 'active', 'ended'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** What a list of clients shows: who is current, who stands somewhere, or who was put away. */
export const CLIENT_FILTERS = ['current', ...CLIENT_STATES, 'archived'] as const;
export type ClientFilter = (typeof CLIENT_FILTERS)[number];
