/** How long the texts of a care sheet can be, in UTF-16 units. */
export const CARE_LIMITS = {
  name: 100,
  relation: 60,
  phone: 40,
  note: 100,
  address: 400,
  emergency: 40,
  plan: 1000,
} as const;

/** The parts of a safety plan, in the order in which one goes through it. */
export const PLAN_PARTS = [
  'signs',
  'helps',
  'places',
  'people',
  'professionals',
  'surroundings',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** How long the texts of a crisis line can be, in UTF-16 units, and how many there can be. */
export const CRISIS_LIMITS = {
  name: 80,
  words: 80,
  hours: 80,
  note: 200,
  region: 60,
  ways: 5,
  lines: 40,
} as const;
