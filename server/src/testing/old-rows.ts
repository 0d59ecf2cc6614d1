/** The row of a course, with the columns that every version of the tables has. */
export const OLD_COURSE = {
  id: 'course',
  title: 'Group',
  approach: 'ipt',
  format: 'group',
  sessions_planned: 1,
  time_zone: 'UTC',
} as const;
