/** The calendar of whoever facilitates sessions. */
export const calendar = {
  title: 'Calendar',
  views: { label: 'How much is shown', day: 'Day', week: 'Week', month: 'Month' },
  steps: 'Which days',
  today: 'Go to today',
  back: { day: 'The day before', week: 'The week before', month: 'The month before' },
  on: { day: 'The next day', week: 'The next week', month: 'The next month' },
  loading: 'Looking up your sessions…',
  stale: 'The connection is lost. What stands here may be out of date.',
  count: '{count, plural, =0 {No sessions} one {# session} other {# sessions}}',
  /** The name of a day in the month, for who does not see what stands in it. */
  dayNamed: '{day}, {count, plural, =0 {no sessions} one {# session} other {# sessions}}',
  isToday: 'today',
  number: '{number, number} of {of, number}',
  cancelled: 'Cancelled',
  standIn: 'You stand in',
};
