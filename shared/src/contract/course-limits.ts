/** Of courses that a practice plans: texts in UTF-16 units, minutes, and how many there can be. */
export const COURSE_LIMITS = {
  title: 120,
  name: 60,
  sessions: 60,
  /** No session is planned or moved beyond this day: calendars know four digits of a year. */
  latest: '2999-12-31',
  shortest: 15,
  longest: 240,
  everyWeeks: 2,
  skipped: 60,
  /** So many minutes after the start somebody can be late, at the least and at the most. */
  lateFrom: 5,
  lateTo: 60,
  people: 30,
  /** Individual meetings of a group's members, of all kinds. */
  meetings: 120,
  /** What a practice plans courses from. */
  templates: 50,
  /** Of a list of courses. */
  page: 100,
} as const;
